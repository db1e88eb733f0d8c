package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.core.Assessment;
import kith.core.Audience;
import kith.core.Evidence;
import kith.core.Rung;
import kith.core.Verdict;
import kith.data.RecordFile;
import kith.measure.Authenticity;
import kith.measure.definition.EffectiveDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twelve people drawn by hand, whose numbers can be checked by eye: see the README beside the files.
final class DrawnWorldTest {
    @TempDir
    private static Path folder;

    private static @Nullable Map<String, Evidence> evidence;
    private static @Nullable Map<String, Assessment> judged;

    @BeforeAll
    static void gather() {
        Path dataset = folder.resolve("drawn.kith");
        DrawnWorld.imports(dataset);
        Small.assess(dataset, null);
        try (Workbench bench = Workbench.empty(1)) {
            evidence = RecordFile.readEvidence(
                            bench.database(), Assessed.open(dataset).evidence())
                    .stream()
                    .collect(Collectors.toMap(Evidence::accountId, Function.identity()));
        }
        judged = Small.all(dataset).people().stream()
                .collect(Collectors.toMap(Assessment::accountId, Function.identity()));
    }

    @Test
    void everybody_with_an_account_has_one_row() {
        assertThat(Objects.requireNonNull(evidence).keySet())
                .containsExactlyInAnyOrder(
                        "ada", "ben", "cem", "dina", "eli", "fay", "gus", "hana", "ivo", "jo", "kim", "lou");
    }

    @Test
    void a_profile_says_who_the_person_is() {
        Evidence.Profile ada = of("ada").profile();
        assertThat(ada.walk()).isEqualTo("tattoo artist");
        assertThat(ada.place()).isEqualTo("Lyon");
        assertThat(ada.language()).isEqualTo("fr");
        // 2024-11-20 to 2026-11-20, no leap day in between
        assertThat(ada.ageDays()).isEqualTo(730);
        assertThat(ada.followers()).isEqualTo(8);
        assertThat(ada.followersCounted()).isZero();
        assertThat(ada.professional()).isEqualTo(1);
        assertThat(ada.link()).isEqualTo(1);
        assertThat(ada.handleDigits()).isZero();
        assertThat(of("gus").profile().handleDigits()).isEqualTo(8);
    }

    @Test
    void followers_are_counted_from_the_list_where_no_count_is_stated() {
        // ada and cem
        assertThat(of("ben").profile().followers()).isEqualTo(2);
        assertThat(of("ben").profile().followersCounted()).isEqualTo(1);
        assertThat(of("cem").profile().followers()).isEqualTo(120);
    }

    @Test
    void what_nobody_saw_is_missing() {
        Evidence lou = of("lou");
        assertThat(lou.profile().followers()).isNaN();
        assertThat(lou.profile().following()).isNaN();
        assertThat(lou.profile().ageDays()).isNaN();
        assertThat(lou.profile().avatar()).isEqualTo(-1);
        assertThat(lou.bio().read()).isEqualTo(-1);
        assertThat(lou.habits().followingChurn()).isNaN();
        assertThat(lou.audience()).isEqualTo(Audience.UNSEEN);
        assertThat(Objects.requireNonNull(judged).get("lou"))
                .extracting(Assessment::alpha, Assessment::standing, Assessment::content, Assessment::circle)
                .containsOnlyNulls();
    }

    @Test
    void only_original_posts_of_the_right_age_count() {
        Evidence.Posts ada = of("ada").posts();
        // words: a1, a2, a3; a4 is too old, a5 a reply, a6 a repost, a7 has no words
        assertThat(ada.read()).isEqualTo(3);
        // likes: a2 and a3; a1 is one day old, a7 has no count
        assertThat(ada.liked()).isEqualTo(2);
        // ln 8 = 2.079442 and ln 5 = 1.609438; their squares 4.324077 and 2.590290
        assertThat(ada.logLikesMicro()).isEqualTo(2_079_442 + 1_609_438);
        assertThat(ada.logLikesSquaredMicro()).isEqualTo(4_324_077 + 2_590_290);
        // a7 carries the platform's mark
        assertThat(ada.disclosed()).isEqualTo(1);
        // a2 names ben
        assertThat(ada.conversational()).isEqualTo(1);
        // #ink
        assertThat(ada.hashtags()).isEqualTo(1);
        assertThat(ada.heavilyTagged()).isZero();
    }

    @Test
    void habits_are_changes_between_two_visits() {
        Evidence.Habits ada = of("ada").habits();
        // 20 to 21 followed, over a mean of 20.5
        assertThat(ada.followingChurn()).isEqualTo(1 / 20.5, within(1e-9));
        // two followers in 61 days
        assertThat(ada.followersPerWeek()).isEqualTo(2 / 61.0 * 7, within(1e-9));
    }

    @Test
    void a_pod_is_quick_comments_both_ways() {
        // cem five minutes after a2, ada three minutes after c1; ben took four hours
        assertThat(of("ada").habits().podPartners()).isEqualTo(1);
        assertThat(of("cem").habits().podPartners()).isEqualTo(1);
        assertThat(of("ben").habits().podPartners()).isZero();
    }

    @Test
    void the_audience_is_folded_into_counts() {
        Audience ada = of("ada").audience();
        // ben, cem, dina, eli, fay, gus
        assertThat(ada.listed()).isEqualTo(6);
        assertThat(ada.ordered()).isEqualTo(1);
        assertThat(ada.profiled()).isEqualTo(6);
        // gus is nearly surely fake, the others hardly; each is judged by their own page
        assertThat(fake("gus")).isGreaterThan(0.95);
        // one of six is more likely fake than not; small doubts about the others are no share of a fake
        assertThat(ada.fakeMicro()).isEqualTo(1_000_000);
        // hana
        assertThat(ada.interactors()).isEqualTo(1);
        assertThat(ada.confirmedKnown()).isEqualTo(1);
        assertThat(ada.confirmedUnknown()).isEqualTo(1);
        // everybody but gus
        assertThat(ada.seen().total()).isEqualTo(6);
    }

    @Test
    void responses_are_watched_over_recent_posts() {
        Audience ada = of("ada").audience();
        // a1, a2, a3, a7
        assertThat(ada.watchedPosts()).isEqualTo(4);
        // a2 with four likers of seven, a3 with two of four
        assertThat(ada.likerPosts()).isEqualTo(2);
        assertThat(ada.likersListed()).isEqualTo(6);
        assertThat(ada.likesCounted()).isEqualTo(11);
        // hana asks where it is from, dina saves, eli tags
        assertThat(ada.followOns()).isEqualTo(3);
    }

    @Test
    void chances_to_like_begin_when_the_follower_came() {
        Audience ada = of("ada").audience();
        // ben, cem, dina, eli, hana and the one follower never seen could like a2 and a3; fay came after a3; gus is
        // fake.
        // 13 chances, of which 6 in 11 would have been listed; some of them belong to people who know her.
        assertThat(ada.strangerChances()).isPositive().isLessThan(Math.round(13 * 6 / 11.0 * 1e6));
        // ben 2, cem, dina, hana: 5 likes from people who are no fakes
        assertThat(ada.strangerLikes()).isPositive().isLessThan(5_000_000);
    }

    @Test
    void one_two_way_exchange_is_no_interaction_evidence_yet() {
        // ben wrote and was answered; cem's and ada's quick comments are no conversation, nor is ada's own reply
        assertThat(of("ada").audience().rung()).isEqualTo(Rung.STRUCTURE);
        Assessment ada = Objects.requireNonNull(Objects.requireNonNull(judged).get("ada"));
        assertThat(Objects.requireNonNull(ada.circle()).evidence()).isEqualTo(Rung.CONFIRMED);
    }

    @Test
    void nobody_follows_or_answers_themselves() {
        // of all the responses, only ben's and ada's remain for ben: ada mentioned him
        Audience ben = of("ben").audience();
        assertThat(ben.listed()).isEqualTo(2);
        assertThat(ben.interactors()).isZero();
        assertThat(ben.watchedPosts()).isZero();
        assertThat(ben.followOns()).isZero();
    }

    @Test
    void the_verdicts_are_those_one_would_give_by_eye() {
        assertThat(verdict("gus")).isEqualTo(Verdict.SUSPICIOUS);
        assertThat(verdict("ivo")).isEqualTo(Verdict.ORGANISATION);
        assertThat(verdict("jo")).isEqualTo(Verdict.ESTABLISHED_INFLUENCER);
        assertThat(verdict("kim")).isEqualTo(Verdict.SMALL_INFLUENCER);
        assertThat(verdict("lou")).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        // fewer followers than all of her peers
        assertThat(verdict("ada")).isEqualTo(Verdict.ORDINARY_CONSUMER);
    }

    private static double fake(String id) {
        return new Authenticity(EffectiveDefinition.bundled().definition().authentic())
                .probability(of(id).profile(), of(id).bio().read());
    }

    private static Evidence of(String id) {
        return Objects.requireNonNull(Objects.requireNonNull(evidence).get(id));
    }

    private static Verdict verdict(String id) {
        return Objects.requireNonNull(Objects.requireNonNull(judged).get(id)).verdict();
    }
}
