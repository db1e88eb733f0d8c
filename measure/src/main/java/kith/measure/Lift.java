package kith.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;

/// Claim C: how much better the posts do than the peers' (docs/methods/content.md).
///
/// Two looks. From like counts alone: the lift of ln(1 + likes) over what is usual at that size, shrunk by how many
/// posts
/// were seen. Where the likers were listed: the rate at which *strangers* respond, which loyalty cannot inflate. Likers
/// are listed for some accounts only, so what is usual for strangers is predicted for all the others from their lift
/// and
/// size (regression standardisation): who was looked at closely does not shift what counts as usual.
final class Lift {
    private static final int FEWEST_ACCOUNTS = 30;
    private static final int FEWEST_POSTS = 3;
    private static final int FEWEST_CHANCES = 100;

    /// Peers that the overall mean is worth in a peer group.
    private static final double GROUP_WEIGHT = 20;

    private final Map<String, Model> models;
    private final Map<String, double[]> groupSums;
    private final Definition definition;

    private Lift(Map<String, Model> models, Map<String, double[]> groupSums, Definition definition) {
        this.definition = definition;
        this.models = models;
        this.groupSums = groupSums;
    }

    /// What is usual on one platform.
    ///
    /// @param intercept of mean ln(1 + likes) on log followers
    /// @param slope     likewise
    /// @param between   variance of the lift between accounts
    /// @param within    variance within an account
    /// @param strangers how strangers respond; missing where too few likers were listed
    /// @param usual     mean over everybody of what accounts are compared on
    /// @param spread    variance of it over everybody
    private record Model(
            double intercept,
            double slope,
            double between,
            double within,
            @Nullable Strangers strangers,
            double usual,
            double spread) {}

    /// Strangers' log response rate, predicted from lift and log followers.
    ///
    /// @param residual variance that lift and size do not tell
    /// @param trend    by log followers: how audiences of that size respond to anybody; taken off
    private record Strangers(double intercept, double byLift, double byFollowers, double residual, double trend) {}

    /// What is known of an account's lift and of its peers': all normal, in log units.
    ///
    /// @param mean          of the account
    /// @param variance      of the account
    /// @param peersMean     of the peers
    /// @param peersVariance of the peers
    /// @param byWon         what a unit of [#won(double)] moves the mean; 0 where no strangers were seen
    /// @param fromStrangers whether strangers' responses were seen; else the circle still has to be taken out
    record Posterior(
            double mean,
            double variance,
            double peersMean,
            double peersVariance,
            double byWon,
            boolean fromStrangers) {}

    static Lift of(List<Evidence> people, double[] logFollowers, PeerGroups peers, Definition definition) {
        Map<String, LinearFit> likes = new HashMap<>();
        for (int at = 0; at < people.size(); at++) {
            Evidence evidence = people.get(at);
            if (usable(evidence, logFollowers[at])) {
                likes.computeIfAbsent(platform(evidence), _ -> new LinearFit(1))
                        .add(meanLogLikes(evidence), logFollowers[at]);
            }
        }
        Map<String, Model> models = new HashMap<>();
        likes.forEach((platform, fit) -> models.put(platform, model(platform, fit, people, logFollowers, definition)));
        Map<String, double[]> groupSums = new HashMap<>();
        for (int at = 0; at < people.size(); at++) {
            Evidence evidence = people.get(at);
            Model model = models.get(platform(evidence));
            if (model != null && usable(evidence, logFollowers[at])) {
                double value = predicted(model, model.strangers(), evidence, logFollowers[at]) - model.usual();
                for (String key : peers.keys(evidence.profile())) {
                    double[] sums = groupSums.computeIfAbsent(key, _ -> new double[2]);
                    sums[0] += Math.round(value * 1e6);
                    sums[1]++;
                }
            }
        }
        return new Lift(models, groupSums, definition);
    }

    private static Model model(
            String platform, LinearFit fit, List<Evidence> people, double[] logFollowers, Definition definition) {
        double[] likes = fit.solve();
        boolean enough = fit.rows() >= FEWEST_ACCOUNTS;
        double within = definition.content().withinVariance();
        double between = definition.content().betweenVariance();
        if (enough) {
            MicroSum squares = new MicroSum();
            long freedom = 0;
            MicroSum noise = new MicroSum();
            for (int at = 0; at < people.size(); at++) {
                Evidence evidence = people.get(at);
                if (platform(evidence).equals(platform) && usable(evidence, logFollowers[at])) {
                    Evidence.Posts posts = evidence.posts();
                    double mean = meanLogLikes(evidence);
                    squares.add(Math.max(0, posts.logLikesSquaredMicro() / 1e6 - posts.liked() * mean * mean));
                    freedom += posts.liked() - 1L;
                    noise.add(1.0 / posts.liked());
                }
            }
            within = Math.max(1e-3, squares.value() / Math.max(1, freedom));
            between = Math.max(1e-3, fit.residualVariance(likes) - within * noise.value() / fit.rows());
        }
        Model byLikes = new Model(likes[0], likes[1], between, within, null, 0, between);
        return withStrangers(byLikes, platform, people, logFollowers, definition);
    }

    private static Model withStrangers(
            Model byLikes, String platform, List<Evidence> people, double[] logFollowers, Definition definition) {
        int[] seen = IntStream.range(0, people.size())
                .filter(at -> platform(people.get(at)).equals(platform)
                        && usable(people.get(at), logFollowers[at])
                        && strangersSeen(people.get(at).audience()))
                .toArray();
        double[] shares = Arrays.stream(seen)
                .parallel()
                .mapToDouble(at -> share(people.get(at), logFollowers[at], definition))
                .toArray();
        LinearFit fit = new LinearFit(2);
        MicroSum noise = new MicroSum();
        for (int row = 0; row < seen.length; row++) {
            int at = seen[row];
            Evidence evidence = people.get(at);
            fit.add(
                    strangerResponse(evidence.audience(), shares[row], definition),
                    shrunk(byLikes, evidence, logFollowers[at]),
                    logFollowers[at]);
            noise.add(strangerNoise(byLikes, evidence.audience()));
        }
        if (fit.rows() < FEWEST_ACCOUNTS) {
            return byLikes;
        }
        double[] solution = fit.solve();
        double residual = Math.max(0.01, fit.residualVariance(solution) - noise.value() / fit.rows());
        Strangers strangers = new Strangers(
                solution[0],
                solution[1],
                definition.content().sizeValidity() * solution[2],
                residual,
                (1 - definition.content().sizeValidity()) * solution[2]);
        MicroSum sum = new MicroSum();
        MicroSum squares = new MicroSum();
        long count = 0;
        for (int at = 0; at < people.size(); at++) {
            Evidence evidence = people.get(at);
            if (platform(evidence).equals(platform) && usable(evidence, logFollowers[at])) {
                double value = predicted(byLikes, strangers, evidence, logFollowers[at]);
                sum.add(value);
                squares.add(value * value + variance(byLikes, strangers, evidence));
                count++;
            }
        }
        double usual = sum.value() / count;
        double spread = Math.max(0.01, squares.value() / count - usual * usual);
        return new Model(
                byLikes.intercept(), byLikes.slope(), byLikes.between(), byLikes.within(), strangers, usual, spread);
    }

    private static String platform(Evidence evidence) {
        return String.valueOf(evidence.profile().platform());
    }

    private static boolean usable(Evidence evidence, double logFollowers) {
        return evidence.posts().liked() >= FEWEST_POSTS && evidence.profile().followers() >= 30 && logFollowers > 0;
    }

    private static double meanLogLikes(Evidence evidence) {
        return evidence.posts().logLikesMicro() / 1e6 / evidence.posts().liked();
    }

    private static double reliability(Model model, Evidence evidence) {
        double n = evidence.posts().liked();
        return n * model.between() / (n * model.between() + model.within());
    }

    /// Lift drawn towards zero by how few posts were seen.
    private static double shrunk(Model model, Evidence evidence, double logFollowers) {
        double residual = meanLogLikes(evidence) - model.intercept() - model.slope() * logFollowers;
        return reliability(model, evidence) * residual;
    }

    /// The account's value on the scale that the peers are compared on, as far as like counts tell.
    private static double predicted(
            Model model, @Nullable Strangers strangers, Evidence evidence, double logFollowers) {
        double lift = shrunk(model, evidence, logFollowers);
        return strangers == null
                ? lift
                : strangers.intercept() + strangers.byLift() * lift + strangers.byFollowers() * logFollowers;
    }

    /// Variance of what [#predicted] leaves open.
    private static double variance(Model model, @Nullable Strangers strangers, Evidence evidence) {
        double lost = (1 - reliability(model, evidence)) * model.between();
        return strangers == null ? lost : strangers.byLift() * strangers.byLift() * lost + strangers.residual();
    }

    static boolean strangersSeen(Audience audience) {
        return audience.likerPosts() >= FEWEST_POSTS && audience.strangerChances() >= FEWEST_CHANCES * 1e6;
    }

    /// How strangers respond, in log units: likes per stranger and post that the stranger could see, and strangers won
    /// as followers for each person known: friends pass posts on, so who knows many is seen by many without being
    /// better.
    ///
    /// @param share mean share of those who know the person, `NaN` below one follower
    private static double strangerResponse(Audience audience, double share, Definition definition) {
        double chances = audience.strangerChances() / 1e6;
        double rate = Math.log((audience.strangerLikes() / 1e6 + 0.5) / (chances + 1));
        return Double.isNaN(share) ? rate : rate + definition.content().wonWeight() * won(share);
    }

    /// Mean share of those who know the person, `NaN` below one follower. The costly part of what is learnt of
    /// strangers.
    static double share(Evidence evidence, double logFollowers, Definition definition) {
        double followers = Math.expm1(logFollowers);
        return followers < 1
                ? Double.NaN
                : CircleShare.of(
                                evidence.audience(),
                                followers,
                                evidence.profile().following(),
                                definition.circle())
                        .mean();
    }

    /// Log odds of a follower being a stranger, for a share of those who know the person.
    static double won(double share) {
        return -Logit.of(Math.clamp(share, 0.01, 0.99));
    }

    private static double strangerNoise(Model model, Audience audience) {
        return 1 / (audience.strangerLikes() / 1e6 + 0.5) + model.within() / audience.likerPosts();
    }

    /// What is known of the account's content; missing when no like was ever counted for it.
    ///
    /// @param share mean share of those who know the person; `NaN` where there is none or strangers were not seen
    @Nullable
    Posterior posterior(Evidence evidence, double logFollowers, double share, List<String> keys, int level) {
        Model model = models.get(platform(evidence));
        if (model == null || evidence.posts().liked() == 0 || Double.isNaN(logFollowers)) {
            return null;
        }
        double mean = predicted(model, model.strangers(), evidence, logFollowers);
        double variance = variance(model, model.strangers(), evidence);
        Strangers strangers = model.strangers();
        boolean seen = strangers != null && strangersSeen(evidence.audience());
        double byWon = 0;
        if (strangers != null && seen) {
            double noise = strangerNoise(model, evidence.audience());
            double weight = variance / (variance + noise);
            double response =
                    strangerResponse(evidence.audience(), share, definition) - strangers.trend() * logFollowers;
            mean += weight * (response - mean);
            variance *= 1 - weight;
            byWon = weight * definition.content().wonWeight();
        }
        return asContent(mean, variance, model, model.usual() + groupMean(keys, level), byWon, seen);
    }

    /// Not all of the lift is content: part is who happens to follow. What is known of the content part, given the
    /// lift,
    /// for normal parts whose variances are in the ratio of the validity.
    private Posterior asContent(double mean, double variance, Model model, double usual, double byWon, boolean seen) {
        double validity = model.strangers() == null
                ? definition.content().likesValidity()
                : definition.content().strangersValidity();
        double part = validity * (mean - usual);
        double open = validity * validity * variance + validity * (1 - validity) * model.spread();
        return new Posterior(usual + part, open, usual, validity * model.spread(), validity * byWon, seen);
    }

    private double groupMean(List<String> keys, int level) {
        double mean = 0;
        for (int at = 1; at <= level; at++) {
            double[] sums = groupSums.getOrDefault(keys.get(at), new double[2]);
            mean = (sums[0] / 1e6 + GROUP_WEIGHT * mean) / (sums[1] + GROUP_WEIGHT);
        }
        return mean;
    }
}
