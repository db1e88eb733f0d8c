package kith.graph.ties;

final class T {
    private T() {}
}
