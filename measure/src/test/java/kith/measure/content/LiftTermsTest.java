package kith.measure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LiftTermsTest {
    @Test
    void what_is_usual_by_hand() {
        LiftTerms terms = new LiftTerms(1, 0.5, 0.1, -0.02, 0.2, 0.1, 100, 0.1);
        // two years: 1 + 0.5 x 6 + 0.1 x 2 - 0.02 x 4
        assertThat(terms.usual(6, 730)).isCloseTo(4.12, within(1e-12));
        // a hundred days apart 1 / e of the wander is shared
        assertThat(terms.shared(30, 130)).isCloseTo(0.2 + 0.1 / Math.E, within(1e-12));
    }

    @Test
    void planted_terms_come_back() {
        LiftTerms planted = new LiftTerms(0.4, 0.7, 0.2, -0.1, 0.16, 0.06, 120, 0.1);
        SplittableRandom random = new SplittableRandom(5);
        List<LikedPosts> accounts = new ArrayList<>();
        for (int account = 0; account < 600; account++) {
            accounts.add(account(planted, random));
        }
        LiftTerms found = LiftTerms.of(accounts);
        assertThat(found.bySize()).isCloseTo(planted.bySize(), within(0.08));
        assertThat(found.byYear()).isCloseTo(planted.byYear(), within(0.08));
        assertThat(found.byYearSquared()).isCloseTo(planted.byYearSquared(), within(0.05));
        assertThat(found.usual(6, 100)).isCloseTo(planted.usual(6, 100), within(0.06));
        assertThat(found.between()).isCloseTo(planted.between(), within(0.03));
        assertThat(found.wander()).isCloseTo(planted.wander(), within(0.02));
        assertThat(found.wanderDays()).isBetween(60.0, 240.0);
        assertThat(found.noise()).isCloseTo(planted.noise(), within(0.01));
    }

    @Test
    void nobody_to_compare_with_is_said() {
        assertThatThrownBy(() -> LiftTerms.of(List.of(new LikedPosts(6, new double[3], new double[3]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 accounts")
                .hasMessageContaining("got 1");
    }

    /// Twenty posts, the oldest first: what comes and goes is a chain in which each link forgets by the days between.
    private static LikedPosts account(LiftTerms terms, SplittableRandom random) {
        double logFollowers = 5.5 + random.nextGaussian();
        double lift = Math.sqrt(terms.between()) * random.nextGaussian();
        double[] days = random.doubles(20, 3, 730).sorted().toArray();
        double[] likes = new double[days.length];
        double wander = Math.sqrt(terms.wander()) * random.nextGaussian();
        for (int post = days.length - 1; post >= 0; post--) {
            if (post < days.length - 1) {
                double kept = Math.exp(-(days[post + 1] - days[post]) / terms.wanderDays());
                wander = kept * wander + Math.sqrt(terms.wander() * (1 - kept * kept)) * random.nextGaussian();
            }
            likes[post] = terms.usual(logFollowers, days[post])
                    + lift
                    + wander
                    + Math.sqrt(terms.noise()) * random.nextGaussian();
        }
        return new LikedPosts(logFollowers, days, likes);
    }
}
