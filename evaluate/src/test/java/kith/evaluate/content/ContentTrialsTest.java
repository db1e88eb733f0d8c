package kith.evaluate.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import kith.core.Progress;
import kith.evaluate.statistics.Decisions;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;

final class ContentTrialsTest {
    @Test
    void below_counts_ties_half() {
        double[] sorted = {1, 2, 2, 3};
        assertThat(Streamers.below(sorted, 2)).isEqualTo(2);
        assertThat(Streamers.below(sorted, 0.5)).isZero();
        assertThat(Streamers.below(sorted, 9)).isEqualTo(4);
    }

    @Test
    void percentiles_are_middle_ranks() {
        // ranks 1, 2.5, 2.5, 4 of 4
        Streamers four = new Streamers(new double[] {1, 2, 2, 3}, new int[4]);
        assertThat(four.percentiles()).containsExactly(0.25, 0.625, 0.625, 1);
    }

    @Test
    void peers_are_drawn_without_putting_back() {
        Streamers five = new Streamers(new double[] {1, 2, 3, 4, 5}, new int[5]);
        int[] scratch = five.numbers();
        for (int seed = 0; seed < 20; seed++) {
            // all five: two below the third, and herself as a tie
            assertThat(five.drawnBelow(2, 5, scratch, new SplittableRandom(seed)))
                    .isEqualTo(2.5);
        }
    }

    @Test
    void a_wider_group_that_is_alike_makes_calls_better() {
        SplittableRandom random = new SplittableRandom(3);
        Streamers own = new Streamers(random.doubles(2_000).toArray(), new int[2_000]);
        Streamers other = new Streamers(random.doubles(2_000).toArray(), new int[2_000]);
        TopCalls calls = new TopCalls(own, List.of(other), 50);
        Decisions alone = calls.alone(0.5);
        Decisions pooled = calls.pooled(0.5);
        assertThat(pooled.precision()).isGreaterThan(alone.precision());
        assertThat(pooled.recall()).isGreaterThan(alone.recall());
    }

    @Test
    void standing_holds_on_real_streamers() {
        assertAllHold(new PeerIntervals(), "twitch_musae");
        assertAllHold(new TopTenth(), "twitch_musae");
    }

    @Test
    void content_holds_on_ordinary_accounts() {
        assertAllHold(new LaterPosts(), "instafake");
        assertAllHold(new FewPosts(), "instafake");
    }

    @Test
    void ordinary_accounts_are_those_of_the_floor() {
        try (RealData data = RealData.open(SharedData.orSkip("instafake").resolveSibling(""))) {
            OrdinaryAccounts ordinary = OrdinaryAccounts.read(data);
            assertThat(ordinary.accounts()).hasSize(445);
            assertThat(ordinary.posts()).isEqualTo(20_391);
            // 3 v / (3 v + s²) with v = 0.186 and s² = 0.121
            assertThat(ordinary.reliability(3)).isCloseTo(0.822, within(0.003));
        }
    }

    private static void assertAllHold(Trial trial, String folder) {
        Path data = SharedData.orSkip(folder).resolveSibling("");
        try (RealData real = RealData.open(data)) {
            List<Finding> findings = trial.run(real, Progress.NONE);
            assertThat(findings).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.trial()).isEqualTo(trial.id());
                assertThat(finding.figure().value()).isNotNaN();
                assertThat(finding.holds())
                        .as("%s: %s", finding.what(), finding.figure())
                        .isTrue();
            });
        }
    }
}
