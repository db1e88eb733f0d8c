package kith.graph.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.graph.Graphs;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class CoverTest {
    @Test
    void chooses_like_a_plain_loop_over_everybody() {
        Property.forSeeds(60, random -> {
            int nodes = 20 + random.nextInt(200);
            try (var crew = new Crew(1 + random.nextInt(3))) {
                ReverseSets sets = sets(random, nodes, 3 * nodes, crew);
                int most = 1 + random.nextInt(12);
                int[] fixed = {random.nextInt(nodes)};
                long[] barred = bits(nodes, (fixed[0] + 1) % nodes, (fixed[0] + 2) % nodes);
                Cover cover = TopCover.choose(
                        sets,
                        most,
                        random.nextBoolean() ? fixed : new int[0],
                        barred,
                        crew,
                        new TopCover.Memory(nodes));
                boolean withFixed = cover.chosen[0] == fixed[0];
                assertThat(cover.chosen).isEqualTo(plainly(sets, most, withFixed ? fixed : new int[0], barred));
                assertThat(Arrays.stream(cover.gains).sum()).isEqualTo(cover.covered);
                assertThat(cover.covered).isEqualTo(covered(sets, cover.chosen));
            }
        });
    }

    @Test
    void no_choice_covers_more_than_the_bound_and_greed_covers_its_share() {
        Property.forSeeds(60, random -> {
            int nodes = 9;
            try (var crew = new Crew(2)) {
                ReverseSets sets = sets(random, nodes, 16, crew);
                int most = 1 + random.nextInt(4);
                Cover cover = TopCover.choose(sets, most, new int[0], bits(nodes, 3), crew, new TopCover.Memory(nodes));
                long best = 0;
                for (int mask = 0; mask < 1 << nodes; mask++) {
                    if (Integer.bitCount(mask) == most && (mask & 1 << 3) == 0) {
                        best = Math.max(best, covered(sets, nodes(mask)));
                    }
                }
                assertThat(cover.atMost).isGreaterThanOrEqualTo((double) best);
                assertThat((double) cover.covered).isGreaterThanOrEqualTo((1 - 1 / Math.E) * best);
            }
        });
    }

    @Test
    void sentinels_change_neither_what_is_covered_nor_the_bound() {
        Property.forSeeds(10, random -> {
            int nodes = 400;
            try (var crew = new Crew(2)) {
                long seed = random.nextLong();
                Cascade cascade = Cascade.constant(Graphs.random(random, nodes, 1_600), 0.3, 1);
                ReverseSets whole = sets(cascade, seed, 1_024, crew);
                ReverseSets cut = sets(cascade, seed, 512, crew);
                int[] first = TopCover.choose(cut, 2, new int[0], new long[0], crew, new TopCover.Memory(nodes)).chosen;
                cut.stopAt(first);
                cut.growTo(1_024);
                Cover expected = TopCover.choose(whole, 8, first, new long[0], crew, new TopCover.Memory(nodes));
                Cover cover = TopCover.choose(cut, 8, first, new long[0], crew, new TopCover.Memory(nodes));
                assertThat(cover.chosen).isEqualTo(expected.chosen);
                assertThat(cover.covered).isEqualTo(expected.covered);
                assertThat(cover.atMost).isEqualTo(expected.atMost);
                assertThat(cut.total()).isLessThan(whole.total());
            }
        });
    }

    @Test
    void budgets_and_caps_are_kept_and_the_bound_is_never_below_the_best() {
        Property.forSeeds(150, random -> {
            int nodes = 9;
            var prices = new double[nodes];
            var groups = new int[nodes];
            for (int v = 0; v < nodes; v++) {
                prices[v] = 0.5 + 3 * random.nextDouble();
                groups[v] = random.nextInt(4) - 1;
            }
            boolean priced = random.nextBoolean();
            boolean capped = !priced || random.nextInt(3) == 0;
            Limits limits = priced
                    ? Limits.within(4 + 3 * random.nextDouble(), v -> prices[v])
                    : Limits.atMost(2 + random.nextInt(4));
            if (capped) {
                limits = limits.andAtMostPerGroup(1 + random.nextInt(2), v -> groups[v]);
            }
            if (random.nextInt(4) == 0) {
                limits = limits.including(2).excluding(5);
            }
            Limits.Checked checked = limits.check(nodes);
            try (var crew = new Crew(1)) {
                ReverseSets sets = sets(random, nodes, 16, crew);
                Cover cover = LimitedCover.choose(sets, checked, crew);
                assertThat(allows(checked, cover.chosen)).isTrue();
                assertThat(cover.covered).isEqualTo(covered(sets, cover.chosen));
                long best = 0;
                for (int mask = 0; mask < 1 << nodes; mask++) {
                    if (allows(checked, nodes(mask))) {
                        best = Math.max(best, covered(sets, nodes(mask)));
                    }
                }
                assertThat(cover.atMost).isGreaterThanOrEqualTo(best - 1e-6);
                assertThat((double) cover.covered).isGreaterThanOrEqualTo(checked.promised() * best);
            }
        });
    }

    private static boolean allows(Limits.Checked limits, int[] chosen) {
        List<Integer> list = Arrays.stream(chosen).boxed().toList();
        double cost = 0;
        for (int node : chosen) {
            cost += limits.prices.length == 0 ? 0 : limits.prices[node];
            if (limits.isBarred(node)) {
                return false;
            }
        }
        for (int node : limits.included) {
            if (!list.contains(node)) {
                return false;
            }
        }
        for (int cap = 0; cap < limits.caps.length; cap++) {
            int[] groups = limits.groups[cap];
            for (int group = 0; group < 4; group++) {
                int wanted = group;
                if (Arrays.stream(chosen).filter(v -> groups[v] == wanted).count() > limits.caps[cap]) {
                    return false;
                }
            }
        }
        return chosen.length <= limits.most && cost <= limits.budget + 1e-9;
    }

    private static int[] plainly(ReverseSets sets, int most, int[] fixed, long[] barred) {
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < most) {
            int best = -1;
            long bestCovered = -1;
            for (int v = 0; v < sets.nodes() && chosen.size() >= fixed.length; v++) {
                if ((barred[v >>> 6] >>> v & 1) != 0 || chosen.contains(v)) {
                    continue;
                }
                List<Integer> more = new ArrayList<>(chosen);
                more.add(v);
                long covered = covered(sets, ints(more));
                boolean tie = covered == bestCovered && sets.outDegree(v) > sets.outDegree(best);
                if (covered > bestCovered || tie) {
                    best = v;
                    bestCovered = covered;
                }
            }
            chosen.add(chosen.size() < fixed.length ? fixed[chosen.size()] : best);
        }
        return ints(chosen);
    }

    private static long covered(ReverseSets sets, int[] chosen) {
        long[] bits = bits(sets.nodes(), chosen);
        long covered = sets.heldBySentinels();
        for (int set = 0; set < sets.sets(); set++) {
            int[] members = sets.block(set / ReverseSets.BLOCK);
            boolean held = false;
            for (int i = sets.start(set); i < sets.end(set); i++) {
                held |= (bits[members[i] >>> 6] >>> members[i] & 1) != 0;
            }
            covered += held ? 1 : 0;
        }
        return covered;
    }

    private static ReverseSets sets(SplittableRandom random, int nodes, int edges, Crew crew) {
        return sets(Cascades.random(random, nodes, edges), random.nextLong(), 256, crew);
    }

    private static ReverseSets sets(Cascade cascade, long seed, int count, Crew crew) {
        int nodes = cascade.graph().nodes();
        var cap = new MemoryCap(1L << 30, nodes, crew.threads());
        var sets = new ReverseSets(cascade, Targets.everyone(nodes), crew, seed, cap);
        sets.growTo(count);
        return sets;
    }

    private static int[] nodes(int mask) {
        return IntStream.range(0, 31).filter(v -> (mask >>> v & 1) != 0).toArray();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[] bits(int nodes, int... list) {
        var bits = new long[(nodes + 63) / 64];
        for (int node : list) {
            bits[node >>> 6] |= 1L << node;
        }
        return bits;
    }
}
