package kith.evaluate.content;

import java.util.ArrayList;
import java.util.List;
import kith.evaluate.statistics.LeastSquares;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;

/// Ordinary accounts with ten posts or more of the last two years, as the floors of content take them, and the lift of
/// each post over what is usual at that size and age.
///
/// 30 to 20,000 followers; posts 3 to 730 days old at the newest post of all. The usual is one regression over all
/// accounts: ln(1 + likes) on ln followers, age and age squared. It only says what is to be predicted.
final class OrdinaryAccounts {
    private static final double DAY = 86_400;
    private static final int FEWEST = 10;

    private final List<Account> accounts;
    private final LeastSquares usual;

    private OrdinaryAccounts(List<Account> accounts) {
        this.accounts = List.copyOf(accounts);
        List<double[]> rows = new ArrayList<>();
        List<Double> likes = new ArrayList<>();
        for (Account account : accounts) {
            for (Post post : account.posts()) {
                rows.add(new double[] {Math.log(account.followers()), years(post), years(post) * years(post)});
                likes.add(post.logLikes());
            }
        }
        usual = LeastSquares.of(
                rows.toArray(double[][]::new),
                likes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// @param days     age
    /// @param logLikes ln(1 + likes)
    /// @param located  1 when a place was given, else 0
    record Post(double days, double logLikes, double hashtags, double located) {}

    /// @param posts oldest first
    record Account(double followers, double following, double postsCount, List<Post> posts) {
        Account {
            posts = List.copyOf(posts);
        }
    }

    static OrdinaryAccounts read(RealData data) {
        List<Account> all = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        long[] current = {-1};
        double[] counts = new double[3];
        data.each(DataSet.INSTAFAKE, "nonautomatedAccountData.json", """
                WITH accounts AS (SELECT row_number() OVER () AS account, * FROM read_json(%s)),
                posts AS (
                  SELECT account, userFollowerCount, userFollowingCount, userMediaCount,
                    unnest(mediaUploadTimes) AS posted, unnest(mediaLikeNumbers) AS likes,
                    unnest(mediaHashtagNumbers) AS hashtags, unnest(mediaHasLocationInfo) AS located
                  FROM accounts),
                aged AS (SELECT *, (max(posted) OVER () - posted) / %d AS days FROM posts)
                SELECT account, userFollowerCount, userFollowingCount, userMediaCount, days, ln(1 + likes),
                  CAST(hashtags AS DOUBLE), CAST(located AS DOUBLE)
                FROM aged
                WHERE userFollowerCount BETWEEN 30 AND 20000 AND days BETWEEN 3 AND 730
                ORDER BY account, posted
                """.replace("%d", Double.toString(DAY)), row -> {
            if (row.longAt(0) != current[0]) {
                close(all, posts, counts);
                current[0] = row.longAt(0);
                for (int count = 0; count < counts.length; count++) {
                    counts[count] = row.doubleAt(1 + count);
                }
            }
            posts.add(new Post(row.doubleAt(4), row.doubleAt(5), row.doubleAt(6), row.doubleAt(7)));
        });
        close(all, posts, counts);
        return new OrdinaryAccounts(all);
    }

    private static void close(List<Account> all, List<Post> posts, double[] counts) {
        if (posts.size() >= FEWEST) {
            all.add(new Account(counts[0], counts[1], counts[2], posts));
        }
        posts.clear();
    }

    private static double years(Post post) {
        return post.days() / 365;
    }

    List<Account> accounts() {
        return accounts;
    }

    int posts() {
        return accounts.stream().mapToInt(account -> account.posts().size()).sum();
    }

    /// Usual ln(1 + likes) of a post of that age.
    double usual(Account account, double days) {
        return usual.predict(Math.log(account.followers()), days / 365, days * days / 365 / 365);
    }

    /// Mean lift of some posts of one account.
    double lift(Account account, List<Post> posts) {
        double sum = 0;
        for (Post post : posts) {
            sum += post.logLikes() - usual(account, post.days());
        }
        return sum / posts.size();
    }

    /// How far the mean lift of so many posts is to be trusted, by the variances within and between these accounts.
    double reliability(int posts) {
        double within = 0;
        double freedom = 0;
        double inverse = 0;
        double mean = 0;
        double[] means = new double[accounts.size()];
        for (int at = 0; at < means.length; at++) {
            Account account = accounts.get(at);
            means[at] = lift(account, account.posts());
            for (Post post : account.posts()) {
                double off = post.logLikes() - usual(account, post.days()) - means[at];
                within += off * off;
            }
            freedom += account.posts().size() - 1;
            inverse += 1.0 / account.posts().size() / means.length;
            mean += means[at] / means.length;
        }
        within /= freedom;
        double between = 0;
        for (double one : means) {
            between += (one - mean) * (one - mean) / (means.length - 1);
        }
        between -= within * inverse;
        return posts * between / (posts * between + within);
    }
}
