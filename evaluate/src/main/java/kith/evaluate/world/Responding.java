package kith.evaluate.world;

import java.util.SplittableRandom;

/// Who likes, comments and asks, follower by follower and post by post.
///
/// A follower likes with log-odds `LIKE + CLOSE log(1 + w) + LIFT x + TASTE match + habit`, w the closeness, x
/// the quality of the post; friends are less particular about x than strangers are. Cost: followers times
/// posts.
final class Responding {
    private static final double LIKE = -5.2;
    private static final double CLOSE = 3.12;
    private static final double CLOSE_WHEN_PERSONAL = 1.25;
    private static final double LIFT_OF_FRIENDS = 0.6;
    private static final double LIFT_OF_STRANGERS = 1.2;
    private static final double WARMTH = 0.55;
    private static final double TASTE = 0.7;
    private static final double HABIT = 0.6;
    private static final double LIKE_IN_NULL = 1.1;
    private static final double COMMENT = 0.01;
    private static final double COMMENT_CLOSE = 0.022;
    private static final double ASKS = 0.12;
    private static final double ADVICE_IN_PUBLIC = 0.012;
    private static final double ASKS_WHEN_SPONSORED = 0.5;
    private static final double OUTSIDE_RATE = 0.010;
    private static final double POD_COMMENTS = 0.7;

    private final Society society;
    private final Population population;
    private final Audiences audiences;
    private final Influence influence;
    private final Pods pods;
    private final double closenessEffect;
    private final float[] habit;
    private float[] againstCraft = new float[1024];
    private float[] againstPersonal = new float[1024];
    private float[] asks = new float[1024];

    Responding(Society society) {
        this.society = society;
        population = society.population;
        audiences = society.audiences;
        influence = new Influence(population, society.laws);
        pods = Pods.of(society);
        closenessEffect = society.laws.get(Law.CLOSENESS);
        habit = new float[population.people];
        for (int i = 0; i < habit.length; i++) {
            SplittableRandom random = Chance.of(society.spec.seed(), Phase.RESPONSE, -1L - i);
            habit[i] = (float) (HABIT * random.nextGaussian());
        }
    }

    /// Fills likes, comments and reposts of the posts in `feed`, and up to a hundred likers a post.
    void respond(Feed feed) {
        int owner = feed.owner;
        weigh(owner);
        SplittableRandom random = Chance.of(society.spec.seed(), Phase.RESPONSE, owner);
        double outsideRate = OUTSIDE_RATE * Math.exp(0.4 * random.nextGaussian());
        for (int p = 0; p < feed.count; p++) {
            followersRespond(feed, p, random);
            if (society.outside[owner] > 0) {
                double rate = outsideRate * Math.exp(0.25 * feed.lift[p]);
                int likes = Chance.poisson(random, society.outside[owner] * rate);
                feed.likes[p] += likes;
                feed.replies[p] += Chance.poisson(random, likes / 50.0);
            }
            if (pods.has(owner)) {
                podResponds(feed, p, random);
            }
            feed.reposts[p] = Chance.poisson(random, 0.02 * feed.likes[p] * Math.exp(0.3 * feed.lift[p]));
        }
    }

    /// Odds against a like, for a post of quality 0.
    private void weigh(int owner) {
        int n = audiences.size(owner);
        if (againstCraft.length < n) {
            againstCraft = new float[2 * n];
            againstPersonal = new float[2 * n];
            asks = new float[2 * n];
        }
        double constant = LIKE + (closenessEffect == 0 ? LIKE_IN_NULL : 0);
        for (int k = 0; k < n; k++) {
            int at = audiences.from(owner) + k;
            int follower = audiences.follower(at);
            if (!population.isPerson(follower)) {
                againstCraft[k] = Float.POSITIVE_INFINITY;
                againstPersonal[k] = Float.POSITIVE_INFINITY;
                continue;
            }
            double close =
                    closenessEffect * (CLOSE + WARMTH * population.warmth[owner]) * Math.log1p(audiences.closeness(at));
            double base = constant + TASTE * population.match(owner, follower) + habit[follower];
            againstCraft[k] = (float) Math.exp(-base - close);
            againstPersonal[k] = (float) Math.exp(-base + 0.15 - CLOSE_WHEN_PERSONAL * close);
            asks[k] = (float) asking(owner, follower, audiences.closeness(at));
        }
    }

    /// Chance that a recommendation makes the follower ask in public: because it moved them, or because they ask
    /// this person anyway.
    private double asking(int owner, int follower, float w) {
        double wants = ASKS * influence.adoption(owner, follower, w, false);
        if (w > 0) {
            wants += ADVICE_IN_PUBLIC * closenessEffect * Advice.asks(follower, owner, w, society.spec.seed());
        }
        return influence.seen(w) * wants;
    }

    private void followersRespond(Feed feed, int p, SplittableRandom random) {
        int owner = feed.owner;
        int n = audiences.size(owner);
        boolean personal = feed.personal[p];
        float[] against = personal ? againstPersonal : againstCraft;
        double ofFriends = Math.exp(-LIFT_OF_FRIENDS * feed.lift[p]);
        double ofStrangers = Math.exp(-LIFT_OF_STRANGERS * feed.lift[p]);
        int day = (int) (feed.minute[p] / Days.MINUTES);
        // A random turn of the list, so that the likers cut at a hundred are not all old friends.
        int turn = n == 0 ? 0 : random.nextInt(n);
        for (int step = 0; step < n; step++) {
            int k = step + turn < n ? step + turn : step + turn - n;
            int at = audiences.from(owner) + k;
            if (audiences.day(at) > day || Float.isInfinite(against[k])) {
                continue;
            }
            int follower = audiences.follower(at);
            double push = audiences.isTie(at) ? ofFriends : ofStrangers;
            if (random.nextDouble() * (1 + against[k] * push) < 1) {
                if (feed.likes[p] < Feed.LIKERS) {
                    feed.likers[p][feed.likersListed[p]++] = follower;
                }
                feed.likes[p]++;
                maybeComment(feed, p, at, follower, random);
            }
            if (feed.recommends[p]) {
                maybeAsk(feed, p, at, follower, random);
            }
        }
    }

    private void maybeComment(Feed feed, int p, int at, int follower, SplittableRandom random) {
        double close = closenessEffect * Math.min(2.5, Math.log1p(audiences.closeness(at)));
        if (random.nextDouble() >= COMMENT + COMMENT_CLOSE * close * (feed.personal[p] ? 1.2 : 0.9)) {
            return;
        }
        boolean friend = random.nextDouble() < 0.15 + 0.4 * close;
        boolean kin = population.isPerson(feed.owner) && population.kin[feed.owner] == population.kin[follower];
        Feed.Voice voice = !friend ? Feed.Voice.STRANGER : kin ? Feed.Voice.KIN : Feed.Voice.FRIEND;
        feed.comment(p, follower, later(feed, p, random), voice, answered(feed, close, random));
    }

    private void maybeAsk(Feed feed, int p, int at, int follower, SplittableRandom random) {
        float w = audiences.closeness(at);
        if (random.nextDouble()
                < asks[at - audiences.from(feed.owner)] * (feed.sponsored[p] ? ASKS_WHEN_SPONSORED : 1)) {
            Feed.Voice voice = random.nextInt(4) == 0 ? Feed.Voice.TAG : Feed.Voice.ASK;
            double close = closenessEffect * Math.log1p(w);
            feed.comment(p, follower, later(feed, p, random), voice, answered(feed, close, random));
        }
    }

    private boolean answered(Feed feed, double close, SplittableRandom random) {
        double chance = (0.08 + 0.16 * Math.min(2, close)) * (1 - 0.5 * population.intent[feed.owner]);
        return random.nextDouble() < chance;
    }

    private static long later(Feed feed, int p, SplittableRandom random) {
        long wait = 1 + (long) Chance.exponential(random, 500);
        return Math.min(feed.minute[p] + wait, Days.LAST_MINUTE);
    }

    private void podResponds(Feed feed, int p, SplittableRandom random) {
        for (int k = 0; k < Pods.SIZE; k++) {
            int member = pods.member(feed.owner, k);
            if (member >= 0 && member != feed.owner && random.nextDouble() < POD_COMMENTS) {
                feed.likes[p]++;
                feed.comment(p, member, feed.minute[p] + random.nextInt(1, 15), Feed.Voice.POD, random.nextInt(3) == 0);
            }
        }
    }
}
