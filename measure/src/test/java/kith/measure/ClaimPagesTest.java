package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kith.core.Definition;
import kith.measure.definition.EffectiveDefinition;
import kith.testkit.MethodPage;
import org.junit.jupiter.api.Test;

/// The examples by hand of docs/methods/circle.md and content.md, recomputed.
final class ClaimPagesTest {
    private static final Definition.Circle SIX_HUNDRED = EffectiveDefinition.parse(
                    "example", "circle:\n  acquaintances: 600\n  acquaintances_most: 600\n")
            .definition()
            .circle();

    @Test
    void ceiling_and_reference_of_a_circle() {
        MethodPage page = MethodPage.named("circle");

        double ceiling = SIX_HUNDRED.ceiling(1_200);
        double reference = SIX_HUNDRED.reference(1_200);

        page.says(
                "600 acquaintances, 1,200 followers: 600 / 1,200 = %.1f. Reference at one half: %.2f.",
                ceiling, reference);
        page.says("F needs φ >= %.1f x 0.25 = %.3f.", SIX_HUNDRED.ratio(), SIX_HUNDRED.ratio() * reference);
    }

    @Test
    void likes_of_people_who_know_the_person() {
        double none = -Math.log(2) + 0.5 * Math.log(1.4);
        double two = 2 * Math.log(0.25 / 2 * 1.4 / 0.05) + none;

        MethodPage page = MethodPage.named("circle");
        page.says("No like: -ln 2 + 0.5 ln 1.4 = %.2f.", none);
        page.says("2 x ln 3.5 - 0.52 = +%.2f.", two);
    }

    @Test
    void two_voices_about_a_share() {
        Definition.Circle circle = EffectiveDefinition.bundled().definition().circle();
        double usual = circle.knownUsual() / 900;
        double expected = Math.log(usual + 0.05);
        double told = Math.log(0.45 + 0.05);
        double variance = Math.pow(circle.tiesError(), 2) + Math.pow(circle.driftLikers() * 0.8, 2) + 0.0036;
        double first = 1 / Math.pow(circle.spread(), 2);
        double second = 1 / variance;
        double joined = (first * expected + second * told) / (first + second);

        // what the class itself expects of 900 followers and 399 followed, where nearly nobody is beyond the usual
        assertThat(circle.expected(900, 399)).isCloseTo(usual, within(0.001));
        MethodPage page = MethodPage.named("circle");
        page.says(
                "`known_usual` %.0f: about 305 / 900 = %.2f, u = ln 0.389 = %.2f;",
                circle.knownUsual(), usual, expected);
        page.says("scale %.2f above and %.2f below.", circle.spread(), circle.spreadBelow());
        page.says("= %.4f, deviation %.3f.", variance, Math.sqrt(variance));
        page.says("weights 1 / 0.0100 = %.0f and 1 / 0.0244 = %.0f,", first, second);
        page.says("/ 141 = %.2f and φ = e^-0.87 - 0.05 = %.2f.", joined, Math.exp(joined) - 0.05);
    }

    @Test
    void content_from_like_counts() {
        double reliability = 6 * 0.20 / (6 * 0.20 + 0.10);
        double lift = reliability * 0.65;
        double open = (1 - reliability) * 0.20;
        double mean = 0.5 * lift;
        double deviation = Math.sqrt(0.25 * open + 0.25 * 0.20);
        double peers = Math.sqrt(0.5 * 0.20);
        double needed = Normal.atLeast(0.80) * peers;

        MethodPage page = MethodPage.named("content");
        page.says("= %.3f; lift 0.923 x 0.65 = %.2f; open (1 - 0.923) x 0.20 = %.4f.", reliability, lift, open);
        page.says(
                "mean 0.5 x 0.60 = %.2f; variance 0.25 x 0.0154 + 0.25 x 0.20 = %.4f, sd %.3f.",
                mean, deviation * deviation, deviation);
        page.says("Peers: sd sqrt(0.5 x 0.20) = %.3f.", peers);
        page.says("Φ(0.30 / 0.316) = Φ(0.949) = %.2f.", Normal.cdf(mean / peers));
        page.says("= %.3f; 1 - Φ((0.266 - 0.30) / 0.232) = %.2f.", needed, 1 - Normal.cdf((needed - mean) / deviation));
    }
}
