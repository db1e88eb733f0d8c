/// What graphs are made of.
package kith.graph.pairs;
