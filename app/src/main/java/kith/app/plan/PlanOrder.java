package kith.app.plan;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kith.core.Goal;
import org.jspecify.annotations.Nullable;

/// What a plan is asked for.
///
/// @param epsilon how far the choice may fall short of the best that greedy choice can promise, inside
/// 0 to 1
/// @param draws   how often people's types are drawn, at least 2
/// @param seed    the same seed gives the same plan, on any number of threads
public record PlanOrder(
        Path dataset, Goal goal, Money money, Who who, Trial trial, double epsilon, int draws, long seed, int threads) {
    /// @param budget      above 0, in the currency of the costs
    /// @param costs       a file with an account and what it costs in each line, or missing
    /// @param perPerson   what everybody else costs ...
    /// @param perFollower ... and what each of their followers adds
    /// @param acceptance  part of the invited who accept, above 0 to 1
    public record Money(double budget, @Nullable Path costs, double perPerson, double perFollower, double acceptance) {}

    /// @param from          what people must be, by name: walk, place, peer_group, platform, verdict
    /// @param minAlpha      people below this alpha, or without one, are left out
    /// @param atMostPer     at most so many of one place, walk, peer_group, platform or community
    /// @param mustInclude   a file with an account in each line, or missing
    /// @param exclude       likewise
    /// @param invited       a file with an account and a date in each line: who was invited before
    /// @param coolDownDays  who was invited so recently is left out
    /// @param roster        a file with the accounts that a vendor offers, best first
    public record Who(
            Map<String, String> from,
            double minAlpha,
            Map<String, Integer> atMostPer,
            @Nullable Path mustInclude,
            @Nullable Path exclude,
            @Nullable Path invited,
            int coolDownDays,
            @Nullable Path roster) {
        public Who {
            from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
            atMostPer = Collections.unmodifiableMap(new LinkedHashMap<>(atMostPer));
        }
    }

    /// @param holdOut  part of the people who are set aside in whole communities before anybody is
    /// chosen, 0 to below 1
    /// @param baseline part of the people who act without the campaign
    /// @param lift     the relative change that a lift test is to see
    /// @param power    chance to see it
    public record Trial(double holdOut, double baseline, double lift, double power) {}
}
