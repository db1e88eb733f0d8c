package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Rung;
import kith.core.TieHistogram;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

/// Behaviour that holds whatever the weights are; numbers of the definition are read, not repeated.
final class CircleShareTest {
    private static final Definition.Circle CIRCLE = Crowd.DEFINITION.circle();
    private static final List<Rung> RUNGS = List.of(Rung.STRUCTURE, Rung.INTERACTION, Rung.PLACE_AND_KIN);
    private static final Draws DRAWS = new Draws(1024, 1);

    @Test
    void share_never_exceeds_what_one_person_can_know() {
        Property.forSeeds(40, random -> {
            double followers = Math.rint(Math.exp(random.nextDouble(2, 14)));
            int seen = (int) Math.min(followers, 300);
            int known = random.nextInt(seen + 1);
            CircleShare share = share(audience(known, seen - known, 0, 0, RUNGS.get(random.nextInt(3))), followers);
            double ceiling = Math.min(1, CIRCLE.acquaintancesMost() / followers);
            for (int at = 0; at < DRAWS.count(); at++) {
                assertThat(draw(share, at)).isBetween(0.0, ceiling);
            }
            assertThat(share.mean()).isBetween(0.0, ceiling);
        });
    }

    @Test
    void friends_seen_are_friends_counted() {
        // everybody seen, ties told apart well: the share is near the truth
        for (double truth : new double[] {0.1, 0.3, 0.5, 0.8}) {
            int known = (int) (500 * truth);
            CircleShare share = share(audience(known, 500 - known, 0, 0, Rung.PLACE_AND_KIN), 500);
            assertThat(share.mean()).isEqualTo(truth, within(0.08));
        }
    }

    @Test
    void more_friends_among_the_followers_never_lower_the_share() {
        double before = 0;
        for (int known = 0; known <= 300; known += 20) {
            double now = share(audience(known, 300 - known, 0, 0, Rung.INTERACTION), 300)
                    .mean();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void interval_is_wider_with_less_evidence() {
        double much = width(share(audience(160, 240, 0, 0, Rung.PLACE_AND_KIN), 400));
        double some = width(share(audience(20, 30, 0, 0, Rung.PLACE_AND_KIN), 400));
        double structure = width(share(audience(160, 240, 0, 0, Rung.STRUCTURE), 400));
        assertThat(some).isGreaterThan(1.5 * much);
        assertThat(structure).isGreaterThanOrEqualTo(much);
        // ties that cannot be told apart, judged from structure alone: hardly more than what was expected before
        double vague = width(share(vague(400, Rung.STRUCTURE), 400));
        assertThat(vague).isGreaterThan(2 * much);
    }

    @Test
    void what_the_person_says_outweighs_what_structure_says() {
        // structure says strangers; of 60 followers sorted, 54 are known: nine in ten
        double said = share(audience(0, 40, 54, 6, Rung.STRUCTURE), 400).mean();
        double unsaid = share(audience(0, 40, 0, 0, Rung.STRUCTURE), 400).mean();
        assertThat(unsaid).isLessThan(0.4);
        assertThat(said).isGreaterThan(unsaid + 0.2);
        // where both agree on nine in ten, the word of the person leaves less open
        assertThat(width(share(audience(36, 4, 54, 6, Rung.STRUCTURE), 400)))
                .isLessThan(width(share(audience(36, 4, 0, 0, Rung.STRUCTURE), 400)));
    }

    @Test
    void nobody_seen_leaves_what_is_usual_at_that_size() {
        Audience nobody = audience(0, 0, 1, 0, Rung.STRUCTURE);
        CircleShare wide = CircleShare.of(nobody, 100_000, Double.NaN, CIRCLE);
        // 100,000 followers: at most 0.6 % can be known
        assertThat(wide.mean()).isLessThanOrEqualTo(CIRCLE.acquaintances() / 100_000);
        CircleShare small = CircleShare.of(nobody, 200, Double.NaN, CIRCLE);
        assertThat(small.mean()).isEqualTo(CIRCLE.usual(), within(0.1));
        assertThat(width(small)).isGreaterThan(0.25);
    }

    @Test
    void followers_never_seen_pull_the_share_only_as_far_as_their_silence_says() {
        // a hundred seen, half of them friends; nine hundred not seen, whose ratio is neutral or speaks against
        double neutral = share(unseen(50, 50, 0), 1_000).mean();
        double silent = share(unseen(50, 50, -2_000_000), 1_000).mean();
        assertThat(silent).isLessThan(neutral);
    }

    @Test
    void draws_rise_with_the_place_in_the_posterior() {
        CircleShare share = share(audience(100, 200, 0, 0, Rung.INTERACTION), 300);
        double before = 0;
        for (double p = 0.001; p < 1; p += 0.013) {
            double now = share.draw(p);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    private static CircleShare share(Audience audience, double followers) {
        return CircleShare.of(audience, followers, followers, CIRCLE);
    }

    private static double draw(CircleShare share, int at) {
        return share.draw(DRAWS.uniform(Draws.CIRCLE, at));
    }

    private static double width(CircleShare share) {
        double[] draws = new double[DRAWS.count()];
        for (int at = 0; at < draws.length; at++) {
            draws[at] = draw(share, at);
        }
        Arrays.sort(draws);
        return Quantiles.of(draws, 0.95) - Quantiles.of(draws, 0.05);
    }

    private static Audience audience(int known, int strangers, int saidKnown, int saidUnknown, Rung rung) {
        return audience(Someone.histogram(known, strangers), saidKnown, saidUnknown, 0, rung);
    }

    private static Audience unseen(int known, int strangers, long unseenMicro) {
        return audience(Someone.histogram(known, strangers), 0, 0, unseenMicro, Rung.INTERACTION);
    }

    /// Everybody at a log likelihood ratio near nothing, half above and half below.
    private static Audience vague(int seen, Rung rung) {
        int[] counts = new int[TieHistogram.BINS];
        counts[TieHistogram.bin(0.25)] = seen / 2;
        counts[TieHistogram.bin(-0.25)] = seen - seen / 2;
        return audience(TieHistogram.of(counts), 0, 0, 0, rung);
    }

    private static Audience audience(TieHistogram seen, int known, int unknown, long unseenMicro, Rung rung) {
        return new Audience(seen.total(), 0, 0, 0, 0, known, unknown, 0, 0, 0, 0, 0, unseenMicro, 0, 0, 0, rung, seen);
    }
}
