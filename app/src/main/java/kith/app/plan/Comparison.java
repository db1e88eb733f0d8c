package kith.app.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import kith.measure.plan.PlanDraws;

/// The plan, its rivals and each of its people alone, drawn with the same luck.
final class Comparison {
    private final Goal goal;
    private final List<Account> ours;
    private final List<Rivals.Rival> rivals;
    private final PlanDraws.Drawn drawn;

    private Comparison(Goal goal, List<Account> ours, List<Rivals.Rival> rivals, PlanDraws.Drawn drawn) {
        this.goal = goal;
        this.ours = ours;
        this.rivals = rivals;
        this.drawn = drawn;
    }

    static Comparison of(PlanOrder order, Hearing hearing, List<Account> ours, List<Rivals.Rival> rivals) {
        Map<Integer, Account> byNode = new HashMap<>();
        Set<Account> everybody = new HashSet<>(ours);
        rivals.forEach(rival -> everybody.addAll(rival.people()));
        everybody.forEach(account -> byNode.put(account.node(), account));
        List<List<Integer>> plans = new ArrayList<>();
        plans.add(nodes(ours));
        rivals.forEach(rival -> plans.add(nodes(rival.people())));
        ours.forEach(account -> plans.add(List.of(account.node())));
        PlanDraws.Drawn drawn = PlanDraws.of(
                hearing.listeners(),
                hearing.factors(),
                node -> Objects.requireNonNull(byNode.get(node)).type(),
                hearing.counting(),
                true,
                plans,
                order.draws(),
                order.seed(),
                order.threads());
        return new Comparison(order.goal(), ours, rivals, drawn);
    }

    /// What the person at this place of the plan would bring alone.
    double alone(int at) {
        return drawn.mean(1 + rivals.size() + at, goal);
    }

    /// The rivals, and the plan last.
    List<Plan.Alternative> alternatives(Prices prices) {
        List<Plan.Alternative> all = new ArrayList<>();
        for (int at = 0; at < rivals.size(); at++) {
            Rivals.Rival rival = rivals.get(at);
            all.add(
                    rival.people().isEmpty()
                            ? Plan.Alternative.untried(rival.name(), rival.why())
                            : new Plan.Alternative(
                                    rival.name(),
                                    rival.people(),
                                    prices.of(rival.people()),
                                    brought(at + 1),
                                    drawn.beats(0, at + 1, goal),
                                    null));
        }
        all.add(new Plan.Alternative(Rivals.OURS, ours, prices.of(ours), brought(0), null, null));
        return all;
    }

    private Map<Goal, Estimate> brought(int plan) {
        Map<Goal, Estimate> brought = new EnumMap<>(Goal.class);
        for (Goal each : Goal.values()) {
            brought.put(
                    each,
                    Estimate.of(
                            drawn.mean(plan, each),
                            drawn.quantile(plan, each, (1 - Interval.LEVEL) / 2),
                            drawn.quantile(plan, each, (1 + Interval.LEVEL) / 2)));
        }
        return brought;
    }

    private static List<Integer> nodes(List<Account> accounts) {
        return accounts.stream().map(Account::node).toList();
    }
}
