package kith.graph;
/// stub
public final class Graph {
    private Graph() {}
}
