package kith.graph.kernel;

import java.util.Arrays;
import java.util.Objects;

/// The bare arrays of a graph, for the loops of this module; everybody else reads `Graph` through its methods.
///
/// Row `v` is `targets(v)[start(v)]` to `targets(v)[end(v) - 1]`, ascending, without repeats. All rows lie in one array
/// as long as it can hold them, else in several, each row whole in one of them. Arrays are shared with the graph: never
/// write to them.
public final class Rows {
    /// Where every row starts among all edges. One more than there are nodes; the last one is the number of edges.
    public final long[] offsets;

    final Room room;
    private final int[][] arrays;

    /// The first node of every array, and the number of nodes.
    private final int[] firsts;

    /// Empty rows, which whoever made them fills.
    ///
    /// @throws IllegalArgumentException when a row is longer than an array can be
    public Rows(long[] offsets, Room room) {
        this.offsets = offsets;
        this.room = room;
        this.firsts = firsts(offsets, room);
        this.arrays = new int[firsts.length - 1][];
        for (int array = 0; array < arrays.length; array++) {
            arrays[array] = new int[(int) (offsets[firsts[array + 1]] - offsets[firsts[array]])];
        }
    }

    /// Rows that all lie in one array.
    public Rows(long[] offsets, int[] targets) {
        this.offsets = offsets;
        this.room = Room.OF_ARRAYS;
        this.firsts = new int[] {0, offsets.length - 1};
        this.arrays = new int[][] {targets};
    }

    private static int[] firsts(long[] offsets, Room room) {
        int nodes = offsets.length - 1;
        if (offsets[nodes] <= room.most()) {
            return new int[] {0, nodes};
        }
        var firsts = new int[16];
        int count = 1;
        for (int v = 0; v < nodes; v++) {
            long degree = offsets[v + 1] - offsets[v];
            if (degree > Room.LONGEST_ARRAY) {
                throw new IllegalArgumentException("node %d has %d edges, but one node can have %d at most"
                        .formatted(v, degree, Room.LONGEST_ARRAY));
            }
            if (offsets[v + 1] - offsets[firsts[count - 1]] > room.piece() && offsets[v] > offsets[firsts[count - 1]]) {
                firsts = Arrays.copyOf(firsts, Math.max(firsts.length, count + 2 + count / 2));
                firsts[count++] = v;
            }
        }
        firsts[count] = nodes;
        return Arrays.copyOf(firsts, count + 1);
    }

    public int nodes() {
        return offsets.length - 1;
    }

    public long edges() {
        return offsets[offsets.length - 1];
    }

    /// The only array, in which `offsets` are places.
    ///
    /// @throws IllegalArgumentException when there are more edges than that
    public int[] targets() {
        if (arrays.length > 1) {
            throw new IllegalArgumentException(
                    "a graph of %d edges can be built, kept, turned round and read, but measures number edges up to %d: take a part of the data"
                            .formatted(edges(), room.most()));
        }
        return arrays[0];
    }

    /// The array in which the row of `node` lies.
    public int[] targets(int node) {
        return arrays[array(node)];
    }

    public int start(int node) {
        return (int) (offsets[node] - offsets[firsts[array(node)]]);
    }

    public int end(int node) {
        return (int) (offsets[node + 1] - offsets[firsts[array(node)]]);
    }

    public int degree(int node) {
        return (int) (offsets[node + 1] - offsets[node]);
    }

    /// Where `edge` leads, counted over all rows.
    public int target(long edge) {
        Objects.checkIndex(edge, edges());
        int array = 0;
        while (offsets[firsts[array + 1]] <= edge) {
            array++;
        }
        return arrays[array][(int) (edge - offsets[firsts[array]])];
    }

    private int array(int node) {
        if (arrays.length == 1) {
            return 0;
        }
        int found = Arrays.binarySearch(firsts, node);
        return found >= 0 ? found : -found - 2;
    }

    /// All targets, row after row, in a few arrays.
    public int[][] arrays() {
        return arrays;
    }

    public boolean isSameAs(Rows other) {
        return Arrays.equals(offsets, other.offsets) && Arrays.deepEquals(arrays, other.arrays);
    }

    /// Nodes at which one of `slices` ends and the next begins, so that each has about as many edges.
    public int[] cuts(int slices) {
        var cuts = new int[slices + 1];
        for (int slice = 1; slice < slices; slice++) {
            int found = Arrays.binarySearch(offsets, (long) ((double) edges() * slice / slices));
            cuts[slice] = Math.clamp(found < 0 ? -found - 1 : found, cuts[slice - 1], nodes());
        }
        cuts[slices] = nodes();
        return cuts;
    }
}
