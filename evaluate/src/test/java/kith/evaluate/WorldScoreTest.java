package kith.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.core.Interval;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.trial.Finding;
import org.junit.jupiter.api.Test;

final class WorldScoreTest {
    @Test
    void alphas_that_come_true_as_often_as_they_say_have_no_error() {
        Reliability reliability =
                WorldScore.reliability(List.of(score(90, 4.5, 4, 10, 8, 8), score(90, 4.5, 5, 10, 8, 8)), 0);
        // 180 people at 0.05 with 9 true ones, 20 people at 0.8 with 16: nobody is away
        assertThat(reliability.error()).isEqualTo(0, within(1e-12));
        assertThat(reliability.bins())
                .containsExactly(new Reliability.Bin(0.05, 0.05, 180), new Reliability.Bin(0.8, 0.8, 20));
    }

    @Test
    void error_from_a_tenth_on_leaves_the_many_small_alphas_out() {
        List<WorldScore> scores = List.of(score(90, 4.5, 4, 10, 8, 6));
        // of the ten above, 8 were promised and 6 came: 2 of 10; of all, 0.5 and 2 of 100
        assertThat(WorldScore.reliability(scores, 0.1).error()).isEqualTo(0.2, within(1e-12));
        assertThat(WorldScore.reliability(scores, 0).error()).isEqualTo(0.025, within(1e-12));
    }

    @Test
    void a_promise_holds_when_the_true_number_lies_in_its_interval() {
        assertThat(score(0, 0, 0, 10, 8, 6).promiseHolds()).isTrue();
        assertThat(score(0, 0, 0, 10, 8, 5).promiseHolds()).isFalse();
        List<Finding> findings = WorldFindings.of(
                        "base", "1 to 2", List.of(score(0, 0, 0, 10, 8, 6), score(0, 0, 0, 10, 8, 5)))
                .findings();
        assertThat(findings)
                .filteredOn(finding -> finding.what().startsWith("seeds whose true number"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.figure().value()).isEqualTo(0.5));
    }

    /// Some people with an alpha below 0.1, and named ones at 0.8, of whom 6 to 10 are expected.
    private static WorldScore score(int low, double lowSaid, int lowTrue, int named, double said, int right) {
        List<WorldScore.AlphaBin> bins = new ArrayList<>(Collections.nCopies(10, new WorldScore.AlphaBin(0, 0, 0, 0)));
        bins.set(0, new WorldScore.AlphaBin(low, lowSaid, lowTrue, 0));
        bins.set(8, new WorldScore.AlphaBin(named, said, right, 0));
        WorldScore.Covered none = new WorldScore.Covered(0, 0);
        return new WorldScore(10, 9, named, right, 0, 100, 0, 0, 0, none, none, none, new Interval(6, 10), bins, 0, 0);
    }
}
