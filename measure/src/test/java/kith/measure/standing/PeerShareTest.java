package kith.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PeerShareTest {
    @Test
    void the_example_of_the_method_page() {
        // platform: 800 of 1,000 below, and half of one pseudo-peer
        PeerShare platform = PeerShare.of(800, 1_000);
        assertThat(platform.mean()).isCloseTo(800.5 / 1_001, within(1e-12));
        // peers: 38 of 40 below; the platform's share is worth 20
        PeerShare peers = PeerShare.of(38, 40, 0.8, 20);
        assertThat(peers.below()).isCloseTo(54, within(1e-12));
        assertThat(peers.above()).isCloseTo(6, within(1e-12));
        assertThat(peers.mean()).isCloseTo(0.9, within(1e-12));
        assertThat(peers.quantile(0.05)).isCloseTo(0.830, within(5e-4));
        assertThat(peers.quantile(0.95)).isCloseTo(0.955, within(5e-4));
        assertThat(peers.atLeast(0.9)).isCloseTo(0.546, within(5e-4));
        // as an angle 60 peers have a spread of 1 / (2 sqrt(60)); with 0.05 more they are worth 60 / (1 + 4 x 0.0025 x
        // 60)
        PeerShare blurred = peers.blurred(0.05);
        assertThat(blurred.below() + blurred.above()).isCloseTo(37.5, within(1e-12));
        assertThat(blurred.mean()).isCloseTo(0.9, within(1e-12));
        assertThat(blurred.quantile(0.05)).isCloseTo(0.810, within(5e-4));
        assertThat(blurred.quantile(0.95)).isCloseTo(0.966, within(5e-4));
    }

    @Test
    void intervals_of_twenty_peers_hold_the_truth_nine_times_in_ten() {
        SplittableRandom random = new SplittableRandom(4);
        int held = 0;
        int people = 20_000;
        for (int at = 0; at < people; at++) {
            double truth = random.nextDouble();
            int below = 0;
            for (int peer = 0; peer < 20; peer++) {
                below += random.nextDouble() < truth ? 1 : 0;
            }
            PeerShare share = PeerShare.of(below, 20);
            // cheaper than two quantiles
            boolean inside = share.atMost(truth) >= 0.05 && share.atLeast(truth) >= 0.05;
            held += inside ? 1 : 0;
        }
        assertThat(held / (double) people).isBetween(0.885, 0.915);
    }

    @Test
    void nobody_and_everybody_below_stay_possible() {
        assertThat(PeerShare.of(0, 30, 0, 20).quantile(0.5)).isLessThan(1e-6);
        assertThat(PeerShare.of(30, 30, 1, 20).quantile(0.5)).isGreaterThan(1 - 1e-6);
        assertThat(PeerShare.of(0, 0).mean()).isEqualTo(0.5);
    }

    @Test
    void fewer_than_no_peers_are_refused() {
        assertThatThrownBy(() -> PeerShare.of(3, 2, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.5");
        assertThatThrownBy(() -> new PeerShare(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
