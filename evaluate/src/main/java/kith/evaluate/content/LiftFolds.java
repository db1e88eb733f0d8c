package kith.evaluate.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.evaluate.content.OrdinaryAccounts.Account;
import kith.evaluate.content.OrdinaryAccounts.Post;
import kith.evaluate.statistics.Folds;
import kith.measure.content.LiftTerms;
import kith.measure.content.LikedPosts;
import kith.measure.content.PostLift;

/// What is usual, learnt for each account from nine tenths of the others.
final class LiftFolds {
    private static final int COUNT = 10;
    private static final long SEED = 7;

    private final OrdinaryAccounts ordinary;
    private final LiftTerms[] terms;

    LiftFolds(OrdinaryAccounts ordinary) {
        this.ordinary = ordinary;
        List<Account> accounts = ordinary.accounts();
        terms = new LiftTerms[accounts.size()];
        Folds folds = Folds.grouped(IntStream.range(0, terms.length).toArray(), COUNT, SEED);
        for (int fold = 0; fold < folds.count(); fold++) {
            LiftTerms learnt = LiftTerms.of(Arrays.stream(folds.others(fold))
                    .mapToObj(accounts::get)
                    .map(account -> liked(account, account.posts()))
                    .toList());
            for (int at : folds.held(fold)) {
                terms[at] = learnt;
            }
        }
    }

    private static LikedPosts liked(Account account, List<Post> posts) {
        return new LikedPosts(
                Math.log1p(account.followers()),
                posts.stream().mapToDouble(Post::days).toArray(),
                posts.stream().mapToDouble(Post::logLikes).toArray());
    }

    /// Mean lift that the posts of which only the ages are looked at are expected to have, from those that were seen.
    double expected(int account, List<Post> seen, List<Post> others) {
        Account one = ordinary.accounts().get(account);
        PostLift lift = new PostLift(terms[account], liked(one, seen));
        double sum = 0;
        for (Post other : others) {
            sum += lift.expected(other.days()) - ordinary.usual(one, other.days());
        }
        return sum / others.size();
    }

    /// The terms that the account with this number is judged by.
    LiftTerms terms(int account) {
        return terms[account];
    }
}
