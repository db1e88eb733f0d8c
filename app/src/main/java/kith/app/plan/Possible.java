package kith.app.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.core.KithException;

/// Refuses orders that no plan can meet, each with the constraint to relax.
final class Possible {
    private Possible() {}

    /// @param candidates who may be invited, at least one
    /// @param included   who must be
    /// @throws KithException usage, when money or caps do not allow any plan
    static void check(PlanOrder order, List<Account> candidates, List<Account> included, Prices prices) {
        double budget = order.money().budget();
        if (included.isEmpty()) {
            affordsSomebody(budget, candidates, prices);
        } else {
            affords(budget, included, prices);
        }
        order.who().atMostPer().forEach((name, most) -> withinCap(name, most, included));
    }

    private static void affords(double budget, List<Account> included, Prices prices) {
        double sure = included.stream().mapToDouble(prices::of).sum();
        if (sure > budget + 1e-9) {
            throw KithException.usage(
                    "Those who must be included cost %s together, but the budget is %s. Raise --budget or shorten --must-include."
                            .formatted(money(sure), money(budget)));
        }
    }

    private static void affordsSomebody(double budget, List<Account> candidates, Prices prices) {
        Account cheapest =
                candidates.stream().min(Comparator.comparingDouble(prices::of)).orElseThrow();
        if (prices.of(cheapest) > budget) {
            throw KithException.usage(
                    "The budget is %s, but the cheapest of %d people who could be invited, %s, costs %s. Raise --budget to that, or lower --cost-per."
                            .formatted(money(budget), candidates.size(), cheapest.name(), money(prices.of(cheapest))));
        }
    }

    private static void withinCap(String name, int most, List<Account> included) {
        Map<String, Integer> used = new HashMap<>();
        for (Account account : included) {
            String value = name.equals("community") ? null : Eligible.value(account, name);
            if (value != null && used.merge(value, 1, Integer::sum) > most) {
                throw KithException.usage(
                        "--must-include holds %d people of %s '%s', but --at-most-per %s=%d allows fewer. Raise the cap or shorten the list."
                                .formatted(used.get(value), name, value, name, most));
            }
        }
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
