package kith.measure;

import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.definition.EffectiveDefinition;
import kith.testkit.MethodPage;
import org.junit.jupiter.api.Test;

/// The examples by hand of docs/methods/regular.md, recomputed by the class that judges.
final class RegularPageTest {
    /// The weights of the example; all others 0.
    private static final Definition.Regular EXAMPLE =
            EffectiveDefinition.parse("example", """
                    regular:
                      prevalence: 0.05
                      self_label: 2.4
                      post_disclosed: 7
                      conversation: -3
                      silence: -1.2
                      conversation_usual: 0.4
                    """).definition().regular();

    private final MethodPage page = MethodPage.named("regular");

    @Test
    void a_tattoo_artist_without_signs() {
        Someone artist = new Someone();
        artist.conversational = 6;

        double intent = Intent.of(artist.evidence(), EXAMPLE).probability();

        page.says("logit(0.05) = %.3f.", Logit.of(0.05));
        page.says("(6 + 0.4) / 13 = %.3f; -3 x (0.492 - 0.4) = %.3f. Silence -1.2.", 6.4 / 13, -3 * (6.4 / 13 - 0.4));
        page.says("Sum %.3f, so %.3f: regular with %.3f.", Logit.of(intent), intent, 1 - intent);
    }

    @Test
    void a_creator_who_advertises() {
        Someone creator = new Someone();
        creator.conversational = 1;
        creator.bio = new Evidence.Bio(1, 0, 1, 0, 0, 0, 0, 0, 0);
        Evidence.Posts posts = creator.evidence().posts();
        Evidence evidence = new Evidence(
                "c",
                null,
                creator.profile,
                creator.bio,
                new Evidence.Posts(
                        12, 4, 0, 0, 0, 0, 0, 1, 0, posts.liked(), posts.logLikesMicro(), posts.logLikesSquaredMicro()),
                creator.habits,
                creator.audience());

        double intent = Intent.of(evidence, EXAMPLE).probability();

        page.says(
                "-2.944 + 2.4 + 7 x 4 / 13 (= %.3f) - 3 x (1.4 / 13 - 0.4) (= +%.3f) = %.3f, so %.3f: builds an audience.",
                7 * 4 / 13.0, -3 * (1.4 / 13 - 0.4), Logit.of(intent), intent);
    }
}
