package kith.graph.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The nodes to tell first so that a message reaches as many as possible.
///
/// Input: a cascade over n nodes, who counts as reached, and limits on the choice. Output: the nodes,
/// what they reach, and bounds that hold with probability 1 - delta: at least so much, and no allowed
/// choice more than so much. Method: reverse-reachable sets drawn twice, independently; one collection
/// chooses greedily and bounds the optimum, the other measures the choice. Both grow until the share
/// that is assured reaches the promise less epsilon. Cost: time and memory grow with the sets needed,
/// about n / reach x (1 / epsilon²) x ln(1 / delta); see [#bytesFor]. Borgs et al., SODA 2014; Tang,
/// Tang, Xiao & Yuan, SIGMOD 2018 (OPIM-C); Guo et al., SIGMOD 2020 (SUBSIM, HIST).
public final class SeedSet {
    /// Sizes that a collection may stop at: this many to every doubling.
    private static final int SIZES_PER_DOUBLING = 4;

    private static final int FIRST_SIZE = 1_024;

    /// A round is not more than so many times the one before, and less where that one told little.
    private static final double FASTEST_GROWTH = 32;

    private static final double GROWTH_ON_FEW = 12;
    private static final double FEW_HITS = 25;

    /// Exact bounds need about so much of the samples that the bounds planned with would.
    private static final double EXACT_BOUNDS = 0.8;

    private static final double SLOWEST_GROWTH = 1.15;

    /// Sets that choose to one that measures. Bounds alone would be content with as many of both, but
    /// then a choice of few samples may reach two percent less than that of a search which needs more.
    private static final int DRAWN_PER_MEASURED = 6;

    /// What the bound on the best choice usually exceeds the choice by, where few samples say too
    /// little.
    private static final double USUAL_SLACK = 1.08;

    /// Mean members of a set from which on it pays to leave off at nodes that are in most of the long
    /// sets.
    private static final long LONG_SET = 24;

    private final int nodes;
    private final Targets targets;
    private final Limits.Checked limits;
    private final Search search;
    private final Crew crew;
    private final ReverseSets sets;
    private final long mostSets;
    private final double tail;
    private final TopCover.Memory memory;
    private int[] sentinels = {};

    private SeedSet(Cascade cascade, Targets targets, Limits.Checked limits, Search search, Crew crew) {
        this.nodes = targets.nodes();
        this.targets = targets;
        this.limits = limits;
        this.search = search;
        this.crew = crew;
        var cap = new MemoryCap(search.bytes(), nodes, search.threads());
        this.sets = new ReverseSets(cascade, targets, crew, search.seed(), cap);
        this.memory = new TopCover.Memory(limits.isPlain() ? nodes : 0);
        this.mostSets = mostSets();
        int sizes = (int) (SIZES_PER_DOUBLING * StrictMath.log((double) mostSets / FIRST_SIZE) / StrictMath.log(2)) + 2;
        // Two bounds at each size that the collection could stop at must hold together.
        this.tail = search.delta() / (2 * Math.max(1, sizes));
    }

    /// @throws IllegalArgumentException when the targets do not belong to the graph, or nothing fits
    ///     the limits
    /// @throws IllegalStateException    when the samples would take more memory than the search allows
    public static SeedChoice choose(Cascade cascade, Targets targets, Limits limits, Search search) {
        int nodes = cascade.graph().nodes();
        if (targets.nodes() != nodes) {
            throw new IllegalArgumentException(
                    "the targets are %d nodes, but the graph has %d".formatted(targets.nodes(), nodes));
        }
        Limits.Checked checked = limits.check(nodes);
        try (var crew = new Crew(search.threads())) {
            return new SeedSet(cascade, targets, checked, search, crew).search();
        }
    }

    /// The most bytes that a search holds besides the cascade when its sets have so many members
    /// together.
    public static long bytesFor(long sets, long members, int nodes, int threads) {
        return MemoryCap.bytes(sets, members, nodes, threads);
    }

    private SeedChoice search() {
        double size = FIRST_SIZE;
        while (true) {
            sets.growTo(atSize(size));
            Cover cover = cover();
            int drawn = sets.sets();
            int measured = drawn / DRAWN_PER_MEASURED;
            double share = (double) sets.countHits(cover.chosen, measured) / measured;
            double atLeast = BinomialBounds.lower(share * measured, measured, tail);
            double atMost = BinomialBounds.upper(cover.atMost, drawn, tail);
            boolean asAsked = isEnough(cover, share, atLeast / atMost, search.epsilon());
            boolean asFine = drawn >= search.samples() || isEnough(cover, share, atLeast / atMost, search.finer());
            if ((asAsked && asFine) || drawn >= mostSets) {
                return choice(cover, share, measured, atLeast, atMost);
            }
            size = Math.max(
                    nextSize(cover, share, search.epsilon()),
                    Math.min((double) search.samples(), nextSize(cover, share, search.finer())));
            if (limits.isPlain() && sentinels.length == 0) {
                chooseSentinels(cover);
            }
        }
    }

    private Cover cover() {
        return limits.isPlain()
                ? TopCover.choose(sets, limits.most, first(), limits.barred, crew, memory)
                : LimitedCover.choose(sets, limits, crew);
    }

    /// Included nodes and sentinels.
    private int[] first() {
        var all = Arrays.copyOf(limits.included, limits.included.length + sentinels.length);
        System.arraycopy(sentinels, 0, all, limits.included.length, sentinels.length);
        return all;
    }

    /// Whether the goal is reached; without a promise or past it, whether more samples could add no more than
    /// epsilon.
    private boolean isEnough(Cover cover, double share, double assured, double epsilon) {
        double best = cover.atMost / sets.sets();
        double goal = limits.promised() - epsilon;
        double wanted = share / Math.max(best, share) - epsilon;
        if (limits.promised() == 0) {
            return assured >= wanted;
        }
        return assured >= (search.tight() ? Math.max(goal, wanted) : goal);
    }

    /// Where bounds would reach the goal if things go on as they usually do: the share that the
    /// choosing collection flatters itself by falls like 1 / size, half of that by a better choice.
    private double nextSize(Cover cover, double share, double epsilon) {
        int drawn = sets.sets();
        double hits = share * drawn / DRAWN_PER_MEASURED;
        double least = Math.max(share, 1.0 / drawn);
        double flattered = Math.max(1, cover.covered / (least * drawn));
        double slack = Math.max(USUAL_SLACK, cover.atMost / Math.max(1, cover.covered));
        double fastest = hits < FEW_HITS ? GROWTH_ON_FEW : FASTEST_GROWTH;
        double size = drawn * SLOWEST_GROWTH;
        for (; size < drawn * fastest; size *= SLOWEST_GROWTH) {
            double then = 1 + (flattered - 1) * drawn / size;
            double better = Math.min(1, least * Math.sqrt(flattered / then));
            double most = Math.min(1, better * then * slack);
            boolean untilPromised = limits.promised() > 0 && !search.tight();
            double wanted = untilPromised ? limits.promised() - epsilon : better / most - epsilon;
            if (ratio(better, most, size) >= wanted) {
                break;
            }
        }
        return size;
    }

    /// The bounds of OPIM-C, good enough to plan with.
    private double ratio(double share, double most, double size) {
        double a = EXACT_BOUNDS * -StrictMath.log(tail);
        double measured = size / DRAWN_PER_MEASURED;
        if (share * measured < a) {
            return 0;
        }
        double low = Math.sqrt(share * measured + 2 * a / 9) - Math.sqrt(a / 2);
        double high = Math.sqrt(most * size + a / 2) + Math.sqrt(a / 2);
        return (low * low - a / 18) / measured / (high * high / size);
    }

    /// The next size of the grid.
    private int atSize(double wanted) {
        double steps = Math.ceil(SIZES_PER_DOUBLING * StrictMath.log(wanted / FIRST_SIZE) / StrictMath.log(2) - 1e-9);
        double size = FIRST_SIZE * StrictMath.pow(2, steps / SIZES_PER_DOUBLING);
        return (int) Math.min(Math.min(size, (double) mostSets), Integer.MAX_VALUE - ReverseSets.BLOCK);
    }

    /// With so many sets the choice has the promised share less epsilon in any case, if the targets
    /// are all alike.
    private long mostSets() {
        int count = Math.min(limits.mostThatFit(), nodes);
        // The best choice reaches at least its own nodes, but only where they count themselves.
        double least = targets.isEveryone() && limits.prices.length == 0 ? Math.min(limits.most, nodes) : 1;
        double e = 1 - 1 / Math.E;
        double alpha = Math.sqrt(StrictMath.log(6 / search.delta()));
        double beta = Math.sqrt(e * (logChoose(nodes, count) + StrictMath.log(6 / search.delta())));
        double most = 2 * nodes * StrictMath.pow(e * alpha + beta, 2) / (least * search.finer() * search.finer());
        return (long) Math.clamp(most, FIRST_SIZE, Integer.MAX_VALUE - 2.0 * ReverseSets.BLOCK);
    }

    private static double logChoose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            sum += StrictMath.log((n - Math.min(k, n - k) + i) / (double) i);
        }
        return sum;
    }

    /// When few nodes are in most of the long sets, they are settled on and such sets need not be
    /// drawn to the end.
    private void chooseSentinels(Cover cover) {
        long all = sets.total();
        if (all < LONG_SET * sets.sets()) {
            return;
        }
        long held = 0;
        int count = limits.included.length;
        for (int k = 0; k < count; k++) {
            held += cover.members[k];
        }
        // A small share of all seeds, so that little is lost by choosing them from few sets.
        int most = limits.included.length + Math.max(1, (limits.most - limits.included.length) / 8);
        while (count < Math.min(most, cover.chosen.length) && 10 * held < 9 * all) {
            held += cover.members[count++];
        }
        if (2 * held >= all) {
            sentinels = Arrays.copyOfRange(cover.chosen, limits.included.length, count);
            sets.stopAt(Arrays.copyOf(cover.chosen, count));
        }
    }

    private SeedChoice choice(Cover cover, double share, int measured, double atLeast, double atMost) {
        double unit = targets.total() / sets.sets();
        List<Integer> seeds = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        for (int k = 0; k < cover.chosen.length; k++) {
            seeds.add(cover.chosen[k]);
            gains.add(cover.gains[k] * unit);
        }
        return new SeedChoice(
                seeds,
                gains,
                share * targets.total(),
                atLeast * targets.total(),
                atMost * targets.total(),
                limits.promised(),
                sets.sets(),
                measured);
    }
}
