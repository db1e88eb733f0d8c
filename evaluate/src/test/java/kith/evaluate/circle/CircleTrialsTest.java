package kith.evaluate.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kith.core.Progress;
import kith.core.Rung;
import kith.evaluate.statistics.Area;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.measure.circle.TieLayers;
import kith.measure.circle.TieScorecard;
import kith.measure.circle.TieSign;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;

/// A small slice of the trials on the real networks; `kith evaluate` runs them whole.
final class CircleTrialsTest {
    @Test
    void ids_are_those_of_the_claim() {
        assertThat(CircleTrials.all()).extracting(Trial::id).containsExactly("D1", "D2", "D3", "D4", "D5", "D6", "D7");
        assertThat(CircleTrials.all())
                .allSatisfy(trial -> assertThat(trial.data()).isNotEmpty());
    }

    @Test
    void pupils_are_read_as_published() {
        try (RealData data = open("thiers13")) {
            Pupils pupils = Pupils.read(data);

            assertThat(pupils.people().people()).isEqualTo(156);
            assertThat(pupils.friends().size()).isEqualTo(502);
            assertThat(pupils.friends().prevalence()).isEqualTo(0.376, within(0.001));
            assertThat(pupils.friendsOrMet().size()).isEqualTo(1_437);
            assertThat(pupils.friendsOrMet().prevalence()).isEqualTo(0.182, within(0.001));
        }
    }

    @Test
    void friends_of_pupils_are_told_above_the_floor() {
        try (RealData data = open("thiers13")) {
            TieTask task = Pupils.read(data).friends();
            HeldOutTies ties = HeldOutTies.of(task, 7);

            assertThat(ties.area()).isGreaterThan(0.76);
            assertThat(ties.shares().error().value()).isLessThan(0.123);
            assertThat(HeldOutTies.of(task.seeing(Rung.STRUCTURE), 7).area()).isLessThan(ties.area());
        }
    }

    @Test
    void shipped_ranks_are_the_fit_on_the_students() {
        try (RealData data = open("copenhagen")) {
            // ten students are listed as their own friends: no link, so 4,331 - 10
            TieTask task = Students.read(data).contact();
            assertThat(task.size()).isEqualTo(4_321);
            TieTask ranks = task.only(TieSign.RANK, TieSign.RARE_RANK);

            TieScorecard refit = TieScorecard.fit(ranks.rows(TieTask.range(ranks.size())), ranks.know());

            TieScorecard shipped = TieLayers.scorecard();
            assertThat(shipped.bias()).isEqualTo(refit.bias(), within(0.01));
            for (TieSign sign : List.of(TieSign.RANK, TieSign.RARE_RANK)) {
                assertThat(shipped.weight(sign)).isEqualTo(refit.weight(sign), within(0.01));
                assertThat(shipped.centre(sign)).isEqualTo(refit.centre(sign), within(0.01));
            }
            double drift = HeldOutPeople.calibration(ranks, 7).drift();
            assertThat(TieLayers.calibration(Rung.STRUCTURE).drift()).isEqualTo(drift, within(0.1));
        }
    }

    @Test
    void a_scorecard_of_pupils_orders_students() {
        try (RealData data = open("thiers13", "copenhagen")) {
            TieTask pupils = Pupils.read(data).friends();
            TieTask students = Students.read(data).contact();

            TieScorecard scorecard = TieScorecard.fit(pupils.rows(TieTask.range(pupils.size())), pupils.know());

            double[] told = scorecard.logOdds(students.rows(TieTask.range(students.size())));
            assertThat(Area.under(told, students.know())).isGreaterThan(0.66);
        }
    }

    @Test
    void friends_come_out_of_a_mixture_with_strangers() {
        try (RealData data = open("twitch_musae", "copenhagen")) {
            List<Finding> findings = new MixTrial().run(data, Progress.NONE);

            assertThat(findings).extracting(Finding::trial).containsOnly("D5");
            assertThat(findings).filteredOn(finding -> finding.target() != null).allMatch(Finding::holds);
        }
    }

    private static RealData open(String... sets) {
        for (String set : sets) {
            SharedData.orSkip(set);
        }
        return RealData.open(SharedData.orSkip("."));
    }
}
