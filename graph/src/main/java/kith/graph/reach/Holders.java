package kith.graph.reach;

/// For some nodes the numbers of the sets that hold them, ascending: a counting sort over all sets
/// that threads share.
///
/// Only nodes that may be chosen are listed, so most members of the sets are passed by. O(members)
/// time; 4 bytes for every member listed.
final class Holders {
    /// Sets' members from which on it pays to share out.
    private static final long SHARED = 1 << 17;

    private final int[] starts;
    private final int[] lists;

    private Holders(int[] starts, int[] lists) {
        this.starts = starts;
        this.lists = lists;
    }

    private static final Holders NONE = new Holders(new int[] {0, 0}, new int[0]);

    /// @param nodes  whom to list
    /// @param number of every node: `first` + k for the k-th of `nodes`, below `first` for everybody
    ///     else
    static Holders of(ReverseSets sets, int[] nodes, int[] number, int first, Crew crew) {
        if (nodes.length == 0) {
            return NONE;
        }
        int parts = sets.total() < SHARED ? 1 : crew.threads();
        // One part needs no counting of its own: the totals are known.
        var next = new int[parts][nodes.length];
        if (parts > 1) {
            crew.run(parts, thread -> part -> {
                int end = cut(sets, part + 1, parts);
                for (int block = cut(sets, part, parts); block < end; block++) {
                    for (int node : sets.block(block)) {
                        if (number[node] >= first) {
                            next[part][number[node] - first]++;
                        }
                    }
                }
            });
        }
        var starts = new int[nodes.length + 1];
        for (int k = 0; k < nodes.length; k++) {
            int place = starts[k];
            for (int[] counts : next) {
                int count = parts > 1 ? counts[k] : sets.count(nodes[k]);
                counts[k] = place;
                place += count;
            }
            starts[k + 1] = place;
        }
        var lists = new int[starts[nodes.length]];
        crew.run(parts, thread -> part -> {
            int end = cut(sets, part + 1, parts);
            for (int block = cut(sets, part, parts); block < end; block++) {
                int firstSet = block * ReverseSets.BLOCK;
                list(sets.ends(block), sets.block(block), firstSet, number, first, next[part], lists);
            }
        });
        return new Holders(starts, lists);
    }

    /// A holder list with one node that no set holds, number 0.
    static Holders none() {
        return NONE;
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return starts[number + 1];
    }

    int set(int place) {
        return lists[place];
    }

    private static void list(
            int[] ends, int[] members, int firstSet, int[] number, int first, int[] next, int[] lists) {
        int at = 0;
        for (int k = 0; k < ends.length; k++) {
            for (; at < ends[k]; at++) {
                int mark = number[members[at]] - first;
                if (mark >= 0) {
                    lists[next[mark]++] = firstSet + k;
                }
            }
        }
    }

    private static int cut(ReverseSets sets, int part, int parts) {
        return (int) ((long) sets.blocks() * part / parts);
    }
}
