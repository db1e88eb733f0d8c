package kith.measure.plan;

import kith.core.Goal;

/// From whether a follower knows somebody to what a post of theirs does: the factors of the spread model
/// (docs/methods/plan.md says where each comes from and which is only stated).
///
/// @param seesKnown        chance that somebody who knows the person sees a post, 0 to 1
/// @param seesStranger     the same of somebody who does not
/// @param passesKnown      chance that somebody who knows the person and saw it passes it on
/// @param passesStranger   the same of somebody who does not
/// @param moved            chance that a stranger who saw it is moved by it to act
/// @param knownWeight      who knows the person is moved so many times as often, at least 1
/// @param knownWeightDoubt that weight may be wrong by this factor either way, nine times in ten; at
/// least 1
public record SpreadFactors(
        double seesKnown,
        double seesStranger,
        double passesKnown,
        double passesStranger,
        double moved,
        double knownWeight,
        double knownWeightDoubt) {
    /// The stated ones.
    public static final SpreadFactors STATED = new SpreadFactors(0.35, 0.10, 0.004, 0.002, 0.002, 10, 3);

    public SpreadFactors {
        share("seesKnown", seesKnown);
        share("seesStranger", seesStranger);
        share("passesKnown", passesKnown);
        share("passesStranger", passesStranger);
        share("moved", moved);
        if (!(knownWeight >= 1 && knownWeightDoubt >= 1)) {
            throw new IllegalArgumentException("a weight of knowing and its doubt are 1 or more, got %s and %s"
                    .formatted(knownWeight, knownWeightDoubt));
        }
    }

    /// The same with another weight of knowing; below 1 counts as 1.
    public SpreadFactors withKnownWeight(double weight) {
        return new SpreadFactors(
                seesKnown, seesStranger, passesKnown, passesStranger, moved, Math.max(1, weight), knownWeightDoubt);
    }

    /// Chance that a follower who knows the person with probability `knows` comes to count for the goal.
    public double counts(Goal goal, double knows) {
        return switch (goal) {
            case KNOWN_REACH -> knows * seesKnown;
            case REACH -> knows * seesKnown + (1 - knows) * seesStranger;
            case MOVEMENT -> knows * seesKnown * moved(true) + (1 - knows) * seesStranger * moved(false);
        };
    }

    /// Chance of a listener to count for the goal at all, however many tell them: whether somebody can
    /// be moved is a trait of theirs, so that hearing it twice does not move twice as many.
    public double ceiling(Goal goal) {
        return switch (goal) {
            case KNOWN_REACH, REACH -> 1;
            case MOVEMENT -> moved(true);
        };
    }

    /// Chance that a follower who can be moved is moved by one who speaks and was seen.
    double moves(boolean knows) {
        return moved(true) == 0 ? 0 : moved(knows) / moved(true);
    }

    /// Chance that such a follower sees it and passes it on.
    public double passesOn(double knows) {
        return knows * seesKnown * passes(true) + (1 - knows) * seesStranger * passes(false);
    }

    /// Chance to see it.
    double sees(boolean knows) {
        return knows ? seesKnown : seesStranger;
    }

    /// Chance that somebody who saw it is moved.
    double moved(boolean knows) {
        return Math.min(1, moved * (knows ? knownWeight : 1));
    }

    /// Chance that somebody who saw it passes it on.
    double passes(boolean knows) {
        return knows ? passesKnown : passesStranger;
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s is %s, but must lie between 0 and 1".formatted(name, value));
        }
    }
}
