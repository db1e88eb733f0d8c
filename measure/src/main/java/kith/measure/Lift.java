package kith.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;

/// Claim C: how much better the posts do than the peers' (docs/methods/content.md).
///
/// Three looks. Like counts: the lift of ln(1 + likes) over what is usual at that size, shrunk by how few posts
/// were seen. Strangers won: how many who do not know the person follow, beside what is usual for as many who
/// do. And where the likers were listed, the rate at which strangers respond, which loyalty cannot inflate.
/// Likers are listed for some accounts only, so the strangers' response of all the others is predicted from the
/// other two looks (regression standardisation): who was looked at closely does not shift what counts as usual.
final class Lift {
    private static final int FEWEST_ACCOUNTS = 30;
    private static final int FEWEST_POSTS = 3;
    private static final int FEWEST_CHANCES = 100;

    /// Peers that the overall mean is worth in a peer group.
    private static final double GROUP_WEIGHT = 20;

    private final Map<String, Model> models;
    /// Sum in millionths and number of members, by the number of the group.
    private final double[][] groupSums;
    private final Definition definition;

    private Lift(Map<String, Model> models, double[][] groupSums, Definition definition) {
        this.definition = definition;
        this.models = models;
        this.groupSums = groupSums;
    }

    /// One account as this claim reads it.
    ///
    /// @param logFollowers of genuine followers
    /// @param share        who know the person, `NaN` when not known
    private record Account(Evidence evidence, double logFollowers, double share) {
        boolean usable() {
            return evidence.posts().liked() >= FEWEST_POSTS
                    && evidence.profile().followers() >= 30
                    && logFollowers > 0;
        }

        String platform() {
            return Lift.platform(evidence);
        }

        double meanLogLikes() {
            return evidence.posts().logLikesMicro() / 1e6 / evidence.posts().liked();
        }

        boolean strangersSeen() {
            return Lift.strangersSeen(evidence.audience());
        }

        /// Likes per stranger and post that the stranger could see, as a log.
        double strangerRate() {
            Audience audience = evidence.audience();
            return Math.log((audience.strangerLikes() / 1e6 + 0.5) / (audience.strangerChances() / 1e6 + 1));
        }

        double strangerNoise(Model model) {
            Audience audience = evidence.audience();
            return 1 / (audience.strangerLikes() / 1e6 + 0.5) + model.within() / audience.likerPosts();
        }
    }

    /// What is usual on one platform.
    ///
    /// @param intercept of mean ln(1 + likes) on log followers
    /// @param slope     likewise
    /// @param between   variance of the lift between accounts
    /// @param within    variance within an account
    /// @param won       how many strangers are usual
    /// @param strangers how strangers respond; missing where too few likers were listed
    /// @param usual     mean over everybody of what accounts are compared on
    /// @param spread    variance of it over everybody
    /// @param closer    mean over everybody of [#closer(double, double)]
    private record Model(
            double intercept,
            double slope,
            double between,
            double within,
            Won won,
            @Nullable Strangers strangers,
            double usual,
            double spread,
            double closer) {
        double reliability(Account account) {
            double n = account.evidence().posts().liked();
            return n * between / (n * between + within);
        }

        /// Lift drawn towards zero by how few posts were seen.
        double shrunk(Account account) {
            return reliability(account) * (account.meanLogLikes() - intercept - slope * account.logFollowers());
        }

        /// The account's value on the scale that the peers are compared on, as far as like counts and strangers
        /// won tell.
        double predicted(Account account) {
            double lift = shrunk(account);
            return strangers == null
                    ? lift
                    : strangers.intercept()
                            + strangers.byLift() * lift
                            + strangers.byWon() * won.beyondUsual(account.logFollowers(), account.share());
        }

        /// Variance of what [#predicted] leaves open.
        double variance(Account account) {
            double lost = (1 - reliability(account)) * between;
            if (strangers == null) {
                return lost;
            }
            double notWon = Double.isNaN(account.share()) ? strangers.byWon() * strangers.byWon() * won.variance() : 0;
            return strangers.byLift() * strangers.byLift() * lost + strangers.residual() + notWon;
        }
    }

    /// Log strangers among the followers by log followers who know the person: friends pass posts on, so who
    /// knows many is seen by many without being better.
    ///
    /// @param variance of what is left
    record Won(double intercept, double slope, double variance) {
        /// Strangers won beyond the usual, in e-folds; 0 when the share is not known.
        double beyondUsual(double logFollowers, double share) {
            if (Double.isNaN(share)) {
                return 0;
            }
            return among(Math.expm1(logFollowers), share);
        }

        private double among(double followers, double share) {
            return Math.log(1 + followers * (1 - share)) - intercept - slope * Math.log(1 + followers * share);
        }

        private static Won of(List<Account> accounts) {
            LinearFit fit = new LinearFit(1);
            for (Account account : accounts) {
                if (!Double.isNaN(account.share())) {
                    double followers = Math.expm1(account.logFollowers());
                    fit.add(Math.log1p(followers * (1 - account.share())), Math.log1p(followers * account.share()));
                }
            }
            double[] solution = fit.rows() < FEWEST_ACCOUNTS ? new double[] {0, 1} : fit.solve();
            return new Won(solution[0], solution[1], fit.rows() < FEWEST_ACCOUNTS ? 1 : fit.residualVariance(solution));
        }
    }

    /// What accounts are compared on, strangers' log response rate with strangers won, predicted from lift and
    /// strangers won.
    ///
    /// @param residual variance that these do not tell
    private record Strangers(double intercept, double byLift, double byWon, double residual) {}

    /// What is known of an account's lift and of its peers: all normal, in log units.
    ///
    /// @param mean          of the account
    /// @param variance      of the account
    /// @param peersMean     of the peers
    /// @param peersVariance of the peers
    /// @param byWon         what an e-fold of strangers won moves the mean; 0 where strangers' responses are
    /// unknown
    /// @param won           how many strangers are usual
    /// @param followers     genuine ones
    /// @param beyondUsual   strangers won beyond the usual at the share at which `mean` holds
    /// @param fromStrangers whether strangers' responses were seen
    /// @param usualCloser   how much closer than the reference audiences usually are, as [#closer(double, double)]
    record Posterior(
            double mean,
            double variance,
            double peersMean,
            double peersVariance,
            double byWon,
            Won won,
            double followers,
            double beyondUsual,
            boolean fromStrangers,
            double usualCloser) {
        /// The mean if so large a share knew the person: then so many fewer were won.
        double meanAt(double other) {
            return byWon == 0 || Double.isNaN(other)
                    ? mean
                    : mean + byWon * (won.among(followers, other) - beyondUsual);
        }
    }

    /// @param shares who know the person, `NaN` when not known
    static Lift of(
            List<Evidence> people, double[] logFollowers, double[] shares, PeerGroups peers, Definition definition) {
        Map<String, List<Account>> platforms = new HashMap<>();
        for (int at = 0; at < people.size(); at++) {
            Account account = new Account(people.get(at), logFollowers[at], shares[at]);
            if (account.usable()) {
                platforms
                        .computeIfAbsent(account.platform(), _ -> new ArrayList<>())
                        .add(account);
            }
        }
        Map<String, Model> models = new HashMap<>();
        double[][] groupSums = new double[peers.count()][2];
        platforms.forEach((platform, accounts) -> {
            Model model = withStrangers(byLikes(accounts, definition), accounts, definition);
            models.put(platform, model);
            for (Account account : accounts) {
                double value = model.predicted(account) - model.usual();
                for (PeerGroup group : peers.all(account.evidence().profile())) {
                    double[] sums = groupSums[group.number()];
                    sums[0] += Math.round(value * 1e6);
                    sums[1]++;
                }
            }
        });
        return new Lift(models, groupSums, definition);
    }

    private static Model byLikes(List<Account> accounts, Definition definition) {
        LinearFit fit = new LinearFit(1);
        accounts.forEach(account -> fit.add(account.meanLogLikes(), account.logFollowers()));
        double[] likes = fit.solve();
        double within = definition.content().withinVariance();
        double between = definition.content().betweenVariance();
        if (fit.rows() >= FEWEST_ACCOUNTS) {
            MicroSum squares = new MicroSum();
            MicroSum noise = new MicroSum();
            long freedom = 0;
            for (Account account : accounts) {
                Evidence.Posts posts = account.evidence().posts();
                double mean = account.meanLogLikes();
                squares.add(Math.max(0, posts.logLikesSquaredMicro() / 1e6 - posts.liked() * mean * mean));
                freedom += posts.liked() - 1L;
                noise.add(1.0 / posts.liked());
            }
            within = Math.max(1e-3, squares.value() / Math.max(1, freedom));
            between = Math.max(1e-3, fit.residualVariance(likes) - within * noise.value() / fit.rows());
        }
        return new Model(
                likes[0], likes[1], between, within, Won.of(accounts), null, 0, between, closer(accounts, definition));
    }

    private static Model withStrangers(Model byLikes, List<Account> accounts, Definition definition) {
        double wonWeight = definition.content().wonWeight();
        LinearFit fit = new LinearFit(2);
        MicroSum noise = new MicroSum();
        for (Account account : accounts) {
            if (account.strangersSeen()) {
                double won = byLikes.won().beyondUsual(account.logFollowers(), account.share());
                fit.add(account.strangerRate() + wonWeight * won, byLikes.shrunk(account), won);
                noise.add(account.strangerNoise(byLikes));
            }
        }
        if (fit.rows() < FEWEST_ACCOUNTS) {
            return byLikes;
        }
        double[] solution = fit.solve();
        double residual = Math.max(0.01, fit.residualVariance(solution) - noise.value() / fit.rows());
        Model unscaled = with(byLikes, new Strangers(solution[0], solution[1], solution[2], residual), 0, 0);
        MicroSum sum = new MicroSum();
        MicroSum squares = new MicroSum();
        for (Account account : accounts) {
            double value = unscaled.predicted(account);
            sum.add(value);
            squares.add(value * value + unscaled.variance(account));
        }
        double usual = sum.value() / accounts.size();
        return with(
                byLikes,
                unscaled.strangers(),
                usual,
                Math.max(0.01, squares.value() / accounts.size() - usual * usual));
    }

    private static Model with(Model model, @Nullable Strangers strangers, double usual, double spread) {
        return new Model(
                model.intercept(),
                model.slope(),
                model.between(),
                model.within(),
                model.won(),
                strangers,
                usual,
                spread,
                model.closer());
    }

    /// How much closer an audience is than that of somebody of the same size who set out to build one, in log-odds.
    static double closer(double share, double reference) {
        return Math.clamp(Logit.of(share) - Logit.of(reference), -3, 3);
    }

    private static double closer(List<Account> accounts, Definition definition) {
        MicroSum sum = new MicroSum();
        int known = 0;
        for (Account account : accounts) {
            if (!Double.isNaN(account.share())) {
                double followers = Math.expm1(account.logFollowers());
                sum.add(closer(account.share(), definition.circle().reference(followers)));
                known++;
            }
        }
        return known == 0 ? 0 : sum.value() / known;
    }

    private static String platform(Evidence evidence) {
        return String.valueOf(evidence.profile().platform());
    }

    static boolean strangersSeen(Audience audience) {
        return audience.likerPosts() >= FEWEST_POSTS && audience.strangerChances() >= FEWEST_CHANCES * 1e6;
    }

    /// What is known of the account's content; missing when no like was ever counted for it.
    ///
    /// @param share mean share of those who know the person, `NaN` when not known
    ///
    /// @param peers those it is measured by; [Peers#NONE] for what is known before it is compared
    @Nullable
    Posterior posterior(Evidence evidence, double logFollowers, double share, Peers peers) {
        Model model = models.get(platform(evidence));
        if (model == null || evidence.posts().liked() == 0 || Double.isNaN(logFollowers)) {
            return null;
        }
        Account account = new Account(evidence, logFollowers, share);
        double mean = model.predicted(account);
        double variance = model.variance(account);
        Strangers strangers = model.strangers();
        boolean seen = strangers != null && account.strangersSeen();
        double byWon = strangers == null ? 0 : strangers.byWon();
        if (seen) {
            double weight = variance / (variance + account.strangerNoise(model));
            double wonWeight = definition.content().wonWeight();
            double response = account.strangerRate() + wonWeight * model.won().beyondUsual(logFollowers, share);
            mean += weight * (response - mean);
            variance *= 1 - weight;
            byWon += weight * (wonWeight - byWon);
        }
        // Not all of this is content: part is who happens to follow. What is known of the content part, for normal
        // parts whose variances are in the ratio of the validity.
        double validity = strangers == null
                ? definition.content().likesValidity()
                : definition.content().strangersValidity();
        double usual = model.usual() + groupMean(peers);
        return new Posterior(
                usual + validity * (mean - usual),
                validity * validity * variance + validity * (1 - validity) * model.spread(),
                usual,
                validity * model.spread(),
                validity * byWon,
                model.won(),
                Math.expm1(logFollowers),
                model.won().beyondUsual(logFollowers, share),
                seen,
                model.closer());
    }

    private double groupMean(Peers peers) {
        double mean = 0;
        for (int at = 1; at < peers.groups().size(); at++) {
            double[] sums = groupSums[peers.groups().get(at).number()];
            mean = (sums[0] / 1e6 + GROUP_WEIGHT * mean) / (sums[1] + GROUP_WEIGHT);
        }
        return mean;
    }
}
