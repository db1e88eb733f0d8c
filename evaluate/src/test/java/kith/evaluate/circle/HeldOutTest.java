package kith.evaluate.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.evaluate.statistics.Area;
import kith.measure.circle.ShareDoubt;
import kith.measure.circle.TieSign;
import org.junit.jupiter.api.Test;

/// The protocols, on ties made from a known rule.
final class HeldOutTest {
    @Test
    void a_sign_that_tells_is_found_and_shares_are_held_nine_times_in_ten() {
        // log-odds -0.5 + 1.2 x sign + half of either end's drift of 0.8
        TieTask task = task(220, 12, 1.2, new SplittableRandom(1));

        HeldOutTies ties = HeldOutTies.of(task, 7);
        HeldOutPeople people = HeldOutPeople.of(task, 7);

        assertThat(ties.area()).isGreaterThan(0.7);
        assertThat(Area.under(people.logOdds(), task.know())).isGreaterThan(0.7);
        assertThat(people.calibration().slope()).isEqualTo(1, within(0.25));
        assertThat(people.people().all().covered().value()).isBetween(0.84, 0.96);
        assertThat(people.people().sorted().width())
                .isLessThan(people.people().all().width());
        assertThat(people.people().sorted().error().value())
                .isLessThan(people.people().all().error().value());
    }

    @Test
    void a_sign_that_tells_nothing_ranks_nothing() {
        TieTask task = task(220, 12, 0, new SplittableRandom(2));

        assertThat(HeldOutTies.of(task, 7).area()).isEqualTo(0.5, within(0.06));
        assertThat(Area.under(HeldOutPeople.of(task, 7).logOdds(), task.know())).isEqualTo(0.5, within(0.06));
    }

    @Test
    void the_same_seed_gives_the_same_answers() {
        TieTask task = task(60, 10, 1, new SplittableRandom(3));

        assertThat(HeldOutPeople.of(task, 7).logOdds())
                .isEqualTo(HeldOutPeople.of(task, 7).logOdds());
        assertThat(HeldOutTies.of(task, 7).probability())
                .isNotEqualTo(HeldOutTies.of(task, 8).probability());
    }

    @Test
    void blanked_signs_are_not_seen() {
        TieTask task = task(60, 10, 1, new SplittableRandom(3)).only(TieSign.CLOSURE);

        assertThat(task.row(0)[TieSign.RANK.column()]).isNaN();
        assertThat(HeldOutTies.of(task, 7).area()).isLessThan(0.6);
    }

    @Test
    void a_card_sort_counts_what_was_said() {
        ToldPeople told = new ToldPeople();
        boolean[] know = new boolean[40];
        Arrays.fill(know, true);

        told.add(0, new double[40], know, new ShareDoubt(0, 0.5, 1.2), 1);

        assertThat(told.cards().error().value()).isZero();
        assertThat(told.sorted().error().value()).isLessThan(0.15);
        assertThat(told.all().error().value()).isEqualTo(0.5, within(0.05));
        assertThat(told.some().count()).isOne();
    }

    @Test
    void a_rarer_tie_is_noticed_where_scores_tell_well_and_capped_where_they_do_not() {
        // fitted where half are so: log-odds +3 and -3; here three in ten come out at +3
        double[] sharp = new double[1_000];
        Arrays.fill(sharp, 0, 300, 3);
        Arrays.fill(sharp, 300, 1_000, -3);
        // p solves p = 0.3 s(3 + t) + 0.7 s(t - 3) with t = ln(p / (1 - p)): p = 0.28, t = -0.95
        assertThat(PrevalenceShift.of(sharp, 0.5, 2)).isEqualTo(-0.95, within(0.03));

        double[] blunt = new double[1_000];
        Arrays.fill(blunt, -0.2);
        assertThat(PrevalenceShift.of(blunt, 0.5, 1)).isEqualTo(-1);
    }

    private static TieTask task(int people, int links, double weight, SplittableRandom random) {
        double[] drift = new double[people];
        Arrays.setAll(drift, person -> 0.4 * random.nextGaussian());
        var ties = new TieTask.Builder(people);
        for (int a = 0; a < people; a++) {
            for (int link = 0; link < links / 2; link++) {
                int b = random.nextInt(people);
                if (b != a) {
                    double[] row = new double[TieSign.count()];
                    Arrays.fill(row, Double.NaN);
                    row[TieSign.RANK.column()] = random.nextGaussian();
                    row[TieSign.CLOSURE.column()] = random.nextGaussian();
                    double logOdds = -0.5 + weight * row[TieSign.RANK.column()] + drift[a] + drift[b];
                    ties.add(a, b, row, random.nextDouble() < 1 / (1 + Math.exp(-logOdds)));
                }
            }
        }
        return ties.build();
    }
}
