package kith.graph.reach;

/// A number for every edge of a graph, by its number in edge order, for example a probability.
@FunctionalInterface
public interface EdgeValue {
    double of(long edge);
}
