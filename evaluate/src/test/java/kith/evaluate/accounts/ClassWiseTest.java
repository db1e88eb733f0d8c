package kith.evaluate.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ClassWiseTest {
    @Test
    void each_kind_stays_within_its_bound_nine_times_in_ten_whatever_their_shares() {
        double[] held = new double[2];
        double[] all = new double[2];
        Property.forSeeds(200, random -> {
            boolean[] fake = new boolean[400];
            double[] scores = scores(fake, 0.1, random);
            ClassWise bounds = ClassWise.of(scores, fake);
            // tested where fakes are five times as common
            boolean[] other = new boolean[400];
            double[] next = scores(other, 0.5, random);
            for (int at = 0; at < next.length; at++) {
                int kind = other[at] ? 1 : 0;
                all[kind]++;
                held[kind] += (kind == 1 ? bounds.mayBeFake(next[at]) : bounds.mayBeReal(next[at])) ? 1 : 0;
            }
        });
        // at least 0.9; 40 fakes set a bound, so up to 1 / 41 more
        assertThat(held[0] / all[0]).isEqualTo(0.90, within(0.01));
        assertThat(held[1] / all[1]).isBetween(0.895, 0.93);
    }

    @Test
    void too_few_of_a_kind_rule_nothing_out() {
        ClassWise bounds = ClassWise.of(new double[] {1, 2, 3}, new boolean[] {false, true, true});
        assertThat(bounds.mayBeReal(1e9)).isTrue();
        assertThat(bounds.mayBeFake(-1e9)).isTrue();
    }

    @Test
    void a_constant_is_shared_so_that_every_part_alone_leaves_the_mean_as_it_is() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] parts = new double[2][1_000];
        for (int at = 0; at < 1_000; at++) {
            parts[0][at] = random.nextGaussian();
        }
        // the second part says nothing, and the whole constant is what the first part needs
        double needed = Constants.shared(parts, Math.log(0.1 / 0.9), 0.1)[0];
        double[] shared = Constants.shared(parts, Math.log(0.1 / 0.9) + needed, 0.1);
        assertThat(shared[0] + shared[1]).isEqualTo(needed, within(1e-9));
        assertThat(shared[1]).isEqualTo(0, within(1e-6));
    }

    private static double[] scores(boolean[] fake, double share, SplittableRandom random) {
        double[] scores = new double[fake.length];
        for (int at = 0; at < fake.length; at++) {
            fake[at] = at < share * fake.length;
            scores[at] = (fake[at] ? 1.5 : -1.5) + random.nextGaussian();
        }
        return scores;
    }
}
