package kith.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kith.app.plan.PlanOrder;
import kith.core.Goal;
import org.jspecify.annotations.Nullable;

/// Orders of a plan that say only what differs from the usual.
final class Orders {
    private final Path dataset;
    private final double budget;
    private final Map<String, String> from = new LinkedHashMap<>();
    private final Map<String, Integer> atMostPer = new LinkedHashMap<>();
    private Goal goal = Goal.KNOWN_REACH;
    private double minAlpha = 0.5;
    private double holdOut;
    private int threads = 2;
    private double epsilon = 0.1;
    private long seed = 1;
    private @Nullable Path costs;
    private @Nullable Path mustInclude;
    private @Nullable Path exclude;
    private @Nullable Path invited;
    private @Nullable Path roster;

    private Orders(Path dataset, double budget) {
        this.dataset = dataset;
        this.budget = budget;
    }

    static Orders plan(Path dataset, double budget) {
        return new Orders(dataset, budget);
    }

    Orders goal(Goal wanted) {
        goal = wanted;
        return this;
    }

    Orders from(String name, String value) {
        from.put(name, value);
        return this;
    }

    Orders atMostPer(String name, int most) {
        atMostPer.put(name, most);
        return this;
    }

    Orders minAlpha(double least) {
        minAlpha = least;
        return this;
    }

    Orders holdOut(double share) {
        holdOut = share;
        return this;
    }

    Orders epsilon(double shortfall) {
        epsilon = shortfall;
        return this;
    }

    Orders threads(int count) {
        threads = count;
        return this;
    }

    Orders seed(long number) {
        seed = number;
        return this;
    }

    Orders costs(Path file) {
        costs = file;
        return this;
    }

    Orders mustInclude(Path file) {
        mustInclude = file;
        return this;
    }

    Orders exclude(Path file) {
        exclude = file;
        return this;
    }

    Orders invited(Path file) {
        invited = file;
        return this;
    }

    Orders roster(Path file) {
        roster = file;
        return this;
    }

    PlanOrder order() {
        return new PlanOrder(
                dataset,
                goal,
                new PlanOrder.Money(budget, costs, 50, 0.01, 0.3),
                new PlanOrder.Who(from, minAlpha, atMostPer, mustInclude, exclude, invited, 90, roster),
                new PlanOrder.Trial(holdOut, 0.02, 0.2, 0.8),
                epsilon,
                200,
                seed,
                threads);
    }
}
