package kith.app.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// What else is bought for the money: each takes people in its own order, whoever is still affordable.
final class Rivals {
    static final String INFLUENCER = "one mid-size influencer";
    static final String ROSTER = "the vendor's roster";
    static final String FOLLOWERS = "top by followers";
    static final String ENGAGEMENT = "top by engagement rate";
    static final String ALPHA = "top by alpha, overlap disregarded";
    static final String OURS = "this plan";

    /// Below this nobody is offered by engagement rate: with few followers any rate comes about.
    private static final double OFFERED_FROM = 1_000;

    /// The market's word for mid-size; where nobody is, the widest below.
    private static final double MID_SIZE_TO = 100_000;

    private static final Comparator<Account> BY_FOLLOWERS =
            Comparator.comparingDouble(Account::followers).reversed().thenComparing(Account::id);

    private final List<Account> open;
    private final Prices prices;
    private final double budget;

    /// @param open everybody who may be bought: people outside the communities set aside
    Rivals(List<Account> open, Prices prices, double budget) {
        this.open = open;
        this.prices = prices;
        this.budget = budget;
    }

    /// @param people none when it cannot be tried; then `why` says so
    record Rival(String name, List<Account> people, String why) {}

    /// @param roster     in the vendor's order; `null` when none was given
    /// @param candidates whom the plan chooses from
    List<Rival> all(@org.jspecify.annotations.Nullable List<Account> roster, List<Account> candidates) {
        List<Rival> rivals = new ArrayList<>();
        rivals.add(influencer());
        if (roster != null) {
            rivals.add(rival(
                    ROSTER,
                    bought(roster.stream().filter(open::contains).toList()),
                    "nobody on it is in the dataset and affordable"));
        }
        rivals.add(rival(
                FOLLOWERS,
                bought(sorted(account -> !Double.isNaN(account.followers()), BY_FOLLOWERS)),
                "no follower counts are known"));
        rivals.add(rival(
                ENGAGEMENT,
                bought(sorted(
                        account -> account.followers() >= OFFERED_FROM && account.engagement() > 0,
                        Comparator.comparingDouble(Account::engagement)
                                .reversed()
                                .thenComparing(Account::id))),
                "nobody has 1,000 followers and posts whose likes are known"));
        rivals.add(rival(
                ALPHA,
                bought(candidates.stream()
                        .sorted(Comparator.comparingDouble(Account::alphaOrNone)
                                .reversed()
                                .thenComparing(Account::id))
                        .toList()),
                "nobody is affordable"));
        return rivals;
    }

    private Rival influencer() {
        for (Predicate<Account> kind : List.<Predicate<Account>>of(Account::isInfluencer, _ -> true)) {
            for (Account account : sorted(
                    one -> kind.test(one) && one.followers() >= OFFERED_FROM && one.followers() <= MID_SIZE_TO,
                    BY_FOLLOWERS)) {
                if (prices.of(account) <= budget) {
                    return new Rival(INFLUENCER, List.of(account), "");
                }
            }
        }
        return new Rival(INFLUENCER, List.of(), "nobody with 1,000 to 100,000 followers is affordable");
    }

    private List<Account> sorted(Predicate<Account> which, Comparator<Account> order) {
        return open.stream().filter(which).sorted(order).toList();
    }

    private List<Account> bought(List<Account> order) {
        List<Account> bought = new ArrayList<>();
        double left = budget;
        for (Account account : order) {
            if (prices.of(account) <= left + 1e-9) {
                bought.add(account);
                left -= prices.of(account);
            }
        }
        return bought;
    }

    private static Rival rival(String name, List<Account> people, String why) {
        return new Rival(name, people, people.isEmpty() ? why : "");
    }
}
