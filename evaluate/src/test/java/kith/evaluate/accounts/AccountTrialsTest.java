package kith.evaluate.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kith.core.Progress;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Weights;
import kith.measure.Authenticity;
import kith.measure.definition.EffectiveDefinition;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;

/// A slice of the trials on the real data, where they are at hand.
final class AccountTrialsTest {
    @Test
    void the_scorecard_of_fakes_ranks_held_out_followers_and_unseen_accounts() {
        try (RealData data = data("srf_followers/labelled_followers.csv")) {
            assertThat(value(new FakesTrial(DataSet.SRF_FOLLOWERS).run(data, Progress.NONE), "AUC, monotone scorecard"))
                    .as("0.954 when written")
                    .isGreaterThan(0.95);
        }
    }

    @Test
    void it_travels_to_instafake_and_is_mostly_right_where_it_decides() {
        try (RealData data = data("instafake/fakeAccountData.json")) {
            List<Finding> findings = new TransferTrial().run(data, Progress.NONE);
            assertThat(findings).filteredOn(finding -> finding.target() != null).allMatch(Finding::holds);
            assertThat(findings).allMatch(finding -> finding.weights() == Weights.OTHER_DATA);
        }
    }

    @Test
    void what_is_shipped_is_what_the_labelled_followers_give() {
        try (RealData data = data("srf_followers/labelled_followers.csv")) {
            Authenticity fitted = new Authenticity(
                    EffectiveDefinition.parse("fitted", "authentic:\n" + ShippedWeights.authentic(data))
                            .definition()
                            .authentic());
            Authenticity shipped =
                    new Authenticity(EffectiveDefinition.bundled().definition().authentic());
            for (LabelledProfile account : LabelledProfile.srf(data)) {
                // curves are rounded to hundredths
                assertThat(shipped.logOdds(account.profile(), account.bioRead()))
                        .as("definition.yaml holds other weights than kith evaluate --weights writes")
                        .isEqualTo(fitted.logOdds(account.profile(), account.bioRead()), within(0.05));
            }
        }
    }

    private static RealData data(String needed) {
        SharedData.orSkip(needed);
        return RealData.open(SharedData.orSkip("."));
    }

    private static double value(List<Finding> findings, String what) {
        return findings.stream()
                .filter(finding -> finding.what().equals(what) && finding.weights() == Weights.CROSS_VALIDATED)
                .findFirst()
                .orElseThrow()
                .figure()
                .value();
    }
}
