package kith.measure.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class OverlapRanksTest {
    @Test
    void who_shares_most_of_few_acquaintances_is_first() {
        // audience of three: overlaps 1 / (3 - 1 + 2 - 1) = 1/3, 1 / (9 - 1 + 2 - 1) = 1/9, 0
        assertThat(OverlapRanks.of(new int[] {1, 1, 0}, new int[] {3, 9, 1}))
                .containsExactly(new double[] {2.5 / 3, 1.5 / 3, 0.5 / 3}, within(1e-12));
    }

    @Test
    void equal_overlaps_share_their_ranks() {
        assertThat(OverlapRanks.of(new int[] {0, 0, 0, 2}, new int[] {1, 5, 9, 3}))
                .containsExactly(new double[] {1.5 / 4, 1.5 / 4, 1.5 / 4, 3.5 / 4}, within(1e-12));
    }

    @Test
    void alone_is_in_the_middle_and_nobody_has_no_rank() {
        assertThat(OverlapRanks.of(new int[] {0}, new int[] {1})).containsExactly(0.5);
        assertThat(OverlapRanks.of(new int[0], new int[0])).isEmpty();
    }

    @Test
    void ranks_are_those_of_counting() {
        Property.forSeeds(200, random -> {
            int audience = random.nextInt(1, 40);
            int[] linked = random.ints(audience, 1, 60).toArray();
            int[] common = Arrays.stream(linked)
                    .map(links -> random.nextInt(0, Math.min(links, audience)))
                    .toArray();
            double[] ranks = OverlapRanks.of(common, linked);
            for (int at = 0; at < audience; at++) {
                double below = 0;
                for (int other = 0; other < audience; other++) {
                    double difference =
                            overlap(common[other], linked[other], audience) - overlap(common[at], linked[at], audience);
                    below += difference < 0 ? 1 : difference == 0 ? 0.5 : 0;
                }
                assertThat(ranks[at]).isCloseTo(below / audience, within(1e-12));
            }
        });
    }

    private static double overlap(int common, int linked, int audience) {
        return common / (double) Math.max(1, linked + audience - common - 2);
    }
}
