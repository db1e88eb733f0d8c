package kith.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import org.jspecify.annotations.Nullable;

/// Whom to invite, what it is expected to bring, how good the choice is, and what else the money would
/// bring.
///
/// @param people       in the order in which they were chosen
/// @param reserves     who is asked when somebody declines, best first
/// @param addedByTenth who would be added with a tenth more money
/// @param frontier     what growing budgets bring, for the goal
/// @param overlap      how far the audiences of the first of them are the same people
/// @param notes        sentences worth knowing
public record Plan(
        Goal goal,
        double budget,
        double spent,
        List<Invited> people,
        List<Invited> reserves,
        List<Invited> addedByTenth,
        @Nullable Interval expectedHits,
        Promise promise,
        List<Alternative> alternatives,
        List<Point> frontier,
        Overlap overlap,
        HoldOut holdOut,
        Sizes sizes,
        Origin origin,
        List<String> notes) {
    public Plan {
        people = List.copyOf(people);
        reserves = List.copyOf(reserves);
        addedByTenth = List.copyOf(addedByTenth);
        alternatives = List.copyOf(alternatives);
        frontier = List.copyOf(frontier);
        notes = List.copyOf(notes);
    }

    /// The plan itself among the alternatives.
    public Alternative ours() {
        return alternatives.getLast();
    }

    /// The same with these sentences first.
    public Plan withNotes(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(notes);
        return new Plan(
                goal,
                budget,
                spent,
                people,
                reserves,
                addedByTenth,
                expectedHits,
                promise,
                alternatives,
                frontier,
                overlap,
                holdOut,
                sizes,
                origin,
                all);
    }

    /// @param adds  what they add to those before them, in people of the goal
    /// @param alone what they would bring alone; not known of reserves
    public record Invited(Account account, double cost, int community, double adds, double alone) {}

    /// How good the choice is, by bounds that hold except with a probability of one in as many as there
    /// are accounts.
    ///
    /// @param reach    expected people of the goal when all best guesses hold
    /// @param atLeast  they are at least so many
    /// @param bestMost no plan that the constraints allow brings more than so many
    /// @param proved   the share of the best that this way of choosing brings on any data; 0 when
    /// nothing is proved
    public record Promise(double reach, double atLeast, double bestMost, double proved) {
        /// At least this share of the best possible.
        public double assured() {
            return bestMost <= 0 ? 1 : Math.min(1, atLeast / bestMost);
        }
    }

    /// What could be done with the same money; the plan itself is the last.
    ///
    /// @param people  whom it takes
    /// @param brought by goal: people, with a 90 % interval over what is not known
    /// @param beaten  part of the draws in which the plan brings more of the goal; missing for the plan
    /// itself
    /// @param why     what keeps it from being tried, or missing
    public record Alternative(
            String name,
            List<Account> people,
            double spent,
            Map<Goal, Estimate> brought,
            @Nullable Double beaten,
            @Nullable String why) {
        public Alternative {
            people = List.copyOf(people);
            brought = Map.copyOf(brought);
        }

        /// What it brings of a goal.
        ///
        /// @throws IllegalStateException when it was not tried
        public Estimate of(Goal goal) {
            Estimate estimate = brought.get(goal);
            if (estimate == null) {
                throw new IllegalStateException("%s was not tried for %s".formatted(name, goal));
            }
            return estimate;
        }

        static Alternative untried(String name, String why) {
            return new Alternative(name, List.of(), 0, Map.of(), null, why);
        }
    }

    /// @param money  spent
    /// @param people how many are invited for it
    /// @param brings expected people of the goal
    public record Point(double money, int people, double brings) {}

    /// Who is set aside so that lift can be measured.
    ///
    /// @param share       that was asked for; 0 when nobody is
    /// @param communities numbers of those set aside
    /// @param of          how many there are
    /// @param people      in those set aside
    /// @param everybody   people in all
    /// @param leak        part of those set aside who are expected to hear it all the same
    /// @param inside      part of the follows that stay inside a community
    public record HoldOut(
            double share, List<Integer> communities, int of, int people, int everybody, double leak, double inside) {
        public HoldOut {
            communities = List.copyOf(communities);
        }
    }

    /// How many to ask, and how many to watch.
    ///
    /// @param acceptance part of the invited who accept
    /// @param toInvite   so many must be asked to get as many acceptances as the plan has people, nine
    /// times in ten
    /// @param baseline   part that acts without the campaign
    /// @param lift       relative change to be seen
    /// @param power      chance to see it
    /// @param design     how many times as many people communities make necessary
    /// @param eachGroup  people that each of two groups needs
    public record Sizes(
            double acceptance,
            int toInvite,
            double baseline,
            double lift,
            double power,
            double design,
            long eachGroup) {}

    /// What is needed to compute it again.
    public record Origin(
            long seed,
            String definitionSha256,
            String dataSha256,
            String kithVersion,
            long people,
            long follows,
            long drawn,
            long samples) {}
}
