package kith.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.core.Assessment;
import kith.core.Audience;
import kith.core.Evidence;
import kith.core.Rung;
import kith.core.TieHistogram;
import kith.core.Verdict;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.WalksOfLife;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the idea says about people, sentence by sentence, as tests of the whole judgement (docs/definition.md).
///
/// Everybody here stands beside the same [Crowd]; margins are wide, so that a changed weight does not change a
/// sentence.
final class SentenceTest {
    private static final Crowd CROWD = Crowd.of(480, 1);

    @Test
    void an_alpha_consumer_comes_out_as_one_with_room_to_spare() {
        Assessment alpha = CROWD.assess(Crowd.alpha());
        assertThat(alpha.verdict()).isEqualTo(Verdict.ALPHA_CONSUMER);
        assertThat(requireNonNull(alpha.alpha())).isGreaterThan(0.85);
        assertThat(standing(alpha).probability()).isGreaterThan(0.95);
        assertThat(content(alpha).probability()).isGreaterThan(0.95);
        assertThat(circle(alpha).probability()).isGreaterThan(0.95);
        assertThat(influence(alpha).probability()).isGreaterThan(0.9);
        assertThat(alpha.weakestClaim()).isNull();
    }

    @Test
    void alphas_are_few_among_ordinary_people() {
        // the apex of a pyramid: fewer than one in twenty
        assertThat(CROWD.everybody())
                .filteredOn(one -> one.verdict() == Verdict.ALPHA_CONSUMER)
                .hasSizeLessThan(480 / 20);
        assertThat(CROWD.everybody())
                .filteredOn(one -> one.verdict() == Verdict.ORDINARY_CONSUMER)
                .hasSizeGreaterThan(480 / 2);
    }

    @Test
    void s1_swapping_only_the_intent_signals_moves_the_verdict_and_nothing_else() {
        Assessment regular = CROWD.assess(Crowd.alpha());
        Assessment aspiring = CROWD.assess(Crowd.alpha().aspiring());
        assertThat(regular.verdict()).isEqualTo(Verdict.ALPHA_CONSUMER);
        assertThat(aspiring.verdict()).isEqualTo(Verdict.SMALL_INFLUENCER);
        assertThat(requireNonNull(aspiring.regular())).isLessThan(0.1);
        assertThat(aspiring.authentic()).isEqualTo(regular.authentic());
        assertThat(aspiring.standing()).isEqualTo(regular.standing());
        assertThat(aspiring.content()).isEqualTo(regular.content());
        assertThat(aspiring.peerGroup()).isEqualTo(regular.peerGroup());
        assertThat(aspiring.peers()).isEqualTo(regular.peers());
        assertThat(aspiring.circle()).isEqualTo(regular.circle());
        assertThat(aspiring.influence()).isEqualTo(regular.influence());
    }

    @Test
    void s2_a_trade_a_shop_or_a_business_switch_is_no_intent() {
        // person, the trade in the words of the bio, and a link to a shop, in six languages
        Map<String, String> bios = Map.of(
                "Tired mum of two. I love dogs and rain.", "Tattoo artist. My shop is open on Mondays.",
                "Mamá de dos. Me encantan los perros.", "Tatuadora. Mi tienda abre los lunes.",
                "Mãe de dois. Amo cachorros.", "Tatuadora. Minha loja abre às segundas.",
                "Maman de deux enfants. J'aime les chiens.", "Tatoueuse. Ma boutique est ouverte le lundi.",
                "Mama von zwei Kindern. Ich liebe Hunde.", "Tätowiererin. Mein Laden hat montags auf.",
                "Mamma di due bimbi. Amo i cani.", "Tatuatrice. Il mio negozio apre il lunedì.");
        bios.forEach((person, trade) -> {
            Assessment plain = CROWD.assess(saying(person, null).marks(0, 0, 0));
            Assessment trading = CROWD.assess(saying(person + " " + trade, "https://www.etsy.com/shop/nadelundtinte")
                    .marks(0, 1, 1));
            assertThat(WalksOfLife.bundled().read(person + " " + trade))
                    .as("the trade is read in '%s'", trade)
                    .hasValueSatisfying(walk -> assertThat(walk.name()).isEqualTo("tattoo artist"));
            assertThat(requireNonNull(trading.regular()))
                    .as("rho after '%s'", trade)
                    .isEqualTo(requireNonNull(plain.regular()), within(0.01));
            assertThat(trading.verdict()).as(trade).isEqualTo(Verdict.ALPHA_CONSUMER);
        });
    }

    @Test
    void s3_bought_followers_improve_neither_the_gate_nor_the_standing() {
        for (double factor : new double[] {1.5, 2, 3, 10}) {
            for (double followers : new double[] {200, 400, 900}) {
                Someone honest = Crowd.alpha().size(followers, 260);
                Assessment before = CROWD.assess(honest);
                Assessment after = CROWD.assess(buying(followers, factor));
                assertThat(requireNonNull(after.authentic()))
                        .as("gate of %s followers times %s", followers, factor)
                        .isLessThanOrEqualTo(requireNonNull(before.authentic()));
                // each bought follower is fake with 95 %: a twentieth of them may still pass for people, and of a
                // small audience the norm of fakes (5 % before, twelve followers' worth) is believed a little too long
                assertThat(standing(after).multiple())
                        .isLessThanOrEqualTo(standing(before).multiple() * (1.03 + (factor - 1) * 0.06));
                assertThat(requireNonNull(after.alpha())).isLessThanOrEqualTo(requireNonNull(before.alpha()));
                assertThat(after.verdict()).isNotEqualTo(Verdict.ALPHA_CONSUMER);
                if (factor >= 2) {
                    // half the audience is bought
                    assertThat(after.verdict()).isEqualTo(Verdict.SUSPICIOUS);
                }
            }
        }
    }

    @Test
    void s4_a_new_aspirant_with_friends_only_is_never_an_alpha() {
        Someone friendsOnly = new Someone().who("tattoo artist", "Lyon", 90).size(120, 200);
        friendsOnly.friends = 0.95;
        friendsOnly.logLikes = 0.4 + 0.6 * Math.log(121) + 1;
        friendsOnly.strangerRate = 0.08;
        Assessment quiet = CROWD.assess(friendsOnly);
        assertThat(standing(quiet).probability()).isLessThan(0.05);
        assertThat(requireNonNull(quiet.alpha())).isLessThan(0.05);
        assertThat(quiet.verdict()).isEqualTo(Verdict.ORDINARY_CONSUMER);

        Assessment aspiring = CROWD.assess(friendsOnly.aspiring());
        assertThat(standing(aspiring)).isEqualTo(standing(quiet));
        assertThat(requireNonNull(aspiring.alpha())).isLessThan(0.01);
        assertThat(aspiring.verdict()).isEqualTo(Verdict.SMALL_INFLUENCER);
        assertThat(aspiring.reason()).contains("new");
    }

    @Test
    void an_aspirant_who_has_been_here_long_is_small_for_want_of_a_sweet_spot() {
        Someone one = new Someone().who("tattoo artist", "Lyon", 950).aspiring();
        Assessment old = CROWD.assess(one);
        assertThat(old.verdict()).isEqualTo(Verdict.SMALL_INFLUENCER);
        assertThat(old.reason()).contains("no sweet spot");
    }

    @Test
    void s5_a_large_family_and_dull_posts_are_ordinary() {
        Someone family = Crowd.alpha();
        family.friends = 0.65;
        family.strangerRate = 0.006;
        // friends like what they do: likes in all are no lower than usual
        family.logLikes = 0.4 + 0.6 * Math.log(901);
        Assessment dull = CROWD.assess(family);
        assertThat(circle(dull).probability()).isGreaterThan(0.9);
        assertThat(content(dull).probability()).isLessThan(0.2);
        assertThat(requireNonNull(dull.alpha())).isLessThan(0.2);
        assertThat(dull.verdict()).isEqualTo(Verdict.ORDINARY_CONSUMER);
        assertThat(dull.reason()).contains("friends").contains("not above their peers'");
    }

    @Test
    void s6_great_content_for_strangers_is_a_top_creator_with_a_wide_audience() {
        Someone wide = Crowd.alpha().size(20_000, 400);
        wide.friends = 0.01;
        wide.logLikes = 0.4 + 0.6 * Math.log(20_001) + 1.2;
        Assessment creator = CROWD.assess(wide);
        assertThat(requireNonNull(creator.regular())).isGreaterThan(0.9);
        assertThat(standing(creator).probability()).isGreaterThan(0.9);
        assertThat(content(creator).probability()).isGreaterThan(0.9);
        assertThat(circle(creator).probability()).isLessThan(0.01);
        assertThat(creator.verdict()).isEqualTo(Verdict.ORDINARY_CONSUMER);
        assertThat(creator.reason()).contains("top creator").contains("wide audience");
    }

    @Test
    void s7_an_audience_alike_but_not_moved_leaves_influence_near_one_half() {
        // Everybody in the audience shares town and taste, so that by structure all stand between people who know her
        // (above 0) and strangers (near -2.75), and nobody acts more often than the usual follower of that size does.
        Someone alike = Crowd.alpha();
        alike.rung = Rung.STRUCTURE;
        // ... as many of whom are expected to know her as of somebody who set out to build an audience: she follows few
        alike.size(900, 400);
        alike.followOnRate = 0.0018;
        int[] counts = new int[TieHistogram.BINS];
        counts[TieHistogram.bin(0.25)] = 450;
        counts[TieHistogram.bin(-0.25)] = 450;
        alike.audience = withTies(alike.audience(), TieHistogram.of(counts));
        Assessment homophilous = CROWD.assess(alike);
        assertThat(influence(homophilous).probability()).isBetween(0.2, 0.8);
        assertThat(influence(homophilous).ratio()).isEqualTo(1, within(0.25));
        assertThat(homophilous.verdict()).isNotEqualTo(Verdict.ALPHA_CONSUMER);
    }

    @Test
    void an_alpha_whose_word_moves_nobody_is_withheld() {
        Someone unheard = Crowd.alpha();
        unheard.followOnRate = 0;
        // one look at a rate says little of the next: it takes many posts to contradict the circle
        unheard.audience = watched(unheard.audience(), 60);
        Assessment withheld = CROWD.assess(unheard);
        assertThat(influence(withheld).probability()).isLessThan(0.5);
        assertThat(requireNonNull(withheld.alpha())).isGreaterThan(0.7);
        assertThat(withheld.verdict()).isNotEqualTo(Verdict.ALPHA_CONSUMER);
    }

    @Test
    void an_alpha_depends_on_nobodys_place_in_the_list() {
        List<Evidence> reversed = new ArrayList<>(CROWD.people().reversed());
        Judge judge = new Judge(Population.of(reversed, Crowd.DEFINITION), Crowd.DEFINITION, Crowd.PROVENANCE);
        assertThat(judge.assess(Crowd.alpha().evidence())).isEqualTo(CROWD.assess(Crowd.alpha()));
    }

    private static Audience watched(Audience audience, int posts) {
        return new Audience(
                audience.listed(),
                audience.ordered(),
                audience.profiled(),
                audience.fakeMicro(),
                audience.interactors(),
                audience.confirmedKnown(),
                audience.confirmedUnknown(),
                audience.likerPosts(),
                audience.likersListed(),
                audience.likesCounted(),
                audience.strangerChances(),
                audience.strangerLikes(),
                audience.unseenMicro(),
                audience.responders(),
                posts,
                audience.followOns(),
                audience.rung(),
                audience.seen());
    }

    /// Followers multiplied; the bought ones carry the marks of fakes, like nothing and come last.
    private static Someone buying(double followers, double factor) {
        Someone buyer = Crowd.alpha().size(followers, 260);
        Audience genuine = buyer.audience();
        int bought = (int) Math.round(followers * (factor - 1));
        buyer.size(followers + bought, 260);
        buyer.audience = new Audience(
                genuine.listed() + bought,
                genuine.ordered(),
                genuine.profiled() + bought,
                genuine.fakeMicro() + bought * 950_000L,
                genuine.interactors(),
                0,
                0,
                genuine.likerPosts(),
                genuine.likersListed(),
                genuine.likesCounted(),
                genuine.strangerChances(),
                genuine.strangerLikes(),
                genuine.unseenMicro(),
                genuine.responders(),
                genuine.watchedPosts(),
                genuine.followOns(),
                genuine.rung(),
                genuine.seen());
        return buyer;
    }

    private static Audience withTies(Audience audience, TieHistogram ties) {
        return new Audience(
                audience.listed(),
                audience.ordered(),
                audience.profiled(),
                audience.fakeMicro(),
                audience.interactors(),
                0,
                0,
                audience.likerPosts(),
                audience.likersListed(),
                audience.likesCounted(),
                audience.strangerChances(),
                audience.strangerLikes(),
                audience.unseenMicro(),
                audience.responders(),
                audience.watchedPosts(),
                audience.followOns(),
                Rung.STRUCTURE,
                ties);
    }

    /// The alpha consumer with that bio, as gathering reads it.
    private static Someone saying(String bio, @Nullable String url) {
        TextReader reader = TextReader.bundled();
        TextSignals.Bio said = reader.bio("Lea", bio, url);
        Someone one = Crowd.alpha();
        one.bio = new Evidence.Bio(
                1,
                said.collaboration(),
                said.selfLabel(),
                said.followCall(),
                said.code() + said.giveaway() + said.disclosure(),
                said.funnel(),
                said.organisationStrong(),
                said.organisationWeak(),
                said.firstPerson() + said.kin(),
                Math.round(1e6
                        * reader.organisation(
                                "Lea", bio, "Lyon", WalksOfLife.bundled().read(bio))));
        return one;
    }

    private static Assessment.Standing standing(Assessment assessment) {
        return requireNonNull(assessment.standing());
    }

    private static Assessment.Content content(Assessment assessment) {
        return requireNonNull(assessment.content());
    }

    private static Assessment.Circle circle(Assessment assessment) {
        return requireNonNull(assessment.circle());
    }

    private static Assessment.Influence influence(Assessment assessment) {
        return requireNonNull(assessment.influence());
    }
}
