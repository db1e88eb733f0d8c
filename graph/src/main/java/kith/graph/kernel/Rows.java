package kith.graph.kernel;

/// The bare arrays of a graph, for the loops of this module; everybody else reads `Graph` through its methods.
///
/// Row `v` is `targets[offsets[v]]` to `targets[offsets[v + 1] - 1]`, ascending, without repeats. Both arrays are
/// shared with the graph: never write to them.
public final class Rows {
    /// One more than there are nodes; the last one is the number of edges.
    public final long[] offsets;

    /// One a directed edge.
    public final int[] targets;

    public Rows(long[] offsets, int[] targets) {
        this.offsets = offsets;
        this.targets = targets;
    }

    public int nodes() {
        return offsets.length - 1;
    }

    public int start(int node) {
        return (int) offsets[node];
    }

    public int end(int node) {
        return (int) offsets[node + 1];
    }
}
