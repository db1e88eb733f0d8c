package kith.evaluate.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kith.measure.circle.Acquaintances;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class MixtureTest {
    /// Person 0 is linked with 1 to 20, who are all linked with each other.
    private static final Network CROWD = crowd(true);

    /// The same where nobody but person 0 is linked.
    private static final Network STAR = crowd(false);

    @Test
    void the_planted_share_is_there_and_links_are_those_of_the_parts() {
        Property.forSeeds(20, random -> {
            double share = random.nextDouble(0.2, 0.8);
            Mixture mixture = mix(share, 0, random);

            assertThat(mixture.share()).isEqualTo(share, within(0.04));
            boolean[] friend = mixture.friend();
            for (int one = 0; one < friend.length; one++) {
                for (int other = 0; other < one; other++) {
                    assertThat(mixture.audience().areLinked(one, other)).isEqualTo(friend[one] && friend[other]);
                }
            }
        });
    }

    @Test
    void links_across_come_as_often_as_asked() {
        Mixture mixture = mix(0.5, 0.3, new SplittableRandom(1));
        int crossed = 0;
        for (int friend = 0; friend < 20; friend++) {
            for (int stranger = 20; stranger < 40; stranger++) {
                crossed += mixture.audience().areLinked(friend, stranger) ? 1 : 0;
            }
        }
        // 400 pairs at 0.3: 120, give or take 3 x 9
        assertThat(crossed).isBetween(93, 147);
    }

    @Test
    void the_owner_is_linked_with_everybody() {
        Mixture mixture = mix(0.5, 0, new SplittableRandom(1));
        Acquaintances all = mixture.withOwner();

        assertThat(all.people()).isEqualTo(mixture.size() + 1);
        assertThat(all.degree(mixture.size())).isEqualTo(mixture.size());
        assertThat(all.degree(0)).isEqualTo(mixture.audience().degree(0) + 1);
    }

    @Test
    void a_link_with_oneself_is_none_and_one_listed_twice_is_one() {
        Network network = Network.of(List.of(new int[] {7, 7}, new int[] {7, 9}, new int[] {9, 7}));

        assertThat(network.people()).isEqualTo(2);
        assertThat(network.linked(0)).containsExactly(1);
        assertThat(network.linked(1)).containsExactly(0);
    }

    private static Mixture mix(double share, double cross, SplittableRandom random) {
        return Mixture.of(new Mixture.Circle(CROWD, 0), new Mixture.Circle(STAR, 0), share, cross, random);
    }

    private static Network crowd(boolean linked) {
        List<int[]> pairs = new ArrayList<>();
        for (int one = 1; one <= 20; one++) {
            pairs.add(new int[] {0, one});
            for (int other = 1; linked && other < one; other++) {
                pairs.add(new int[] {other, one});
            }
        }
        return Network.of(pairs);
    }
}
