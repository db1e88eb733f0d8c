package kith.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class PseudoPeersTest {
    @Test
    void likelihoods_by_hand() {
        // one peer, below: as likely as the wider share says, whatever the number
        List<PseudoPeers.Group> one = List.of(new PseudoPeers.Group(1, 1, 0.3));
        assertThat(PseudoPeers.logLikelihood(one, 7)).isCloseTo(Math.log(0.3), within(1e-12));
        // two of two below, half in the wider group, ten pseudo-peers: 5 / 10 x 6 / 11
        List<PseudoPeers.Group> two = List.of(new PseudoPeers.Group(2, 2, 0.5));
        assertThat(PseudoPeers.logLikelihood(two, 10)).isCloseTo(Math.log(0.5 * 6 / 11), within(1e-12));
    }

    @Test
    void planted_numbers_come_back() {
        for (double planted : new double[] {5, 20, 150}) {
            double found = PseudoPeers.fit(groups(planted, 400, 60, 11), 1, 20);
            // 400 groups of 60 leave an error of about a tenth to a third
            assertThat(Math.log(found / planted)).isBetween(-0.5, 0.5);
        }
    }

    @Test
    void few_groups_hardly_move_what_was_stated() {
        assertThat(PseudoPeers.fit(List.of(), 3, 20)).isEqualTo(20);
        assertThat(PseudoPeers.fit(groups(150, 2, 10, 5), 1, 20)).isBetween(10.0, 40.0);
    }

    @Test
    void lines_of_one_group_count_once() {
        List<PseudoPeers.Group> groups = groups(100, 20, 30, 3);
        List<PseudoPeers.Group> thrice = new ArrayList<>();
        for (int line = 0; line < 3; line++) {
            thrice.addAll(groups);
        }
        assertThat(PseudoPeers.fit(thrice, 3, 20)).isCloseTo(PseudoPeers.fit(groups, 1, 20), within(0.05));
    }

    @Test
    void a_line_outside_is_refused() {
        assertThatThrownBy(() -> new PseudoPeers.Group(1, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wider 1");
    }

    /// Groups whose true shares scatter around 0.7 as a beta distribution of `planted` pseudo-peers: of a draw of so
    /// many coins, by Pólya's urn.
    private static List<PseudoPeers.Group> groups(double planted, int count, int peers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PseudoPeers.Group> groups = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int below = 0;
            for (int peer = 0; peer < peers; peer++) {
                below += random.nextDouble() < (planted * 0.7 + below) / (planted + peer) ? 1 : 0;
            }
            groups.add(new PseudoPeers.Group(below, peers, 0.7));
        }
        return groups;
    }
}
