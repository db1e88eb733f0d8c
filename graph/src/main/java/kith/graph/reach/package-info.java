/// How far a message travels along a graph, and which nodes to tell first so that it travels farthest.
package kith.graph.reach;
