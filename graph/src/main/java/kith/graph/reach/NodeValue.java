package kith.graph.reach;

/// A number for every node, for example what it costs or how many people it stands for.
@FunctionalInterface
public interface NodeValue {
    double of(int node);
}
