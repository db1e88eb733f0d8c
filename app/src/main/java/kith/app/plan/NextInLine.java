package kith.app.plan;

import java.util.ArrayList;
import java.util.List;

/// Who would be chosen after the plan, best first: reserves, who a little more money adds, and what
/// growing budgets bring.
///
/// @param people in the order in which they would be added to the plan
record NextInLine(List<Plan.Invited> people) {
    /// The frontier goes this far beyond the budget.
    static final double BEYOND = 1.5;

    private static final double TENTH = 0.1;

    NextInLine {
        people = List.copyOf(people);
    }

    /// As many as are needed, or as there are.
    List<Plan.Invited> reserves(int needed) {
        return people.subList(0, Math.clamp(needed, 0, people.size()));
    }

    /// Who would be added with a tenth more money.
    List<Plan.Invited> addedByTenth(double budget, double spent) {
        List<Plan.Invited> added = new ArrayList<>();
        double left = budget * (1 + TENTH) - spent;
        for (Plan.Invited one : people) {
            if (one.cost() <= left + 1e-9) {
                added.add(one);
                left -= one.cost();
            }
        }
        return added;
    }

    /// What the plan's people bring, and those after them.
    List<Plan.Point> frontier(List<Plan.Invited> invited, double budget) {
        List<Plan.Invited> all = new ArrayList<>(invited);
        all.addAll(people);
        List<Plan.Point> points = new ArrayList<>();
        double money = 0;
        double brings = 0;
        for (Plan.Invited one : all) {
            if (money + one.cost() > BEYOND * budget) {
                break;
            }
            money += one.cost();
            brings += one.adds();
            points.add(new Plan.Point(money, points.size() + 1, brings));
        }
        return points;
    }
}
