package kith.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.core.Progress;
import kith.core.Provenance;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import org.junit.jupiter.api.Test;

final class AccuracyPageTest {
    private static final Provenance PROVENANCE = new Provenance("a1b2c3d4e5f6a7b8", "", 401, "1.2.3");

    private static final Finding MET = new Finding(
            "D9",
            "AUC, structure",
            Weights.CROSS_VALIDATED,
            new Figure(0.7613, 0.7221, 0.8019),
            0.746,
            Target.atLeast(0.76),
            "");

    private static final Finding MISSED = new Finding(
            "D9", "share MAE", Weights.SHIPPED, Figure.of(0.125), 0.123, Target.atMost(0.123), "Tried: more features.");

    @Test
    void a_figure_stands_beside_its_floor_and_what_it_must_reach() {
        String page = page(MET, MISSED);

        assertThat(page)
                .contains("version 1.2.3, definition `a1b2c3d4e5f6`")
                .contains("### D9. Which links are friends?")
                .contains("| AUC, structure | cross-validated | 0.761 [0.722, 0.802] | 0.746 | at least 0.760 | met |")
                .contains("| share MAE (1) | shipped | 0.125 | 0.123 | at most 0.123 | **missed** |")
                .contains("(1) Tried: more features.");
    }

    @Test
    void what_was_missed_is_told_at_the_top() {
        assertThat(page(MET, MISSED))
                .contains("**1 of 2 targets are met.**")
                .contains("- **D9**, share MAE (shipped): 0.125, must be at most 0.123. Tried: more features.")
                .contains("| D9 | share MAE | shipped | 0.125 | 0.123 | at most 0.123 | **missed** |");
        assertThat(page(MET)).contains("**1 of 1 targets are met.**").doesNotContain("told plainly");
    }

    @Test
    void every_data_set_says_where_it_is_and_under_which_licence() {
        String page = page(MET);

        for (DataSet set : DataSet.values()) {
            assertThat(page)
                    .contains("| %s | %s |".formatted(set.folder(), set.title()))
                    .contains(set.licence());
        }
        assertThat(page).contains("## What nobody has ever tested");
    }

    @Test
    void a_trial_whose_data_are_missing_says_so() {
        Evaluation.Tested skipped =
                new Evaluation.Tested(new Made(List.of()), List.of(), "not run: the data folder has no thiers13");

        String page = new AccuracyPage(List.of(skipped), List.of(), PROVENANCE, 20_000).markdown();

        assertThat(page).contains("*not run: the data folder has no thiers13*");
    }

    @Test
    void a_world_shows_whether_alpha_means_what_it_says() {
        Reliability reliability = Reliability.of(
                new double[] {0.9, 0.9, 0.9, 0.9, 0.1, 0.1}, new boolean[] {true, true, true, false, false, false});
        WorldFindings world = new WorldFindings("base", "401 to 405", List.of(MET), reliability);

        String page = new AccuracyPage(List.of(), List.of(world), PROVENANCE, 20_000).markdown();

        assertThat(page)
                .contains("Populations of 20,000 people")
                .contains("### World `base`, seeds 401 to 405")
                .contains("| 0.900 | 0.750 | 4 |");
    }

    private static String page(Finding... findings) {
        Trial trial = new Made(List.of(findings));
        return new AccuracyPage(
                        List.of(new Evaluation.Tested(trial, List.of(findings), null)), List.of(), PROVENANCE, 20_000)
                .markdown();
    }

    /// A trial that finds what it was told to.
    private record Made(List<Finding> findings) implements Trial {
        @Override
        public String id() {
            return "D9";
        }

        @Override
        public String question() {
            return "Which links are friends?";
        }

        @Override
        public List<DataSet> data() {
            return List.of(DataSet.THIERS13);
        }

        @Override
        public List<Finding> run(RealData data, Progress progress) {
            return findings;
        }
    }
}
