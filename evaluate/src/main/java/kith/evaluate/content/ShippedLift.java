package kith.evaluate.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.evaluate.content.OrdinaryAccounts.Account;
import kith.evaluate.content.OrdinaryAccounts.Post;
import kith.evaluate.statistics.Folds;
import kith.measure.Population;
import kith.measure.definition.EffectiveDefinition;

/// The lift that accounts are judged by, from sums over their posts: what is usual comes from the other accounts.
///
/// The whole of it counts as content here, because likes are to be predicted, not talent. It is relative to the mean
/// account, the truth to the mean post: the difference is learnt on the other accounts too.
final class ShippedLift {
    private static final int COUNT = 10;
    private static final long SEED = 7;

    private final OrdinaryAccounts ordinary;
    private final Population[] others;
    private final double[] levels;
    private final Definition definition;

    ShippedLift(OrdinaryAccounts ordinary) {
        this.ordinary = ordinary;
        definition = EffectiveDefinition.parse("a lift of likes", "content:\n  likes_validity: 1\n")
                .definition();
        List<Account> accounts = ordinary.accounts();
        others = new Population[accounts.size()];
        levels = new double[accounts.size()];
        Folds folds = Folds.grouped(IntStream.range(0, others.length).toArray(), COUNT, SEED);
        for (int fold = 0; fold < folds.count(); fold++) {
            Population learnt = Population.of(
                    Arrays.stream(folds.others(fold))
                            .mapToObj(at ->
                                    evidence(accounts.get(at), accounts.get(at).posts()))
                            .toList(),
                    definition);
            double level = Arrays.stream(folds.others(fold))
                    .mapToObj(accounts::get)
                    .mapToDouble(one -> ordinary.lift(one, one.posts()) - learnt.lift(evidence(one, one.posts())))
                    .average()
                    .orElseThrow();
            for (int at : folds.held(fold)) {
                others[at] = learnt;
                levels[at] = level;
            }
        }
    }

    /// Lift of an account from some of its posts.
    double lift(int account, List<Post> posts) {
        return levels[account]
                + others[account].lift(evidence(ordinary.accounts().get(account), posts));
    }

    /// @param posts oldest first; only the newest count, as in the product
    private Evidence evidence(Account account, List<Post> posts) {
        List<Post> newest =
                posts.subList(Math.max(0, posts.size() - definition.content().newestPosts()), posts.size());
        long sum = 0;
        long squares = 0;
        for (Post post : newest) {
            sum += Math.round(1e6 * post.logLikes());
            squares += Math.round(1e6 * post.logLikes() * post.logLikes());
        }
        return new Evidence(
                "account",
                null,
                new Evidence.Profile(
                        "instagram",
                        null,
                        null,
                        null,
                        Double.NaN,
                        account.followers(),
                        0,
                        account.following(),
                        account.postsCount(),
                        0,
                        0,
                        0,
                        1,
                        0,
                        0),
                new Evidence.Bio(0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, newest.size(), sum, squares),
                new Evidence.Habits(Double.NaN, Double.NaN, 0),
                Audience.UNSEEN);
    }
}
