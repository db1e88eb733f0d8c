package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kith.core.Definition;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PeerGroupsTest {
    /// Groups of three are enough, and the wider group weighs as much as four peers.
    private static final Definition.Standing THREE =
            new Definition.Standing(0.9, 2, 4, 0.05, 3, List.of(365.0, 1095.0, 1825.0));

    @Test
    void groups_go_from_the_platform_to_the_same_walk_and_place() {
        PeerGroups groups = groups(List.of(), new double[0]);
        assertThat(groups.keys(who("baker", "Lyon", 400))).hasSize(5).doesNotHaveDuplicates();
        assertThat(groups.keys(who("baker", null, 400)))
                .isEqualTo(groups.keys(who("baker", "Lyon", 400)).subList(0, 4));
        assertThat(groups.keys(who(null, null, 400)))
                .isEqualTo(groups.keys(who("baker", "Lyon", 400)).subList(0, 3));
    }

    @Test
    void somebody_without_a_walk_of_life_is_nobodys_peer_by_trade() {
        PeerGroups groups = groups(List.of(), new double[0]);
        List<String> none = groups.keys(who(null, "Lyon", 400));
        assertThat(none).hasSize(4);
        assertThat(groups.keys(who("baker", "Lyon", 400))).doesNotContain(none.get(3));
    }

    @Test
    void a_small_group_backs_off_to_a_wider_one() {
        // two bakers in Lyon, three bakers in all, four people
        PeerGroups groups = groups(
                List.of(
                        who("baker", "Lyon", 400),
                        who("baker", "Lyon", 400),
                        who("baker", "Porto", 400),
                        who("nurse", "Lyon", 400)),
                new double[] {1, 2, 3, 4});
        Peers lyon = groups.of(who("baker", "Lyon", 400));
        assertThat(lyon.level()).isEqualTo(3);
        assertThat(lyon.size()).isEqualTo(3);
        // one nurse: back to the same age
        assertThat(groups.of(who("nurse", "Lyon", 400)).level()).isEqualTo(2);
        // nobody came so long ago: back to the language
        assertThat(groups.of(who("nurse", "Lyon", 4000)).level()).isEqualTo(1);
    }

    @Test
    void age_bands_begin_at_their_lower_bound() {
        PeerGroups groups = groups(List.of(), new double[0]);
        assertThat(groups.keys(who("baker", null, 364.9))).isNotEqualTo(groups.keys(who("baker", null, 365)));
        assertThat(groups.keys(who("baker", null, 365))).isEqualTo(groups.keys(who("baker", null, 1094.9)));
        assertThat(groups.keys(who("baker", null, 1825))).isEqualTo(groups.keys(who("baker", null, 9000)));
        assertThat(groups.keys(who("baker", null, Double.NaN)))
                .isNotEqualTo(groups.keys(who("baker", null, 0)))
                .isEqualTo(groups.keys(who("baker", null, Double.NaN)));
    }

    @Test
    void wider_groups_count_as_pseudo_peers() {
        // platform: 1 2 3 4, of whom 2 are below 2.5; one baker, below it
        List<Evidence.Profile> people = new ArrayList<>();
        people.add(speaking("fr", "baker"));
        people.add(speaking("de", "nurse"));
        people.add(speaking("de", "nurse"));
        people.add(speaking("de", "nurse"));
        PeerGroups groups = groups(people, new double[] {1, 2, 3, 4});
        List<PeerGroup> baker = groups.all(speaking("fr", "baker"));
        // platform: half of 1 before anything is seen: (2 + 0.5) / (4 + 1) = 0.5
        assertThat(new Peers(baker.subList(0, 1)).shareBelow(2.5).mean()).isEqualTo(0.5, within(1e-12));
        // language: 1 of 1 below, and 4 pseudo-peers of whom 0.5 are: (1 + 2) / 5 = 0.6
        assertThat(new Peers(baker.subList(0, 2)).shareBelow(2.5).mean()).isEqualTo(0.6, within(1e-12));
        // age: the same one again: (1 + 4 x 0.6) / 5 = 0.68
        assertThat(new Peers(baker.subList(0, 3)).shareBelow(2.5).mean()).isEqualTo(0.68, within(1e-12));
        // medians: platform 2.5; language (1 x 1 + 4 x 2.5) / 5 = 2.2
        assertThat(new Peers(baker.subList(0, 1)).median()).isEqualTo(2.5, within(1e-12));
        assertThat(new Peers(baker.subList(0, 2)).median()).isEqualTo(2.2, within(1e-12));
    }

    @Test
    void groups_that_are_alike_are_worth_more_pseudo_peers() {
        // 200 walks of 30 people each; log followers spread by 1 within a walk, and by so much between walks
        double alike = pseudoPeersOfAWalk(0);
        double apart = pseudoPeersOfAWalk(1);
        assertThat(alike).isGreaterThan(80);
        // half of the variance lies between the walks: the wider group's share says little
        assertThat(apart).isLessThan(10);
    }

    private static double pseudoPeersOfAWalk(double between) {
        SplittableRandom random = new SplittableRandom(8);
        List<Evidence.Profile> people = new ArrayList<>();
        double[] followers = new double[200 * 30];
        for (int walk = 0; walk < 200; walk++) {
            double middle = 5 + between * random.nextGaussian();
            for (int at = 0; at < 30; at++) {
                followers[people.size()] = middle + random.nextGaussian();
                people.add(who("walk" + walk, null, 400));
            }
        }
        PeerGroups groups = groups(people, followers);
        return groups.all(people.getFirst()).get(3).pseudoPeers();
    }

    @Test
    void ties_count_half() {
        PeerGroups groups = groups(
                List.of(who("a", "x", 1), who("b", "x", 1), who("c", "x", 1), who("d", "x", 1)),
                new double[] {1, 2, 2, 3});
        // 1 below and 2 ties: 2; with half of the one pseudo-peer 2.5 of 5
        Peers everybody = new Peers(groups.all(who("a", "x", 1)).subList(0, 1));
        assertThat(everybody.shareBelow(2).mean()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void those_below_are_counted_as_by_going_through_all() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 500; round++) {
            double[] sorted = random.doubles(random.nextInt(40))
                    .map(value -> Math.floor(value * 8))
                    .sorted()
                    .toArray();
            double value = random.nextInt(-1, 10) + (random.nextBoolean() ? 0.5 : 0);
            long below = Arrays.stream(sorted).filter(one -> one < value).count();
            long same = Arrays.stream(sorted).filter(one -> one == value).count();
            assertThat(PeerGroup.below(sorted, value)).isEqualTo(below + same / 2.0);
        }
    }

    @Test
    void unknown_followers_are_nobodys_peers() {
        PeerGroups groups = groups(List.of(who("a", "x", 1), who("a", "x", 1)), new double[] {Double.NaN, 2});
        assertThat(groups.all(who("a", "x", 1)).getFirst().size()).isEqualTo(1);
    }

    @Test
    void nobody_at_all_leaves_everything_open() {
        PeerGroups groups = groups(List.of(), new double[0]);
        Peers nobody = groups.of(who("a", "x", 1));
        assertThat(nobody.level()).isZero();
        assertThat(nobody.size()).isZero();
        assertThat(nobody.shareBelow(3).mean()).isEqualTo(0.5);
        assertThat(nobody.median()).isNaN();
    }

    @Test
    void peers_are_said_in_words() {
        PeerGroups groups = groups(List.of(), new double[0]);
        Evidence.Profile baker = who("baker", "Lyon", 400);
        assertThat(groups.describe(baker, 4)).isEqualTo("baker · Lyon · French · on instagram for 1 to 3 years");
        assertThat(groups.describe(baker, 3)).isEqualTo("baker · French · on instagram for 1 to 3 years");
        assertThat(groups.describe(baker, 2)).isEqualTo("everybody · French · on instagram for 1 to 3 years");
        assertThat(groups.describe(baker, 1)).isEqualTo("everybody · French · on instagram");
        assertThat(groups.describe(baker, 0)).isEqualTo("everybody · on instagram");
        assertThat(groups.describe(who("baker", "Lyon", 10), 2)).endsWith("for less than 1 year");
        assertThat(groups.describe(who("baker", "Lyon", 9999), 2)).endsWith("for more than 5 years");
        assertThat(groups.describe(who(null, "Lyon", 400), 3)).startsWith("people · Lyon");
    }

    private static PeerGroups groups(List<Evidence.Profile> people, double[] logFollowers) {
        return new PeerGroups(people, logFollowers, THREE);
    }

    private static Evidence.Profile who(@Nullable String walk, @Nullable String place, double ageDays) {
        return profile("fr", walk, place, ageDays);
    }

    private static Evidence.Profile speaking(String language, String walk) {
        return profile(language, walk, null, 400);
    }

    private static Evidence.Profile profile(
            String language, @Nullable String walk, @Nullable String place, double ageDays) {
        return new Evidence.Profile("instagram", language, place, walk, ageDays, 100, 0, 100, 10, 0, 0, 0, 1, 0, 0);
    }
}
