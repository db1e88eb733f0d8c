package kith.app.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.app.explain.Spoken;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import kith.measure.plan.SpreadFactors;

/// What a plan says of itself, in sentences that a terminal and a page share.
public final class PlanSentences {
    /// When a tenth more money adds nobody.
    public static final String NOBODY_FOR_A_TENTH = "A tenth more money would add nobody.";

    private PlanSentences() {}

    /// What is counted, in words.
    public static String counted(Goal goal) {
        return switch (goal) {
            case KNOWN_REACH -> "people who hear it from somebody they know";
            case REACH -> "people who hear it";
            case MOVEMENT -> "people it moves to act";
        };
    }

    /// Whom, and for how much: `Win 23 people for 1,471 of 1,500 (invite 94 when 30 % accept)`.
    public static String order(Plan plan) {
        String what =
                "%s for %s of %s".formatted(people(plan.people().size()), money(plan.spent()), money(plan.budget()));
        int asked = plan.sizes().toInvite();
        return asked <= plan.people().size()
                ? "Invite " + what
                : "Win %s (invite %s when %.0f %% accept)"
                        .formatted(what, Spoken.count(asked), 100 * plan.sizes().acceptance());
    }

    /// What the money buys, in one sentence.
    public static String headline(Plan plan) {
        Estimate brought = plan.ours().of(plan.goal());
        String people = few(brought.value());
        String buys = switch (plan.goal()) {
            case KNOWN_REACH -> "about %s people hear it from somebody they know".formatted(people);
            case REACH -> "about %s people hear it".formatted(people);
            case MOVEMENT -> "it moves about %s people to act".formatted(people);
        };
        return "%s, and %s (estimated, %s).".formatted(order(plan), buys, range(brought.interval()));
    }

    /// How many of the invited are what was looked for; nothing where nobody can say.
    public static Optional<String> hits(Plan plan) {
        return Optional.ofNullable(plan.expectedHits())
                .map(hits -> "Of the %d, %s can be expected to be alpha consumers."
                        .formatted(plan.people().size(), whole(hits)));
    }

    /// What each person's numbers mean.
    public static String adds(Goal goal) {
        return "'Adds' is how many %s each brings beyond those above, 'alone' how many without the others; all numbers are estimated."
                .formatted(counted(goal));
    }

    /// What those bring whom a tenth more money adds: `92 more people it moves to act`.
    public static String tenth(Plan plan) {
        return "%s more %s"
                .formatted(
                        few(plan.addedByTenth().stream()
                                .mapToDouble(Plan.Invited::adds)
                                .sum()),
                        counted(plan.goal()));
    }

    /// How good the choice is, by bounds.
    public static String promise(Plan plan) {
        Plan.Promise promise = plan.promise();
        return "%s %s when all best guesses hold, at least %s of the best possible under these constraints%s."
                .formatted(
                        few(promise.reach()),
                        counted(plan.goal()),
                        assured(plan),
                        promise.proved() > 0
                                ? " (on any data at all, %.0f %% less what --epsilon allows)"
                                        .formatted(Math.floor(100 * promise.proved()))
                                : "");
    }

    /// The assured share of the best possible, rounded down: `93 %`.
    static String assured(Plan plan) {
        return "%.0f %%".formatted(Math.floor(100 * plan.promise().assured()));
    }

    /// What the gap up to the best possible is.
    static String gap(Plan plan) {
        Plan.Promise promise = plan.promise();
        return "This one brings at least %s when all best guesses hold, and none that the constraints allow more than %s. Whether there is a better one, nobody knows."
                .formatted(few(promise.atLeast()), few(promise.bestMost()));
    }

    /// The alternative that comes closest; nothing where none was tried.
    static Optional<String> closest(Plan plan) {
        return plan.alternatives().stream()
                .filter(one -> one.beaten() != null)
                .min(Comparator.comparingDouble(PlanSentences::beaten))
                .map(one -> "Closest is %s: the plan brings more in %s of the draws."
                        .formatted(one.name(), Spoken.percent(beaten(one))));
    }

    /// What the ranges of the alternatives hold.
    public static String draws(Goal goal) {
        return "Ranges are 90 %%: who is what they seem, how many know whom and what knowing is worth are drawn anew each time, for all alike. 'Plan better' is how often the plan brings more %s."
                .formatted(counted(goal));
    }

    /// What could not be compared, and why.
    public static List<String> untried(Plan plan) {
        List<String> sentences = new ArrayList<>();
        for (Plan.Alternative one : plan.alternatives()) {
            if (one.why() != null) {
                sentences.add("Not tried, %s: %s.".formatted(one.name(), one.why()));
            }
        }
        return sentences;
    }

    /// How many to ask.
    public static String invitations(Plan plan) {
        Plan.Sizes sizes = plan.sizes();
        return "To get %s, invite %s when %.0f %% accept (90 %% sure); only who accepts costs anything."
                .formatted(
                        Spoken.counted(plan.people().size(), "acceptance"),
                        Spoken.count(sizes.toInvite()),
                        100 * sizes.acceptance());
    }

    /// Who is set aside to compare with.
    public static String holdOut(Plan plan) {
        Plan.HoldOut aside = plan.holdOut();
        if (aside.communities().isEmpty()) {
            return "Nobody is set aside, so the lift cannot be measured afterwards: consider --hold-out 0.3.";
        }
        return "Set aside before choosing: %d of %d communities, %s of %s people; %s of them are expected to hear it all the same, which makes a lift look smaller than it is."
                .formatted(
                        aside.communities().size(),
                        aside.of(),
                        Spoken.count(aside.people()),
                        Spoken.count(aside.everybody()),
                        Spoken.percent(aside.leak()));
    }

    /// How many a lift test must watch, and whether there are so many.
    public static String liftTest(Plan plan) {
        Plan.Sizes sizes = plan.sizes();
        String needs =
                "A lift test that is to see %.0f %% more on %s who act anyway, with %.0f %% power, needs %s people in each group."
                        .formatted(
                                100 * sizes.lift(),
                                share(sizes.baseline()),
                                100 * sizes.power(),
                                Spoken.count(sizes.eachGroup()));
        return plan.holdOut().communities().isEmpty() || !isTooSmall(plan)
                ? needs
                : needs
                        + " Here the smaller group has %s, so that lift would probably be missed."
                                .formatted(Spoken.count(smallerGroup(plan.holdOut())));
    }

    /// Whether the groups of a lift test are smaller than it needs.
    static boolean isTooSmall(Plan plan) {
        return smallerGroup(plan.holdOut()) < plan.sizes().eachGroup();
    }

    private static int smallerGroup(Plan.HoldOut aside) {
        return Math.min(aside.people(), aside.everybody() - aside.people());
    }

    /// What the numbers rest on that nobody has measured here.
    static List<String> unknown(Plan plan) {
        SpreadFactors stated = SpreadFactors.STATED;
        List<String> sentences = new ArrayList<>(plan.notes());
        sentences.add(
                "All numbers are estimated. How many see a post and what knowing somebody is worth come from other platforms and times: of those who know the inviter %s are taken to see it, of the others %s; and who knows the inviter is taken to be moved %s times as easily, anything from %s to %s times in the ranges."
                        .formatted(
                                share(stated.seesKnown()),
                                share(stated.seesStranger()),
                                few(stated.knownWeight()),
                                few(stated.knownWeight() / stated.knownWeightDoubt()),
                                few(stated.knownWeight() * stated.knownWeightDoubt())));
        sentences.add(
                "That %s of the strangers who see it are moved is stated, measured by nobody: it sets how many are moved, not who is chosen."
                        .formatted(share(stated.moved())));
        sentences.add(
                "That %s of the invited accept is an assumption, and those who accept are taken to be like those who decline."
                        .formatted(share(plan.sizes().acceptance())));
        sentences.add(
                "Only a comparison with communities that were set aside shows what a plan truly moved. Who is not in the data is not in the plan.");
        return sentences;
    }

    /// `1 person`, `23 people`.
    public static String people(int count) {
        return count == 1 ? "1 person" : Spoken.count(count) + " people";
    }

    /// Whole units with thousands set apart.
    public static String money(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    /// Whole units, or with cents where they are not whole.
    static String price(double cost) {
        return cost == Math.rint(cost) ? money(cost) : cents(cost);
    }

    static String cents(double amount) {
        return Double.isFinite(amount) ? String.format(Locale.ROOT, "%,.2f", amount) : "-";
    }

    /// People: whole ones from ten on, `-` when not known.
    public static String few(double people) {
        return Double.isNaN(people) ? "-" : String.format(Locale.ROOT, people < 9.95 ? "%.1f" : "%,.0f", people);
    }

    /// `1,929 to 2,115`, `0.5 to 4.2`.
    static String range(Interval interval) {
        return interval.hi() < 9.95 ? few(interval.lo()) + " to " + few(interval.hi()) : whole(interval);
    }

    /// `12 to 19`.
    static String whole(Interval interval) {
        return Spoken.count(interval.lo()) + " to " + Spoken.count(interval.hi());
    }

    private static String share(double part) {
        return String.format(Locale.ROOT, "%.2g %%", 100 * part);
    }

    private static double beaten(Plan.Alternative one) {
        return one.beaten() == null ? 1 : one.beaten();
    }
}
