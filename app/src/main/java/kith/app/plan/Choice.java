package kith.app.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kith.core.KithException;
import kith.graph.reach.Limits;
import kith.graph.reach.Search;
import kith.graph.reach.SeedChoice;
import kith.graph.reach.SeedSet;
import kith.graph.reach.Spread;
import kith.measure.plan.Message;

/// Chooses people on one message, within any budget.
final class Choice {
    /// The message is let spread so often that a standard error is below half a percent.
    private static final double STEPS = 400_000;

    private static final int FEWEST_RUNS = 400;
    private static final int MOST_RUNS = 20_000;

    /// Who is chosen is searched for with so much of the epsilon that is asked for, while no more samples are drawn.
    private static final double APART = 0.3;

    private static final long FEW_SAMPLES = 2_000_000;

    private final PlanOrder order;
    private final Message message;
    private final Map<Integer, Account> candidates = new HashMap<>();
    private final Prices prices;
    private final SetAside aside;
    private final int[] others;

    Choice(PlanOrder order, Message message, List<Account> candidates, Prices prices, SetAside aside) {
        this.order = order;
        this.message = message;
        this.prices = prices;
        this.aside = aside;
        candidates.forEach(account -> this.candidates.put(account.node(), account));
        others = IntStream.range(0, message.cascade().graph().nodes())
                .filter(node -> !this.candidates.containsKey(node))
                .toArray();
    }

    /// As good as the order asks for and a good deal better where that is cheap: people worth inviting
    /// are alike, and samples that only satisfy a bound do not tell them apart
    /// (docs/decisions/0139-chosen-by-more-samples-than-the-bound-asks.md).
    ///
    /// @param included who is in for sure
    SeedChoice within(double budget, List<Account> included) {
        Limits limits = limits(budget, included);
        try {
            return SeedSet.choose(
                    message.cascade(),
                    message.targets(),
                    limits,
                    search().finerFor(APART * order.epsilon(), FEW_SAMPLES));
        } catch (IllegalStateException _) {
            return asAsked(limits);
        }
    }

    /// Who would come after these: only as good as the order asks for.
    SeedChoice after(double budget, List<Account> included) {
        return asAsked(limits(budget, included));
    }

    private SeedChoice asAsked(Limits limits) {
        try {
            return SeedSet.choose(message.cascade(), message.targets(), limits, search());
        } catch (IllegalStateException e) {
            throw KithException.world(
                    "%s graph nodes: %s. Give Java more, for example KITH_JAVA_OPTS=-Xmx8g, or raise --epsilon."
                            .formatted(message.cascade().graph().nodes(), e.getMessage()),
                    e);
        }
    }

    private Search search() {
        return new Search(
                        order.epsilon(),
                        1.0 / Math.max(100, message.people()),
                        order.seed(),
                        order.threads(),
                        Runtime.getRuntime().maxMemory() / 4)
                .tightly();
    }

    private Limits limits(double budget, List<Account> included) {
        Limits limits = Limits.within(budget, this::price)
                .excluding(others)
                .including(included.stream().mapToInt(Account::node).toArray());
        for (Map.Entry<String, Integer> cap : order.who().atMostPer().entrySet()) {
            limits = limits.andAtMostPerGroup(cap.getValue(), groups(cap.getKey()));
        }
        return limits;
    }

    /// What is chosen reaches, by letting the message spread: closer than the samples that choice needs, and
    /// from none of them.
    double measured(SeedChoice chosen) {
        int runs = (int) Math.clamp(STEPS / Math.max(1, chosen.reach()), FEWEST_RUNS, MOST_RUNS);
        return Spread.simulate(
                        message.cascade(), message.targets(), chosen.seeds(), runs, order.seed() + 1, order.threads())
                .mean();
    }

    Account account(int node) {
        Account account = candidates.get(node);
        if (account == null) {
            throw new IllegalStateException("node %d was chosen, but is no candidate".formatted(node));
        }
        return account;
    }

    private double price(int node) {
        Account account = candidates.get(node);
        return account == null ? 1 : prices.of(account);
    }

    private Limits.NodeGroup groups(String name) {
        Map<String, Integer> numbers = new HashMap<>();
        return node -> {
            Account account = candidates.get(node);
            if (account == null) {
                return -1;
            }
            if (name.equals("community")) {
                return aside.community(node);
            }
            String value = Eligible.value(account, name);
            return value == null ? -1 : numbers.computeIfAbsent(value.toLowerCase(Locale.ROOT), _ -> numbers.size());
        };
    }
}
