package kith.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.Provenance;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.Target;

/// The model's lab notebook as a Markdown page: figure, interval, floor, what must be reached, and what nobody has
/// tested.
///
/// Every number comes from the findings; none is written here.
public final class AccuracyPage {
    private static final String NEVER_TESTED = """
            ## What nobody has ever tested

            Three things that Kith says rest on no real label anywhere:

            - **Ordinary against aspiring.** Nobody publishes who sets out to build an audience. *Regular* is a stated scorecard
              ([how](methods/regular.md)), tested in simulated worlds only. `kith label` refits it on labels of your own.
            - **The share of friends and family in a public audience.** Real networks tell which links are friendships (D1 to D4),
              but no public audience has been sorted by its owner. A card sort of 20 followers by 50 people would be the first.
            - **That inviting alpha consumers moves more.** Only a trial can show it: invite some of the qualified at random and
              compare.

            And alpha itself, all claims at once, has been tested in simulated worlds only. They were written by the people who wrote
            Kith, to numbers measured on real data ([how](methods/worlds.md)): a good score there is necessary, not sufficient.
            """;

    private static final String HOW_TO_READ = """
            ## How to read the tables

            | column | means |
            | --- | --- |
            | weights | *cross-validated*: fitted on the other folds of the same data. *shipped*: those that Kith comes with and judges by. *other data*: fitted on another data set altogether. *none*: nothing is fitted |
            | Kith | the figure, with its 95 % bootstrap interval |
            | floor | what a simple baseline reaches by the same protocol |
            | must reach | set before the test was run; "missed" is left standing |

            AUC is the chance that one that is so is ranked above one that is not: 0.5 is guessing. F1 weighs wrong alarms and
            misses. MAE is the mean distance of a share said from the share that is so. Coverage is the part of 90 % intervals that
            hold the truth. ECE is the mean distance between the probability said and the frequency seen.
            """;

    private final List<Evaluation.Tested> tested;
    private final List<WorldFindings> worlds;
    private final Provenance provenance;
    private final int people;

    /// @param people people in each simulated world
    public AccuracyPage(List<Evaluation.Tested> tested, List<WorldFindings> worlds, Provenance provenance, int people) {
        this.tested = List.copyOf(tested);
        this.worlds = List.copyOf(worlds);
        this.provenance = provenance;
        this.people = people;
    }

    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# How accurate Kith is");
        lines.add("");
        lines.add(
                "Written by `kith evaluate`, version %s, definition `%s`. Seeds are fixed and no number is typed by hand: the same files give the same page."
                        .formatted(
                                provenance.kithVersion(),
                                provenance.definitionSha256().substring(0, 12)));
        lines.add("");
        inShort(lines);
        lines.addAll(NEVER_TESTED.lines().toList());
        lines.add("");
        lines.addAll(HOW_TO_READ.lines().toList());
        lines.add("");
        if (!tested.isEmpty()) {
            lines.add("## On real data");
            lines.add("");
            tested.forEach(one -> realData(lines, one));
        }
        if (!worlds.isEmpty()) {
            worlds(lines);
        }
        dataSets(lines);
        return String.join("\n", lines) + "\n";
    }

    /// Every figure on the page, trials first.
    public List<Finding> findings() {
        return Stream.concat(
                        tested.stream().flatMap(one -> one.findings().stream()),
                        worlds.stream().flatMap(one -> one.findings().stream()))
                .toList();
    }

    /// Every figure that must reach something, those that do not reach it first.
    private void inShort(List<String> lines) {
        List<Finding> aimed =
                findings().stream().filter(one -> one.target() != null).toList();
        List<Finding> missed = aimed.stream().filter(one -> !one.holds()).toList();
        lines.add("**%d of %d targets are met.**%s"
                .formatted(
                        aimed.size() - missed.size(),
                        aimed.size(),
                        missed.isEmpty() ? "" : " The others, told plainly:"));
        lines.add("");
        for (Finding one : missed) {
            lines.add("- **%s**, %s (%s): %s, must be %s.%s"
                    .formatted(
                            one.trial(),
                            one.what(),
                            one.weights().words(),
                            words(one.figure()),
                            mustReach(one),
                            one.note().isEmpty() ? "" : " " + one.note()));
        }
        if (!missed.isEmpty()) {
            lines.add("");
        }
        if (aimed.isEmpty()) {
            return;
        }
        lines.add("| test | figure | weights | Kith | floor | must reach | |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- |");
        for (Finding one : aimed) {
            lines.add("| %s | %s |".formatted(one.trial(), cells(one, one.what())));
        }
        lines.add("");
    }

    private static void realData(List<String> lines, Evaluation.Tested one) {
        lines.add("### %s. %s".formatted(one.trial().id(), one.trial().question()));
        lines.add("");
        lines.add("Data: %s."
                .formatted(one.trial().data().stream().map(DataSet::folder).collect(Collectors.joining(", "))));
        lines.add("");
        if (one.skipped() != null) {
            lines.add("*%s*".formatted(one.skipped()));
        } else {
            table(lines, one.findings());
        }
        lines.add("");
    }

    private void worlds(List<String> lines) {
        lines.add("## In simulated worlds");
        lines.add("");
        lines.add(
                "Populations of %s people whose truth is known ([how](methods/worlds.md)), judged from outside with the weights Kith ships. The seeds named were never used to set a weight."
                        .formatted(String.format(Locale.ROOT, "%,d", people)));
        lines.add("");
        for (WorldFindings world : worlds) {
            lines.add("### World `%s`, seeds %s".formatted(world.world(), world.seeds()));
            lines.add("");
            table(lines, world.findings());
            lines.add("");
            reliability(lines, world.reliability());
        }
    }

    private static void reliability(List<String> lines, Reliability reliability) {
        if (reliability.bins().size() < 2) {
            return;
        }
        lines.add("What alpha said against what was so (ECE %s):".formatted(number(reliability.error())));
        lines.add("");
        lines.add("| alpha said, mean | truly alpha | accounts |");
        lines.add("| --- | --- | --- |");
        for (Reliability.Bin bin : reliability.bins()) {
            lines.add("| %s | %s | %s |"
                    .formatted(number(bin.said()), number(bin.seen()), String.format(Locale.ROOT, "%,d", bin.cases())));
        }
        lines.add("");
    }

    private static void table(List<String> lines, List<Finding> findings) {
        lines.add("| figure | weights | Kith | floor | must reach | |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        List<String> notes = new ArrayList<>();
        for (Finding one : findings) {
            String note = "";
            if (!one.note().isEmpty()) {
                if (!notes.contains(one.note())) {
                    notes.add(one.note());
                }
                note = " (%d)".formatted(notes.indexOf(one.note()) + 1);
            }
            lines.add("| %s |".formatted(cells(one, one.what() + note)));
        }
        if (!notes.isEmpty()) {
            lines.add("");
            for (int at = 0; at < notes.size(); at++) {
                lines.add("%s(%d) %s".formatted(at == 0 ? "" : "<br>", at + 1, notes.get(at)));
            }
        }
    }

    private static String cells(Finding one, String what) {
        return String.join(
                " | ",
                what,
                one.weights().words(),
                words(one.figure()),
                Double.isNaN(one.floor()) ? "" : number(one.floor()),
                mustReach(one),
                one.target() == null ? "" : one.holds() ? "met" : "**missed**");
    }

    private static String mustReach(Finding one) {
        Target target = one.target();
        return target == null ? "" : target.words();
    }

    private void dataSets(List<String> lines) {
        lines.add("## Where to get the data");
        lines.add("");
        lines.add(
                "None of it is part of this repository. Put each into a folder of that name and pass the folder above with `--data`.");
        lines.add("");
        lines.add("| folder | what | where | licence | weights fitted on it |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (DataSet set : DataSet.values()) {
            lines.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            set.folder(),
                            set.title(),
                            set.origin(),
                            set.licence(),
                            set.weightsMayShip() ? "may be shipped" : "are tested, never shipped"));
        }
    }

    /// `0.761 [0.722, 0.802]`.
    private static String words(Figure figure) {
        String value = number(figure.value());
        return figure.hasInterval() ? "%s [%s, %s]".formatted(value, number(figure.lo()), number(figure.hi())) : value;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
