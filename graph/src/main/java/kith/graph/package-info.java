/// Immutable directed graphs over dense integers.
package kith.graph;
