package kith.graph.reach;

import java.util.Arrays;
import kith.graph.Graph;

/// How far a message spreads from given nodes, by letting it spread again and again.
///
/// Input: a cascade over n nodes and m edges, who counts, the nodes that are told. Output: the mean of
/// what is reached and its standard error. It shares neither samples nor code with [SeedSet], so it
/// checks what that says. Cost: one step for every out-edge of everybody reached, each run; n + 4 n
/// bytes a thread. The same on any number of threads. Kempe, Kleinberg & Tardos, KDD 2003.
public final class Spread {
    /// Runs of a task; their sums are added in the order of the tasks.
    private static final int RUNS_PER_TASK = 16;

    /// Draws of runs must not be those of samples.
    private static final long FAMILY = 7;

    private Spread() {}

    /// @param mean          of what is reached, the seeds included, in units of the targets
    /// @param standardError of the mean
    /// @param runs          how often the message was let spread
    public record Simulated(double mean, double standardError, int runs) {}

    /// @param seeds who is told; repeats do not matter
    /// @param runs  at least 2
    /// @throws IllegalArgumentException when a seed is not in the graph, the targets do not belong to
    ///     it, or there are too few runs or threads
    public static Simulated simulate(
            Cascade cascade, Targets targets, Iterable<Integer> seeds, int runs, long seed, int threads) {
        int nodes = cascade.graph().nodes();
        if (targets.nodes() != nodes) {
            throw new IllegalArgumentException(
                    "the targets are %d nodes, but the graph has %d".formatted(targets.nodes(), nodes));
        }
        if (runs < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    "a simulation needs 2 runs and 1 thread at least, got %d and %d".formatted(runs, threads));
        }
        int[] first = checked(seeds, nodes);
        int tasks = (runs + RUNS_PER_TASK - 1) / RUNS_PER_TASK;
        var reached = new double[runs];
        try (var crew = new Crew(threads)) {
            crew.run(tasks, thread -> {
                var walk = cascade.isThreshold()
                        ? new ThresholdRun(cascade, targets)
                        : new IndependentRun(cascade, targets);
                return task -> {
                    int end = Math.min(runs, (task + 1) * RUNS_PER_TASK);
                    for (int run = task * RUNS_PER_TASK; run < end; run++) {
                        reached[run] = walk.from(first, Draws.key(seed, FAMILY, run));
                    }
                };
            });
        }
        double mean = Arrays.stream(reached).sum() / runs;
        double squares = 0;
        for (double value : reached) {
            squares += (value - mean) * (value - mean);
        }
        return new Simulated(mean, Math.sqrt(squares / (runs - 1) / runs), runs);
    }

    private static int[] checked(Iterable<Integer> seeds, int nodes) {
        var list = new int[16];
        int count = 0;
        for (int node : seeds) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException(
                        "seed %d is not in the graph: nodes are 0 to %d".formatted(node, nodes - 1));
            }
            if (count == list.length) {
                list = Arrays.copyOf(list, 2 * count);
            }
            list[count++] = node;
        }
        return Arrays.stream(list, 0, count).distinct().toArray();
    }

    /// One way to spread; owns its scratch memory.
    private abstract static sealed class Run {
        final Cascade cascade;
        final Graph graph;
        private final Targets targets;
        private final int[] queue;
        private int size;

        Run(Cascade cascade, Targets targets) {
            this.cascade = cascade;
            this.graph = cascade.graph();
            this.targets = targets;
            this.queue = new int[graph.nodes()];
        }

        /// Lets the message spread once and returns what it reached.
        final double from(int[] seeds, long key) {
            size = 0;
            for (int node : seeds) {
                begin(node);
                queue[size++] = node;
            }
            double sum = 0;
            for (int head = 0; head < size; head++) {
                int node = queue[head];
                sum += targets.weight(node);
                for (long edge = graph.offset(node), end = graph.offset(node + 1); edge < end; edge++) {
                    int target = graph.target(edge);
                    if (passes(edge, target, key)) {
                        queue[size++] = target;
                    }
                }
            }
            end(queue, size);
            return sum;
        }

        /// Marks a node that has the message from the start.
        abstract void begin(int node);

        /// Whether the target takes the message over now, for the first time; if so it is marked.
        abstract boolean passes(long edge, int target, long key);

        /// Wipes marks.
        abstract void end(int[] reached, int count);
    }

    private static final class IndependentRun extends Run {
        private final boolean[] has;

        IndependentRun(Cascade cascade, Targets targets) {
            super(cascade, targets);
            this.has = new boolean[graph.nodes()];
        }

        @Override
        void begin(int node) {
            has[node] = true;
        }

        @Override
        boolean passes(long edge, int target, long key) {
            if (has[target]) {
                return false;
            }
            has[target] = Draws.unit(Draws.mix(key + Draws.STEP * (edge + 1))) < cascade.probability(edge);
            return has[target];
        }

        @Override
        void end(int[] reached, int count) {
            for (int i = 0; i < count; i++) {
                has[reached[i]] = false;
            }
        }
    }

    private static final class ThresholdRun extends Run {
        private static final float HAS = Float.POSITIVE_INFINITY;

        /// Weight of the in-edges from those who have the message.
        private final double[] heard;

        ThresholdRun(Cascade cascade, Targets targets) {
            super(cascade, targets);
            this.heard = new double[graph.nodes()];
        }

        @Override
        void begin(int node) {
            heard[node] = HAS;
        }

        @Override
        boolean passes(long edge, int target, long key) {
            if (heard[target] == HAS) {
                return false;
            }
            heard[target] += cascade.probability(edge);
            if (Draws.unit(Draws.mix(key + Draws.STEP * (target + 1))) < heard[target]) {
                heard[target] = HAS;
                return true;
            }
            return false;
        }

        @Override
        void end(int[] reached, int count) {
            // Whoever heard of it, taken over or not, follows on somebody who has it.
            for (int i = 0; i < count; i++) {
                heard[reached[i]] = 0;
                graph.forEachNeighbour(reached[i], target -> heard[target] = 0);
            }
        }
    }
}
