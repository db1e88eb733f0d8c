package kith.graph.reach;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import kith.graph.Graph;

/// A growing collection of reverse-reachable sets, in blocks of equal numbers of sets, and how many
/// hold each node.
///
/// Sets that hold a sentinel are kept empty: it is known that they are covered and by whom does not
/// matter. Where a few nodes are in all the long sets that saves nearly all the work. Guo, Wang, Wei &
/// Chen, SIGMOD 2020 (HIST).
final class ReverseSets {
    /// Sets of a block; also the task of one thread.
    static final int BLOCK = 256;

    /// Members from which on threads count on their own and add up.
    private static final int COUNT_TOGETHER = 1 << 19;

    private final Graph graph;
    private final Crew crew;
    private final Sampler[] samplers;
    private final long seed;
    private final MemoryCap cap;

    /// Per block the end of every set, and the members set by set.
    private int[][] ends = {};

    private int[][] members = {};

    /// How many sets hold a node.
    private final int[] counts;

    private long[] sentinels = {};
    private long total;

    ReverseSets(Cascade cascade, Targets targets, Crew crew, long seed, MemoryCap cap) {
        this.graph = cascade.graph();
        this.crew = crew;
        this.seed = seed;
        this.cap = cap;
        this.counts = new int[graph.nodes()];
        this.samplers = new Sampler[crew.threads()];
        for (int thread = 0; thread < samplers.length; thread++) {
            samplers[thread] = new Sampler(cascade.inEdges(), targets);
        }
    }

    int nodes() {
        return graph.nodes();
    }

    int outDegree(int node) {
        return graph.degree(node);
    }

    int sets() {
        return ends.length * BLOCK;
    }

    /// Members kept of all sets together.
    long total() {
        return total;
    }

    int count(int node) {
        return counts[node];
    }

    /// Writes how many sets hold each node.
    void copyCounts(int[] into) {
        System.arraycopy(counts, 0, into, 0, counts.length);
    }

    int[] block(int block) {
        return members[block];
    }

    int[] ends(int block) {
        return ends[block];
    }

    int blocks() {
        return ends.length;
    }

    int start(int set) {
        int place = set % BLOCK;
        return place == 0 ? 0 : ends[set / BLOCK][place - 1];
    }

    int end(int set) {
        return ends[set / BLOCK][set % BLOCK];
    }

    /// How many sets are empty because they hold a sentinel.
    int heldBySentinels() {
        if (sentinels.length == 0) {
            return 0;
        }
        int empty = 0;
        for (int[] block : ends) {
            int before = 0;
            for (int end : block) {
                empty += end == before ? 1 : 0;
                before = end;
            }
        }
        return empty;
    }

    /// Draws sets until there are at least as many.
    void growTo(int sets) {
        int had = ends.length;
        int wanted = (sets + BLOCK - 1) / BLOCK;
        if (wanted <= had) {
            return;
        }
        long expected = had == 0 ? 0 : (long) ((double) total / had * wanted);
        cap.check(sets, expected);
        ends = Arrays.copyOf(ends, wanted);
        members = Arrays.copyOf(members, wanted);
        var drawn = new AtomicLong(total);
        crew.run(wanted - had, thread -> task -> {
            int block = had + task;
            var blockEnds = new int[BLOCK];
            members[block] = samplers[thread].draw(sentinels, seed, 0, (long) block * BLOCK, BLOCK, blockEnds);
            ends[block] = blockEnds;
            cap.check(sets, drawn.addAndGet(members[block].length));
        });
        long before = total;
        total = drawn.get();
        count(had, total - before);
    }

    /// From now on whatever holds one of these nodes is kept empty, what is there already included.
    void stopAt(int[] nodes) {
        sentinels = bits(nodes);
        total = 0;
        Arrays.fill(counts, 0);
        for (int block = 0; block < ends.length; block++) {
            members[block] = emptied(ends[block], members[block]);
            total += members[block].length;
        }
        count(0, total);
    }

    /// How many of `sets` other sets, independent of those kept, hold one of `nodes`.
    long countHits(int[] nodes, int sets) {
        long[] stop = bits(nodes);
        var hits = new AtomicLong();
        crew.run((sets + BLOCK - 1) / BLOCK, thread -> block -> {
            int first = block * BLOCK;
            int count = Math.min(BLOCK, sets - first);
            hits.addAndGet(samplers[thread].countHits(stop, seed, 1, first, count));
        });
        return hits.get();
    }

    private int[] emptied(int[] blockEnds, int[] blockMembers) {
        int kept = 0;
        int start = 0;
        for (int set = 0; set < BLOCK; set++) {
            int end = blockEnds[set];
            boolean held = false;
            for (int i = start; i < end; i++) {
                held |= (sentinels[blockMembers[i] >>> 6] >>> blockMembers[i] & 1) != 0;
            }
            if (!held) {
                System.arraycopy(blockMembers, start, blockMembers, kept, end - start);
                kept += end - start;
            }
            blockEnds[set] = kept;
            start = end;
        }
        return Arrays.copyOf(blockMembers, kept);
    }

    private void count(int from, long more) {
        if (more < COUNT_TOGETHER || crew.threads() == 1) {
            for (int block = from; block < members.length; block++) {
                for (int node : members[block]) {
                    counts[node]++;
                }
            }
            return;
        }
        int parts = crew.threads();
        var own = new int[parts][];
        crew.run(parts, thread -> part -> {
            var partCounts = new int[counts.length];
            int end = from + (members.length - from) * (part + 1) / parts;
            for (int block = from + (members.length - from) * part / parts; block < end; block++) {
                for (int node : members[block]) {
                    partCounts[node]++;
                }
            }
            own[part] = partCounts;
        });
        crew.run(parts, thread -> part -> {
            int end = (int) ((long) counts.length * (part + 1) / parts);
            for (int[] partCounts : own) {
                for (int v = (int) ((long) counts.length * part / parts); v < end; v++) {
                    counts[v] += partCounts[v];
                }
            }
        });
    }

    private long[] bits(int[] nodes) {
        var bits = new long[(graph.nodes() + 63) / 64];
        for (int node : nodes) {
            bits[node >>> 6] |= 1L << node;
        }
        return bits;
    }
}
