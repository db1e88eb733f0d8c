package kith.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Estimate;
import kith.core.Rung;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class ClaimSentencesTest {
    @Test
    void standing_says_how_far_how_sure_and_above_whom() {
        assertThat(ClaimSentences.of(Someone.alpha().assessment(), Claim.STANDING, true))
                .isEqualTo(
                        "Far above their peers: more genuine followers than 96 % of 212 peers (estimated, 93 to 98 %),"
                                + " 3.1 times the usual. Peers: tattoo artist · Lyon.");
    }

    @Test
    void circle_says_what_it_rests_on() {
        assertThat(ClaimSentences.of(Someone.alpha().assessment(), Claim.CIRCLE, true))
                .isEqualTo("Followed to a large part by people who know them: roughly half of their genuine followers"
                        + " (estimated, 35 to 60 %), 2.1 times what is usual for someone of this size who builds an"
                        + " audience. This rests only on who follows whom, so it is rough.");
    }

    @Test
    void content_is_about_people_who_do_not_know_them() {
        assertThat(ClaimSentences.of(Someone.alpha().assessment(), Claim.CONTENT, true))
                .isEqualTo(
                        "Among the best content of their peers: people who do not know them respond more than to 88 %"
                                + " of their peers (estimated, 81 to 93 %).");
    }

    @Test
    void without_likers_nothing_is_said_of_strangers() {
        assertThat(ClaimSentences.of(Someone.alpha().assessment(), Claim.CONTENT, false))
                .isEqualTo(
                        "Among the best content of their peers: their posts are liked more, for their size, than those"
                                + " of 88 % of their peers (estimated, 81 to 93 %).");
    }

    @Test
    void what_is_not_known_is_said_and_not_guessed() {
        Someone unseen =
                Someone.alpha().regular(null).standing(null).content(null).circle(null);
        for (Claim claim : new Claim[] {Claim.REGULAR, Claim.STANDING, Claim.CONTENT, Claim.CIRCLE}) {
            assertThat(ClaimSentences.of(unseen.assessment(), claim, true))
                    .startsWith("Not known: ")
                    .doesNotContainPattern("[0-9]");
        }
    }

    @Test
    void an_open_claim_is_not_said_flatly() {
        Assessment open = Someone.alpha()
                .standing(new Assessment.Standing(0.4, Estimate.of(0.89, 0.8, 0.95), 1.9))
                .assessment();
        assertThat(ClaimSentences.of(open, Claim.STANDING, true))
                .startsWith("Perhaps far above their peers, perhaps not:");
    }

    @Test
    void someone_above_most_peers_is_not_called_level_with_them() {
        Assessment near = Someone.alpha()
                .standing(new Assessment.Standing(0.1, Estimate.of(0.85, 0.8, 0.89), 1.6))
                .assessment();
        assertThat(ClaimSentences.of(near, Claim.STANDING, true)).startsWith("Above most peers, but not far enough:");
    }

    @Test
    void signs_of_intent_are_named_as_such() {
        assertThat(ClaimSentences.of(Someone.alpha().regular(0.35).assessment(), Claim.REGULAR, true))
                .isEqualTo("There are signs that they set out to build an audience"
                        + " (estimated chance that they do not set out to build an audience: 35 %).");
    }

    @Test
    void no_circle_from_structure_shows_a_percent_that_is_not_a_multiple_of_five() {
        Pattern percent = Pattern.compile("(\\d+)(?= (?:to|%))");
        Property.forSeeds(300, random -> {
            double share = random.nextDouble();
            Estimate estimate =
                    Estimate.of(share, share * random.nextDouble(), share + (1 - share) * random.nextDouble());
            Assessment someone = Someone.alpha()
                    .circle(new Assessment.Circle(random.nextDouble(), estimate, 1.5, Rung.STRUCTURE))
                    .assessment();
            String sentence = ClaimSentences.of(someone, Claim.CIRCLE, true);
            assertThat(percent.matcher(sentence).results().mapToInt(match -> Integer.parseInt(match.group(1))))
                    .as(sentence)
                    .isNotEmpty()
                    .allMatch(value -> value % 5 == 0);
        });
    }

    @Test
    void every_number_is_said_to_be_estimated() {
        for (ClaimSentences.Line line : ClaimSentences.all(Someone.alpha().assessment(), true)) {
            assertThat(line.sentence()).as(line.claim().code()).contains("estimated");
        }
    }

    @Test
    void nobody_is_he_or_she() {
        for (ClaimSentences.Line line : ClaimSentences.all(Someone.alpha().assessment(), true)) {
            assertThat(line.sentence()).doesNotContainPattern("(?i)\\b(he|she|his|her|him)\\b");
        }
    }
}
