package kith.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.text.Lexicon;
import kith.measure.text.OrganisationWords;
import kith.measure.text.ProfileSign;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.testkit.MethodPage;
import org.junit.jupiter.api.Test;

/// The examples by hand of docs/methods/authentic.md and organisation.md, recomputed by the classes that judge.
final class AccountPagesTest {
    private static final Definition.Curve NOTHING = new Definition.Curve(List.of(0.0, 1.0), List.of(0.0, 0.0));
    private static final Definition.Curve NO_RATIO = new Definition.Curve(List.of(1.0, 2.0), List.of(0.0, 0.0));
    private static final Definition.Curve LEVEL_FROM_ONE = new Definition.Curve(List.of(0.0, 1.0), List.of(0.0, 1.0));

    @Test
    void one_account_that_follows_many() {
        MethodPage page = MethodPage.named("authentic");
        Definition.Authentic weights = new Definition.Authentic(
                0.10,
                4,
                100,
                NOTHING,
                NOTHING,
                NOTHING,
                NO_RATIO,
                new Definition.Curve(List.of(1.0, 100.0), List.of(0.0, 3.0)),
                NO_RATIO,
                NOTHING,
                0,
                NOTHING,
                NOTHING,
                NOTHING,
                1.5,
                0,
                0,
                0,
                0,
                0.7,
                0.02,
                2,
                0.05);
        Evidence.Profile profile = new Someone()
                .profile(p ->
                        new Evidence.Profile(null, null, null, null, 90, 20, 0, 839, 0, -1, -1, -1, 0, Double.NaN, 0))
                .profile;

        double score = new Authenticity(weights).logOdds(profile, -1);

        page.says(
                "logit(0.10) = %.3f; the ratio is 840 / 21 = 40, so the curve gives 3 x ln 40 / ln 100 = %.3f;"
                        + " picture 1.5. Sum %.3f, so p = 1 / (1 + e^-%.3f) = %.3f.",
                Logit.of(0.1), 3 * Math.log(40) / Math.log(100), score, score, Logit.probability(score));
        double shifted = score + Math.log(2);
        page.says(
                "the shift is ln 2 = %.3f, and p = 1 / (1 + e^-%.3f) = %.3f.",
                Math.log(2), shifted, Logit.probability(shifted));
    }

    @Test
    void an_audience_of_which_much_was_bought() {
        MethodPage page = MethodPage.named("authentic");
        Someone buyer = new Someone().size(48, 100);
        buyer.fakes = 30 / 48.0;

        AudienceFakes fakes = AudienceFakes.of(buyer.audience(), 0.10, 0.7);

        page.says(
                "q = (12 x 0.10 + 30) / (12 + 48) = 31.2 / 60 = %.2f; sd = sqrt(0.52 x 0.48 / 61) = %.3f.",
                fakes.share(), fakes.deviation());
        page.says(
                "Bought is between 0.42 / 0.90 = %.3f and 0.42 / 0.60 = %.3f, the middle %.3f: standing counts %.0f %% of"
                        + " the followers.",
                fakes.fewest(), fakes.most(), 1 - fakes.genuine(), 100 * fakes.genuine());
    }

    @Test
    void a_bakery_and_a_tattoo_artist() {
        MethodPage page = MethodPage.named("organisation");
        double bakery = organisation("Rhône Bakeries", "Official page. Fresh bread.", 999, 99);
        page.says(
                "-2.197 + 1.5 + 1 + 0.7 + 1.8 + 0.6 (the ratio is 10) = %.3f, so p = %.3f.",
                bakery, Logit.probability(bakery));
        double artist = organisation("Lea", "I ink flowers. My studio is in Lyon", 500, 500);
        page.says("-2.197 + 1 - 1.5 - 1.4 + 1.8 = %.3f, so p = %.3f.", artist, Logit.probability(artist));
    }

    private static double organisation(String name, String bio, double followers, double following) {
        Definition.Organisation weights = new Definition.Organisation(
                0.10,
                new Definition.Curve(List.of(0.0, 1.0), List.of(0.0, 1.5)),
                LEVEL_FROM_ONE,
                new Definition.Curve(List.of(0.0, 1.0), List.of(0.0, -1.5)),
                0,
                0,
                1.8,
                0,
                0,
                0,
                0,
                NOTHING,
                NOTHING,
                NOTHING,
                new Definition.Curve(List.of(1.0, 10.0), List.of(0.0, 0.6)),
                NO_RATIO);
        TextReader reader = new TextReader(
                Lexicon.bundled(),
                OrganisationWords.of(Map.of(ProfileSign.NAME_GIVEN, -1.4), Map.of("fresh bread", 0.7)));
        TextSignals.Bio said = reader.bio(name, bio, null);
        Someone one = new Someone().size(followers, following).marks(0, 0, 1);
        one.bio = new Evidence.Bio(
                1,
                0,
                0,
                0,
                0,
                0,
                said.organisationStrong(),
                said.organisationWeak(),
                said.firstPerson(),
                Math.round(1e6 * reader.organisation(name, bio, null, Optional.empty())));
        return new OrganisationScore(weights).logOdds(one.evidence());
    }
}
