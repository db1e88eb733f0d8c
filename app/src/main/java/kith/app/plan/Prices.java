package kith.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.core.KithException;

/// What it costs to win somebody: what a file says, else so much a person and so much for each of their
/// followers.
final class Prices {
    private final Map<Integer, Double> own = new HashMap<>();
    private final double perPerson;
    private final double perFollower;

    private Prices(double perPerson, double perFollower) {
        this.perPerson = perPerson;
        this.perFollower = perFollower;
    }

    static Prices of(PlanOrder.Money money, NameList names) {
        if (!(money.perPerson() >= 0 && money.perFollower() >= 0 && money.perPerson() + money.perFollower() > 0)) {
            throw KithException.usage(
                    "--cost-per person=%s follower=%s: costs are 0 or more, and one of the two above 0."
                            .formatted(money.perPerson(), money.perFollower()));
        }
        Prices prices = new Prices(money.perPerson(), money.perFollower());
        if (money.costs() != null) {
            for (NameList.Line line : names.read(money.costs())) {
                if (!line.accounts().isEmpty()) {
                    prices.own.put(line.one().node(), cost(line));
                }
            }
        }
        return prices;
    }

    private static double cost(NameList.Line line) {
        try {
            double cost = Double.parseDouble(line.value());
            if (cost > 0 && cost < Double.POSITIVE_INFINITY) {
                return cost;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw line.wrong("the cost '%s' is not a number above 0. Write it as 75 or 75.50.".formatted(line.value()));
    }

    double of(Account account) {
        Double known = own.get(account.node());
        if (known != null) {
            return known;
        }
        double followers = Double.isNaN(account.followers()) ? 0 : account.followers();
        // somebody without followers costs something all the same
        return Math.max(0.01, Math.rint(100 * (perPerson + perFollower * followers)) / 100);
    }

    double of(List<Account> accounts) {
        return accounts.stream().mapToDouble(this::of).sum();
    }
}
