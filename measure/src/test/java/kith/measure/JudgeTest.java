package kith.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.core.Assessment;
import kith.core.Audience;
import kith.core.Claim;
import kith.core.Evidence;
import kith.core.Interval;
import kith.core.Provenance;
import kith.core.Rung;
import kith.core.TieHistogram;
import kith.core.Verdict;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

/// Verdicts, what is weakest, and what to look at next.
final class JudgeTest {
    private static final Crowd CROWD = Crowd.of(480, 2);
    private static final Evidence.Posts NO_POSTS = new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Evidence.Bio NO_BIO = new Evidence.Bio(-1, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void every_verdict_can_be_reached() {
        Map<Verdict, Assessment> reached = new EnumMap<>(Verdict.class);
        Someone farm = new Someone().size(3, 6_000);
        farm.bio = NO_BIO;
        farm.profile(p -> new Evidence.Profile(p.platform(), null, null, null, 30, 3, 0, 6_000, 0, 0, 0, 0, 0, 6, 0));
        Someone company = new Someone().size(900, 20).marks(0, 1, 1);
        company.bio = new Evidence.Bio(1, 0, 0, 0, 0, 0, 2, 2, 0, 1_000_000);
        company.conversational = 0;
        Someone famous = new Someone().size(90_000, 200).marks(1, 1, 1).aspiring();
        Someone aspirant = new Someone().aspiring();
        for (Assessment one : new Assessment[] {
            CROWD.assess(farm),
            CROWD.assess(company),
            CROWD.assess(famous),
            CROWD.assess(aspirant),
            CROWD.assess(Crowd.alpha()),
            CROWD.assess(new Someone()),
            CROWD.judge().assess(unknown())
        }) {
            reached.put(one.verdict(), one);
        }
        assertThat(reached).containsOnlyKeys(Verdict.values());
    }

    @Test
    void suspicion_goes_before_everything_and_an_organisation_before_intent() {
        Someone bought = Crowd.alpha().aspiring();
        bought.fakes = 0.9;
        bought.bio = new Evidence.Bio(1, 1, 1, 1, 1, 1, 2, 2, 0, 4_000_000);
        assertThat(CROWD.assess(bought).verdict()).isEqualTo(Verdict.SUSPICIOUS);
        bought.fakes = 0.01;
        assertThat(CROWD.assess(bought).verdict()).isEqualTo(Verdict.ORGANISATION);
    }

    @Test
    void a_single_claim_that_fails_is_enough_to_fail_alpha() {
        Someone few = Crowd.alpha().size(200, 200);
        Someone dull = Crowd.alpha();
        dull.strangerRate = 0.005;
        dull.logLikes = 3.5;
        Someone strangers = Crowd.alpha();
        strangers.friends = 0.1;
        for (Someone one : new Someone[] {few, dull, strangers, Crowd.alpha().aspiring()}) {
            Assessment assessment = CROWD.assess(one);
            assertThat(requireNonNull(assessment.alpha())).isLessThan(0.3);
            assertThat(assessment.verdict()).isNotEqualTo(Verdict.ALPHA_CONSUMER);
        }
    }

    @Test
    void alpha_is_joint_and_so_never_above_its_least_claim() {
        for (Assessment one : CROWD.everybody()) {
            double alpha = requireNonNull(one.alpha());
            assertThat(alpha)
                    .isLessThanOrEqualTo(requireNonNull(one.authentic()))
                    .isLessThanOrEqualTo(requireNonNull(one.standing()).probability())
                    .isLessThanOrEqualTo(requireNonNull(one.content()).probability())
                    .isLessThanOrEqualTo(requireNonNull(one.circle()).probability());
        }
    }

    @Test
    void nothing_seen_is_not_enough_evidence_and_nothing_is_made_up() {
        Assessment nothing = CROWD.judge().assess(unknown());
        assertThat(nothing.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(nothing.alpha()).isNull();
        assertThat(nothing.regular()).isNull();
        assertThat(nothing.standing()).isNull();
        assertThat(nothing.content()).isNull();
        assertThat(nothing.circle()).isNull();
        assertThat(nothing.weakestClaim()).isEqualTo(Claim.STANDING);
        assertThat(nothing.nextLook()).contains("number of followers");
    }

    @Test
    void what_is_missing_is_asked_for() {
        Evidence whole = Crowd.alpha().evidence();
        Evidence wordless = new Evidence(
                whole.accountId(),
                null,
                whole.profile(),
                NO_BIO,
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 80_000_000, 535_000_000),
                whole.habits(),
                whole.audience());
        look(wordless, Claim.REGULAR, "bio");
        look(with(whole, NO_POSTS, whole.audience()), Claim.CONTENT, "like counts");
        look(with(whole, whole.posts(), Audience.UNSEEN), Claim.CIRCLE, "list of their followers");
    }

    @Test
    void a_circle_from_structure_alone_asks_for_conversations_then_for_the_person() {
        Someone vague = Crowd.alpha();
        assertThat(doubtful(vague, Rung.STRUCTURE).nextLook()).contains("comments and answers");
        assertThat(doubtful(vague, Rung.INTERACTION).nextLook()).contains("sort 20 followers");
    }

    @Test
    void what_the_person_said_is_the_confirmed_rung() {
        Someone one = Crowd.alpha();
        Audience seen = one.audience();
        one.audience = new Audience(
                seen.listed(),
                0,
                seen.profiled(),
                seen.fakeMicro(),
                0,
                18,
                2,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Rung.STRUCTURE,
                seen.seen());
        assertThat(requireNonNull(CROWD.assess(one).circle()).evidence()).isEqualTo(Rung.CONFIRMED);
    }

    @Test
    void intervals_hold_their_value_and_probabilities_stay_inside_zero_and_one() {
        Judge judge = CROWD.judge();
        Property.forSeeds(300, random -> {
            Someone one = Crowd.ordinary(random.nextInt(480), random);
            one.size(Math.rint(Math.exp(random.nextDouble(0, 15))) - 1, Math.rint(Math.exp(random.nextDouble(0, 9))));
            one.friends = random.nextDouble();
            one.fakes = random.nextDouble();
            one.strangerRate = random.nextDouble();
            one.logLikes = random.nextDouble(0, 9);
            Assessment assessed = judge.assess(one.evidence());
            Double alpha = assessed.alpha();
            // nobody follows or nobody is known to like: missing, not zero
            if (alpha != null) {
                assertThat(alpha).isBetween(0.0, 1.0);
            }
            Assessment.Circle circle = assessed.circle();
            if (circle != null) {
                assertThat(circle.probability()).isBetween(0.0, 1.0);
                assertThat(circle.share().interval().lo()).isNotNegative();
                assertThat(circle.share().interval().hi()).isLessThanOrEqualTo(1);
            }
            Assessment.Standing standing = assessed.standing();
            if (standing != null) {
                assertThat(standing.percentile().interval().lo()).isBetween(0.0, 1.0);
                assertThat(standing.percentile().interval().hi()).isBetween(0.0, 1.0);
                assertThat(standing.multiple()).isNotNegative().isFinite();
            }
        });
    }

    @Test
    void another_seed_moves_numbers_a_little_and_no_clear_verdict() {
        Population population = Population.of(CROWD.people(), Crowd.DEFINITION);
        Assessment one = CROWD.assess(Crowd.alpha());
        Assessment other = new Judge(population, Crowd.DEFINITION, new Provenance("d", "e", 99, "v"))
                .assess(Crowd.alpha().evidence());
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(Math.abs(requireNonNull(other.alpha()) - requireNonNull(one.alpha())))
                .isLessThan(0.02);
    }

    @Test
    void the_share_that_the_sentence_says_holds_the_interval() {
        Pattern said = Pattern.compile("about (\\d+) to (\\d+) % know them");
        for (double friends : new double[] {0.45, 0.5, 0.55, 0.62, 0.7}) {
            Someone one = Crowd.alpha();
            one.friends = friends;
            Assessment assessment = CROWD.assess(one);
            assertThat(assessment.verdict()).isEqualTo(Verdict.ALPHA_CONSUMER);
            Matcher bounds = said.matcher(assessment.reason());
            assertThat(bounds.find()).as(assessment.reason()).isTrue();
            Interval meant = requireNonNull(assessment.circle()).share().interval();
            assertThat(Integer.parseInt(bounds.group(1)) / 100.0).isLessThanOrEqualTo(meant.lo() + 1e-9);
            assertThat(Integer.parseInt(bounds.group(2)) / 100.0).isGreaterThanOrEqualTo(meant.hi() - 1e-9);
        }
    }

    @Test
    void strangers_are_spoken_of_only_where_it_was_seen_who_likes() {
        Someone one = Crowd.alpha();
        assertThat(CROWD.assess(one).reason()).contains("posts that strangers like more than");
        Audience seen = one.audience();
        one.audience = new Audience(
                seen.listed(),
                seen.ordered(),
                seen.profiled(),
                seen.fakeMicro(),
                seen.interactors(),
                seen.confirmedKnown(),
                seen.confirmedUnknown(),
                0,
                0,
                0,
                0,
                0,
                seen.unseenMicro(),
                seen.responders(),
                seen.watchedPosts(),
                seen.followOns(),
                seen.rung(),
                seen.seen());
        Assessment blind = CROWD.assess(one);
        assertThat(blind.verdict()).isEqualTo(Verdict.ALPHA_CONSUMER);
        assertThat(blind.reason()).contains("posts that are liked more, for their size, than those of");
    }

    private static void look(Evidence evidence, Claim claim, String words) {
        Assessment assessment = CROWD.judge().assess(evidence);
        assertThat(assessment.alpha()).as("alpha without %s", claim).isNull();
        assertThat(assessment.verdict()).isNotEqualTo(Verdict.ALPHA_CONSUMER);
        assertThat(assessment.weakestClaim()).isEqualTo(claim);
        assertThat(assessment.nextLook()).contains(words);
    }

    /// An alpha consumer but for a circle that the ties leave open.
    private static Assessment doubtful(Someone one, Rung rung) {
        int[] counts = new int[TieHistogram.BINS];
        counts[TieHistogram.bin(0.25)] = 150;
        counts[TieHistogram.bin(-0.25)] = 150;
        one.audience = null;
        Audience seen = one.audience();
        one.audience = new Audience(
                300,
                0,
                300,
                6_000_000,
                0,
                0,
                0,
                12,
                seen.likersListed(),
                seen.likesCounted(),
                seen.strangerChances(),
                seen.strangerLikes(),
                0,
                100,
                12,
                54,
                rung,
                TieHistogram.of(counts));
        Assessment assessment = CROWD.assess(one);
        assertThat(assessment.weakestClaim()).isEqualTo(Claim.CIRCLE);
        return assessment;
    }

    private static Evidence with(Evidence whole, Evidence.Posts posts, Audience audience) {
        return new Evidence(
                whole.accountId(), whole.handle(), whole.profile(), whole.bio(), posts, whole.habits(), audience);
    }

    private static Evidence unknown() {
        return new Evidence(
                "nobody",
                null,
                new Evidence.Profile(
                        null,
                        null,
                        null,
                        null,
                        Double.NaN,
                        Double.NaN,
                        0,
                        Double.NaN,
                        Double.NaN,
                        -1,
                        -1,
                        -1,
                        -1,
                        Double.NaN,
                        -1),
                NO_BIO,
                NO_POSTS,
                new Evidence.Habits(Double.NaN, Double.NaN, 0),
                Audience.UNSEEN);
    }
}
