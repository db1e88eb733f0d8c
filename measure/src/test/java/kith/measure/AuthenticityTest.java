package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.Authenticity.Reading;
import kith.measure.definition.EffectiveDefinition;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class AuthenticityTest {
    private static final Definition.Authentic WEIGHTS = Crowd.DEFINITION.authentic();
    private static final Authenticity AUTHENTICITY = new Authenticity(WEIGHTS);
    private static final int NOT_OBSERVED = -1;

    @Test
    void every_curve_only_rises_or_only_falls() {
        Property.forSeeds(200, random -> {
            for (FakeSign sign : FakeSign.all()) {
                ScoreCurve curve = sign.curve(WEIGHTS);
                double less = 20 * random.nextDouble() - 8;
                double more = less + 4 * random.nextDouble();
                assertThat(sign.rises() ? curve.at(more) : curve.at(less))
                        .as("%s between %s and %s", sign.key(), less, more)
                        .isGreaterThanOrEqualTo((sign.rises() ? curve.at(less) : curve.at(more)) - 1e-12);
            }
        });
    }

    @Test
    void following_more_digits_and_no_picture_never_make_an_account_look_more_real() {
        Property.forSeeds(200, random -> {
            Evidence.Profile plain = drawn(random);
            double before = AUTHENTICITY.logOdds(plain, 1);
            double more = plain.following() + 1 + random.nextInt(3_000);
            assertThat(AUTHENTICITY.logOdds(with(plain, more, plain.handleDigits(), plain.avatar()), 1))
                    .isGreaterThanOrEqualTo(before - 1e-9);
            assertThat(AUTHENTICITY.logOdds(
                            with(plain, plain.following(), plain.handleDigits() + 2, plain.avatar()), 1))
                    .isGreaterThanOrEqualTo(before - 1e-9);
            assertThat(AUTHENTICITY.logOdds(with(plain, plain.following(), plain.handleDigits(), 0), 1))
                    .isGreaterThanOrEqualTo(before - 1e-9);
            assertThat(AUTHENTICITY.logOdds(plain, 0)).isGreaterThanOrEqualTo(before - 1e-9);
        });
    }

    @Test
    void what_was_not_observed_adds_nothing() {
        Evidence.Profile unknown = profile(Double.NaN, Double.NaN, Double.NaN, NOT_OBSERVED, NOT_OBSERVED, Double.NaN);
        assertThat(AUTHENTICITY.probability(unknown, NOT_OBSERVED)).isEqualTo(WEIGHTS.prevalence(), within(1e-12));
        for (FakeSign sign : FakeSign.all()) {
            assertThat(sign.value(unknown, NOT_OBSERVED)).as(sign.key()).isNaN();
        }
    }

    @Test
    void a_ratio_of_which_one_side_is_missing_adds_nothing() {
        Evidence.Profile followingOnly = profile(Double.NaN, 3_000, Double.NaN, NOT_OBSERVED, NOT_OBSERVED, Double.NaN);
        double alone = FakeSign.FOLLOWING.curve(WEIGHTS).at(Math.log1p(3_000));
        assertThat(AUTHENTICITY.logOdds(followingOnly, NOT_OBSERVED))
                .isEqualTo(Logit.of(WEIGHTS.prevalence()) + alone, within(1e-12));
    }

    @Test
    void what_only_followers_of_a_private_account_see_is_read_on_public_ones_alone() {
        Evidence.Profile open = profile(2, 2_000, 0, 1, 0, 5);
        Evidence.Profile closed = profile(2, 2_000, 0, 1, 1, 5);
        assertThat(AUTHENTICITY.logOdds(open, 1)).isGreaterThan(AUTHENTICITY.logOdds(closed, 1));
        assertThat(FakeSign.PUBLIC_POSTS.value(closed, 1)).isNaN();
    }

    @Test
    void a_curve_goes_straight_between_its_points_on_the_logarithm_and_is_level_outside() {
        Definition.Curve points = new Definition.Curve(java.util.List.of(0.0, 3.0), java.util.List.of(2.0, 0.0));
        ScoreCurve curve = ScoreCurve.of(points, Scale.COUNT);
        // ln 2 is half of ln 4
        assertThat(curve.at(Math.log(2))).isEqualTo(1, within(1e-12));
        assertThat(curve.at(-1)).isEqualTo(2);
        assertThat(curve.at(9)).isZero();
    }

    @Test
    void a_curve_that_turns_is_refused_with_its_key() {
        assertThatThrownBy(() -> EffectiveDefinition.parse(
                        "mine.yaml", "authentic:\n  posts:\n    at: [0, 10, 100]\n    adds: [1, 0, 0.5]\n"))
                .hasMessageContaining("authentic.posts must fall")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> EffectiveDefinition.parse(
                        "mine.yaml", "authentic:\n  posts:\n    at: [0, 10, 5]\n    adds: [1, 0, 0]\n"))
                .hasMessageContaining("at must ascend")
                .hasMessageContaining("line 3");
    }

    @Test
    void it_decides_only_where_sets_and_odds_agree() {
        // real accounts stay below -1, fakes lie above -2: between the two both are possible
        assertThat(Authenticity.reading(-3, 0, -1, -2)).isEqualTo(Reading.REAL);
        assertThat(Authenticity.reading(-1.5, 0, -1, -2)).isEqualTo(Reading.NOT_SURE);
        // the set says fake, the odds say real
        assertThat(Authenticity.reading(-0.5, 0, -1, -2)).isEqualTo(Reading.NOT_SURE);
        assertThat(Authenticity.reading(0.5, 0, -1, -2)).isEqualTo(Reading.FAKE);
        // ... until fakes are more common here
        assertThat(Authenticity.reading(-0.5, 0.7, -1, -2)).isEqualTo(Reading.FAKE);
        // real accounts stay below -2, fakes lie above -1: between the two neither is likely
        assertThat(Authenticity.reading(-1.5, 0, -2, -1)).isEqualTo(Reading.NOT_SURE);
    }

    private static Evidence.Profile drawn(SplittableRandom random) {
        return profile(
                random.nextInt(3_000),
                random.nextInt(5_000),
                random.nextInt(500),
                1,
                random.nextInt(3) - 1,
                random.nextInt(6));
    }

    private static Evidence.Profile with(Evidence.Profile as, double following, double digits, int avatar) {
        return profile(as.followers(), following, as.postsCount(), avatar, as.privateAccount(), digits);
    }

    private static Evidence.Profile profile(
            double followers, double following, double posts, int avatar, int privateAccount, double digits) {
        UnaryOperator<Evidence.Profile> as = p -> new Evidence.Profile(
                p.platform(),
                p.language(),
                p.place(),
                p.walk(),
                p.ageDays(),
                followers,
                0,
                following,
                posts,
                -1,
                privateAccount,
                -1,
                avatar,
                digits,
                0);
        return new Someone().profile(as).profile;
    }
}
