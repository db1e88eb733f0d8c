package kith.app.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.core.Goal;
import kith.core.KithException;

/// A plan that a member asks for.
///
/// @param budget      what may be spent on those who accept
/// @param perPerson   what somebody costs ...
/// @param perFollower ... and what each of their followers adds
/// @param acceptance  part of the invited who accept
/// @param from        what people must be, by name: walk, place, peer_group, platform, verdict
/// @param minAlpha    people below this alpha are left out
/// @param atMostPer   at most so many of one place, walk, peer_group, platform or community
/// @param holdOut     part of the people who are set aside to compare with
/// @param include     accounts that must be in
/// @param exclude     accounts that must not
/// @param roster      accounts that a vendor offers, best first, to compare with
public record PlanAsk(
        String dataset,
        double budget,
        Goal goal,
        double perPerson,
        double perFollower,
        double acceptance,
        Map<String, String> from,
        double minAlpha,
        Map<String, Integer> atMostPer,
        double holdOut,
        List<String> include,
        List<String> exclude,
        List<String> roster,
        long seed) {
    public static final double PER_PERSON = 50;
    public static final double PER_FOLLOWER = 0.01;
    public static final double ACCEPTANCE = 0.3;
    public static final double MIN_ALPHA = 0.5;

    /// @throws KithException (usage) when a number is out of its range
    public PlanAsk {
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
        atMostPer = Collections.unmodifiableMap(new LinkedHashMap<>(atMostPer));
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        roster = List.copyOf(roster);
        check("The budget", budget, budget > 0 && budget <= 1e12, "above 0");
        check("The cost of a person", perPerson, perPerson >= 0 && perPerson <= 1e9, "0 or more");
        check("The cost of a follower", perFollower, perFollower >= 0 && perFollower <= 1e6, "0 or more");
        check("The part who accept", acceptance, acceptance > 0 && acceptance <= 1, "above 0, up to 1 (100 %)");
        check("Alpha at least", minAlpha, minAlpha >= 0 && minAlpha <= 1, "from 0 to 1 (100 %)");
        check("The part set aside", holdOut, holdOut >= 0 && holdOut <= 0.9, "from 0 to 0.9 (90 %)");
        atMostPer.forEach((what, most) -> check("At most of one " + what, most, most >= 1, "1 or more"));
    }

    private static void check(String what, double value, boolean good, String range) {
        if (!good) {
            throw KithException.usage("%s must be %s, not %s.".formatted(what, range, value));
        }
    }
}
