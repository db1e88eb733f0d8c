package kith.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Rung;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LiftTest {
    private static final Definition.Content CONTENT = Crowd.DEFINITION.content();

    @Test
    void lift_is_what_likes_exceed_the_usual_at_that_size() {
        List<Evidence> ten = onTheLine();
        // exactly on the line: no lift, whatever the size
        assertThat(mean(posterior(ten, liked(200, 0)))).isEqualTo(0, within(1e-3));
        assertThat(mean(posterior(ten, liked(2_000, 0)))).isEqualTo(0, within(1e-3));
        assertThat(mean(posterior(ten, liked(200, 0.5)))).isPositive();
        assertThat(mean(posterior(ten, liked(2_000, 0.5))))
                .isEqualTo(mean(posterior(ten, liked(200, 0.5))), within(1e-3));
        assertThat(mean(posterior(ten, liked(200, -0.5)))).isNegative();
    }

    @Test
    void few_posts_are_drawn_towards_the_usual() {
        // fewer than 30 accounts: the variances are those of the definition
        double between = CONTENT.betweenVariance();
        double within = CONTENT.withinVariance();
        double validity = CONTENT.likesValidity();
        for (int posts : new int[] {1, 3, 12, 50}) {
            double reliability = posts * between / (posts * between + within);
            Lift.Posterior lift = posterior(onTheLine(), withPosts(liked(300, 1), posts));
            assertThat(mean(lift)).as("%s posts", posts).isEqualTo(validity * reliability, within(2e-3));
            double open = validity * validity * (1 - reliability) * between + validity * (1 - validity) * between;
            assertThat(lift.variance()).isEqualTo(open, within(1e-6));
            assertThat(lift.peersVariance()).isEqualTo(validity * between, within(1e-9));
            assertThat(lift.fromStrangers()).isFalse();
        }
    }

    @Test
    void no_likes_known_is_missing() {
        assertThat(find(onTheLine(), withPosts(liked(300, 0), 0))).isNull();
        Evidence elsewhere = new Someone()
                .profile(p -> new Evidence.Profile("elsewhere", null, null, null, 9, 300, 0, 100, 9, 0, 0, 0, 1, 0, 0))
                .evidence();
        assertThat(find(onTheLine(), elsewhere)).isNull();
    }

    @Test
    void strangers_are_believed_where_they_were_seen() {
        List<Evidence> crowd = crowd(false);
        Someone loved = Crowd.alpha();
        Someone indifferent = Crowd.alpha();
        indifferent.strangerRate = 0.005;
        assertThat(posterior(crowd, loved.evidence()).fromStrangers()).isTrue();
        // the same likes in all, but one's come from friends
        assertThat(mean(posterior(crowd, loved.evidence())))
                .isGreaterThan(mean(posterior(crowd, indifferent.evidence())) + 0.5);
    }

    @Test
    void who_is_looked_at_closely_does_not_shift_what_is_usual() {
        Someone middling = new Someone();
        middling.logLikes = 0.4 + 0.6 * Math.log(251);
        double all = content(crowd(false), middling.evidence());
        double best = content(crowd(true), middling.evidence());
        // likers listed for the better half only: compared with these alone, the middle would fall to the lowest fourth
        // (looking closely also tells more of the circle, hence of strangers won)
        assertThat(best).isEqualTo(all, within(0.15));
        assertThat(all).isBetween(0.3, 0.7);
    }

    private static double content(List<Evidence> crowd, Evidence evidence) {
        Judge judge = new Judge(Population.of(crowd, Crowd.DEFINITION), Crowd.DEFINITION, Crowd.PROVENANCE);
        return requireNonNull(judge.assess(evidence).content()).percentile().value();
    }

    /// @param bestOnly likers are listed only of accounts whose likes exceed what is usual at their size
    private static List<Evidence> crowd(boolean bestOnly) {
        List<Evidence> crowd = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int at = 0; at < 480; at++) {
            Someone one = Crowd.ordinary(at, random);
            if (bestOnly && one.logLikes < 0.4 + 0.6 * Math.log1p(one.profile.followers())) {
                one.audience = withoutLikers(one.audience());
            }
            crowd.add(one.evidence());
        }
        return crowd;
    }

    private static Audience withoutLikers(Audience seen) {
        return new Audience(
                seen.listed(),
                seen.ordered(),
                seen.profiled(),
                seen.fakeMicro(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                seen.unseenMicro(),
                0,
                seen.watchedPosts(),
                seen.followOns(),
                Rung.PLACE_AND_KIN,
                seen.seen());
    }

    /// Ten accounts whose likes follow their size exactly, none with likers listed.
    private static List<Evidence> onTheLine() {
        List<Evidence> ten = new ArrayList<>();
        for (int at = 1; at <= 10; at++) {
            ten.add(liked(100 * at, 0));
        }
        return ten;
    }

    private static Evidence liked(double followers, double lift) {
        Someone one = new Someone().size(followers, 100);
        one.audience = Audience.UNSEEN;
        one.logLikes = 0.4 + 0.6 * Math.log1p(followers) + lift;
        return one.evidence();
    }

    private static Evidence withPosts(Evidence evidence, int posts) {
        Evidence.Posts all = evidence.posts();
        return new Evidence(
                evidence.accountId(),
                null,
                evidence.profile(),
                evidence.bio(),
                new Evidence.Posts(
                        all.read(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        posts,
                        all.logLikesMicro() * posts / all.liked(),
                        all.logLikesSquaredMicro() * posts / all.liked()),
                evidence.habits(),
                evidence.audience());
    }

    private static double mean(Lift.Posterior posterior) {
        return posterior.mean() - posterior.peersMean();
    }

    private static Lift.Posterior posterior(List<Evidence> people, Evidence evidence) {
        return requireNonNull(find(people, evidence));
    }

    /// Among everybody on the platform.
    private static Lift.@Nullable Posterior find(List<Evidence> people, Evidence evidence) {
        double[] logFollowers = people.stream()
                .mapToDouble(one -> Math.log1p(one.profile().followers()))
                .toArray();
        PeerGroups peers = new PeerGroups(
                people.stream().map(Evidence::profile).toList(), logFollowers, Crowd.DEFINITION.standing());
        double own = Math.log1p(evidence.profile().followers());
        double[] shares = new double[logFollowers.length];
        for (int at = 0; at < shares.length; at++) {
            shares[at] = share(people.get(at), logFollowers[at]);
        }
        double share = share(evidence, own);
        return Lift.of(people, logFollowers, shares, peers, Crowd.DEFINITION)
                .posterior(evidence, own, share, Peers.NONE);
    }

    private static double share(Evidence evidence, double logFollowers) {
        return evidence.audience().bearsOnCircle()
                ? CircleShare.of(
                                evidence.audience(),
                                Math.expm1(logFollowers),
                                evidence.profile().following(),
                                Crowd.DEFINITION.circle())
                        .mean()
                : Double.NaN;
    }
}
