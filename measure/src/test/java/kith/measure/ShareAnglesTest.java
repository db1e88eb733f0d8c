package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.measure.standing.PeerShare;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ShareAnglesTest {
    @Test
    void a_score_gives_the_quantile_of_the_share() {
        Property.forSeeds(200, random -> {
            int peers = random.nextInt(5, 400);
            PeerShare share =
                    PeerShare.of(random.nextInt(peers + 1), peers, random.nextDouble(), 1 + random.nextInt(60));
            ShareAngles angles = new ShareAngles(share);
            double deviation = 0.5 / Math.sqrt(share.below() + share.above());
            for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                double exact = ShareAngles.of(share.quantile(p));
                assertThat(angles.at(Normal.quantile(p))).isCloseTo(exact, within(0.02 * deviation));
            }
        });
    }

    @Test
    void rare_scores_end_at_the_edge() {
        ShareAngles angles = new ShareAngles(PeerShare.of(30, 30, 1, 20));
        assertThat(angles.at(9)).isEqualTo(Math.PI / 2);
        assertThat(angles.at(-9)).isBetween(0.0, angles.at(-3));
        assertThat(ShareAngles.percentile(ShareAngles.of(0.37))).isCloseTo(0.37, within(1e-12));
    }
}
