/// What the structure around a follow edge says about whether the two people know each other.
package kith.graph.ties;
