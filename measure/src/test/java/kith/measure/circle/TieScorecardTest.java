package kith.measure.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class TieScorecardTest {
    @Test
    void weights_that_made_the_ties_are_found_again() {
        Property.forSeeds(5, random -> {
            // log-odds -1 + 1.5 x rank + 0.8 x closure, of signs with deviation 1; each weight may be 3 deviations off
            Sample sample = Sample.of(3_000, random);

            TieScorecard scorecard = TieScorecard.fit(sample.rows, sample.know);

            assertThat(scorecard.weight(TieSign.RANK)).isEqualTo(1.5, within(0.25));
            assertThat(scorecard.weight(TieSign.CLOSURE)).isEqualTo(0.8, within(0.2));
            assertThat(scorecard.weight(TieSign.WEEKS)).isZero();
        });
    }

    @Test
    void a_sign_that_was_not_observed_adds_nothing() {
        Sample sample = Sample.of(500, new SplittableRandom(1));
        TieScorecard scorecard = TieScorecard.fit(sample.rows, sample.know);
        double[] usual = new double[TieSign.count()];
        Arrays.fill(usual, Double.NaN);

        assertThat(scorecard.logOdds(usual)).isEqualTo(scorecard.bias());

        usual[TieSign.RANK.column()] = scorecard.centre(TieSign.RANK);
        assertThat(scorecard.logOdds(usual)).isEqualTo(scorecard.bias());
        usual[TieSign.RANK.column()] += 1;
        assertThat(scorecard.logOdds(usual))
                .isEqualTo(scorecard.bias() + scorecard.weight(TieSign.RANK), within(1e-12));
    }

    @Test
    void more_ties_leave_less_doubt_about_the_weights() {
        Sample few = Sample.of(100, new SplittableRandom(1));
        Sample many = Sample.of(4_000, new SplittableRandom(1));

        double doubtOfFew = TieScorecard.fit(few.rows, few.know).doubt(few.rows);
        double doubtOfMany = TieScorecard.fit(many.rows, many.know).doubt(few.rows);

        assertThat(doubtOfMany).isPositive().isLessThan(doubtOfFew / 3);
    }

    @Test
    void shipped_weights_rise_with_the_ranks_and_know_a_shared_place() {
        double[] row = new double[TieSign.count()];
        Arrays.fill(row, Double.NaN);
        double before = Double.NEGATIVE_INFINITY;
        for (double rank = 0.05; rank < 1; rank += 0.1) {
            row[TieSign.RANK.column()] = rank * rank;
            row[TieSign.RARE_RANK.column()] = rank;
            assertThat(TieLayers.logRatio(row)).isGreaterThan(before);
            before = TieLayers.logRatio(row);
        }
        row[TieSign.SAME_PLACE.column()] = 0;
        double elsewhere = TieLayers.logRatio(row);
        row[TieSign.SAME_PLACE.column()] = 1;
        assertThat(TieLayers.logRatio(row) - elsewhere).isEqualTo(0.5, within(1e-12));
    }

    private static final class Sample {
        final double[][] rows;
        final boolean[] know;

        private Sample(double[][] rows, boolean[] know) {
            this.rows = rows;
            this.know = know;
        }

        static Sample of(int ties, SplittableRandom random) {
            double[][] rows = new double[ties][TieSign.count()];
            boolean[] know = new boolean[ties];
            for (int tie = 0; tie < ties; tie++) {
                Arrays.fill(rows[tie], Double.NaN);
                rows[tie][TieSign.RANK.column()] = random.nextGaussian();
                rows[tie][TieSign.CLOSURE.column()] = random.nextGaussian();
                double logOdds =
                        -1 + 1.5 * rows[tie][TieSign.RANK.column()] + 0.8 * rows[tie][TieSign.CLOSURE.column()];
                know[tie] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
            }
            return new Sample(rows, know);
        }
    }
}
