package kith.app.plan;

import static kith.app.plan.PlanSentences.cents;
import static kith.app.plan.PlanSentences.few;
import static kith.app.plan.PlanSentences.money;
import static kith.app.plan.PlanSentences.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.app.audit.VerdictTone;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import kith.core.Verdict;
import kith.report.Block;
import kith.report.Block.Findings.Finding;
import kith.report.Block.Grid;
import kith.report.Block.Grid.Cell;
import kith.report.Block.Grid.Column;
import kith.report.Page;
import kith.report.Tone;

/// A plan as a page for the table: what the money buys, whom to invite, what else it would buy, and how to
/// carry it out. What one decides by comes before the list.
final class PlanPage {
    private final Plan plan;
    private final int rows;
    private final long platforms;

    private PlanPage(Plan plan, int rows) {
        this.plan = plan;
        this.rows = rows;
        platforms = plan.people().stream()
                .map(one -> String.valueOf(one.account().platform()))
                .distinct()
                .count();
    }

    /// @param rows people listed at most
    static Page of(Plan plan, int rows) {
        PlanPage page = new PlanPage(plan, rows);
        return new Page(
                "Plan for " + money(plan.budget()),
                "Whom to invite for " + money(plan.budget()),
                PlanSentences.headline(plan),
                "en",
                page.blocks(),
                page.foot());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Findings("What the money buys", List.of(bought(), goodness(), alphas())));
        blocks.add(alternatives());
        if (!plan.frontier().isEmpty()) {
            blocks.add(FrontierPlot.of(plan));
        }
        blocks.add(people());
        if (plan.overlap().audiences().size() > 1) {
            blocks.add(overlap());
        }
        blocks.add(tenth());
        blocks.add(new Block.Findings("How to carry it out", List.of(invitations(), aside(), liftTest())));
        blocks.add(new Block.Prose("What is not known", PlanSentences.unknown(plan)));
        return blocks;
    }

    private Finding bought() {
        Estimate brought = plan.ours().of(plan.goal());
        List<String> sentences = new ArrayList<>();
        sentences.add("Estimated, 90 %%: %s. That is %s spent for each of them."
                .formatted(PlanSentences.range(brought.interval()), cents(plan.spent() / brought.value())));
        sentences.add(Stream.of(Goal.values())
                .filter(goal -> goal != plan.goal())
                .map(goal -> "%s %s (%s)"
                        .formatted(
                                few(plan.ours().of(goal).value()),
                                PlanSentences.counted(goal),
                                PlanSentences.range(plan.ours().of(goal).interval())))
                .collect(Collectors.joining("; ", "Beside that: ", ".")));
        return new Finding(
                "Whom does it reach?", few(brought.value()), PlanSentences.counted(plan.goal()), Tone.GOOD, sentences);
    }

    private Finding goodness() {
        List<String> sentences = new ArrayList<>();
        sentences.add(PlanSentences.gap(plan));
        PlanSentences.closest(plan).ifPresent(sentences::add);
        return new Finding(
                "How good is the choice?",
                PlanSentences.assured(plan),
                "of the best possible, at least",
                Tone.PLAIN,
                sentences);
    }

    private Finding alphas() {
        Interval hits = plan.expectedHits();
        return new Finding(
                "Who are they?",
                hits == null ? null : PlanSentences.whole(hits),
                "of the %d are alpha consumers".formatted(plan.people().size()),
                hits == null ? Tone.OPEN : Tone.PLAIN,
                List.of(
                        hits == null
                                ? "Not known: for some of them the data cannot tell."
                                : "Estimated, 90 %. Alpha in the list is the probability of being one.",
                        VerdictWords.meaning(Verdict.ALPHA_CONSUMER)));
    }

    private Block people() {
        List<List<Cell>> list = new ArrayList<>();
        for (Plan.Invited one : plan.people().stream().limit(rows).toList()) {
            Account account = one.account();
            Double alpha = account.alpha();
            list.add(List.of(
                    new Cell("%d. %s".formatted(list.size() + 1, account.name()), where(account), null, account.id()),
                    new Cell(VerdictWords.title(account.verdict()), List.of(), VerdictTone.of(account.verdict())),
                    Cell.of(alpha == null ? "not known" : Spoken.percent(alpha)),
                    Cell.of(price(one.cost())),
                    Cell.of(few(one.adds())),
                    Cell.of(few(one.alone()))));
        }
        String all = list.size() < plan.people().size()
                ? " The first %s of %s; the workbook (--out plan.xlsx) holds all."
                        .formatted(
                                Spoken.count(list.size()),
                                Spoken.count(plan.people().size()))
                : "";
        return new Grid(
                "Whom to invite",
                PlanSentences.adds(plan.goal()) + all,
                List.of(
                        new Column("Who", false),
                        new Column("Verdict", false),
                        new Column("Alpha", true),
                        new Column("Price", true),
                        new Column("Adds", true),
                        new Column("Alone", true)),
                list);
    }

    private Block overlap() {
        Overlap overlap = plan.overlap();
        int size = overlap.audiences().size();
        List<Block.Heat.Line> lines = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            int of = at;
            List<Double> shares = IntStream.range(0, size)
                    .mapToObj(with -> overlap.share(of, with))
                    .toList();
            lines.add(new Block.Heat.Line(
                    plan.people().get(at).account().name(),
                    Spoken.count(overlap.audiences().get(at)),
                    shares,
                    shares.stream().map(PlanPage::part).toList()));
        }
        return new Block.Heat(
                "How their circles overlap",
                "Of the followers of the person in each row, the part who follow the person in the column as well. Only followers that are listed and look genuine are counted; nobody is named.%s"
                        .formatted(size < plan.people().size() ? " The first %d of the plan.".formatted(size) : ""),
                "Listed",
                lines);
    }

    /// Counted, not estimated: nothing shared is none.
    private static String part(double share) {
        return share == 0 ? "none" : share == 1 ? "all" : Spoken.percent(share);
    }

    /// What a person is and where; the platform only where there is more than one.
    private List<String> where(Account account) {
        String where = Stream.of(platforms > 1 ? account.platform() : null, account.walk(), account.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return where.isEmpty() ? List.of() : List.of(where);
    }

    private Block tenth() {
        String heading = "With a tenth more money";
        if (plan.addedByTenth().isEmpty()) {
            return new Block.Prose(heading, List.of(PlanSentences.NOBODY_FOR_A_TENTH));
        }
        return new Grid(
                heading,
                "They would bring %s (estimated).".formatted(PlanSentences.tenth(plan)),
                List.of(
                        new Column("Who would be added", false),
                        new Column("Alpha", true),
                        new Column("Price", true),
                        new Column("Adds", true)),
                plan.addedByTenth().stream()
                        .limit(rows)
                        .map(one -> List.of(
                                new Cell(
                                        one.account().name(),
                                        where(one.account()),
                                        null,
                                        one.account().id()),
                                Cell.of(
                                        one.account().alpha() == null
                                                ? "not known"
                                                : Spoken.percent(one.account().alphaOrNone())),
                                Cell.of(price(one.cost())),
                                Cell.of(few(one.adds()))))
                        .toList());
    }

    private Block alternatives() {
        List<Plan.Alternative> all = new ArrayList<>(plan.alternatives());
        Collections.rotate(all, 1);
        List<List<Cell>> list = new ArrayList<>();
        for (Plan.Alternative one : all) {
            boolean ours = one.equals(plan.ours());
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(
                    sentence(one.name()),
                    one.why() == null ? List.of() : List.of("not tried: " + one.why()),
                    ours ? Tone.GOOD : null));
            row.add(Cell.of(
                    one.people().isEmpty() ? "" : Spoken.count(one.people().size())));
            row.add(Cell.of(one.people().isEmpty() ? "" : money(one.spent())));
            for (Goal goal : Goal.values()) {
                Estimate brought = one.brought().get(goal);
                row.add(
                        brought == null
                                ? Cell.of("")
                                : new Cell(
                                        few(brought.value()), List.of(PlanSentences.range(brought.interval())), null));
            }
            Double beaten = one.beaten();
            row.add(Cell.of(beaten == null ? "" : Spoken.percent(beaten)));
            list.add(row);
        }
        return new Grid(
                "What else the money would bring",
                PlanSentences.draws(plan.goal()),
                List.of(
                        new Column("What", false),
                        new Column("People", true),
                        new Column("Spent", true),
                        new Column("Hear it from somebody they know", true),
                        new Column("Hear it", true),
                        new Column("Moved", true),
                        new Column("Plan better", true)),
                list);
    }

    private Finding invitations() {
        return new Finding(
                "How many to ask?",
                Spoken.count(plan.sizes().toInvite()),
                "invitations for %s".formatted(Spoken.counted(plan.people().size(), "acceptance")),
                Tone.PLAIN,
                List.of(
                        PlanSentences.invitations(plan),
                        "Those who come next when somebody declines are in the workbook and in the list of invitations (--invitations)."));
    }

    private Finding aside() {
        Plan.HoldOut aside = plan.holdOut();
        boolean none = aside.communities().isEmpty();
        return new Finding(
                "Who is set aside?",
                none ? null : Spoken.count(aside.people()),
                "people to compare with",
                none ? Tone.CAREFUL : Tone.PLAIN,
                List.of(PlanSentences.holdOut(plan)));
    }

    private Finding liftTest() {
        return new Finding(
                "How many for a lift test?",
                Spoken.count(plan.sizes().eachGroup()),
                "people in each group",
                PlanSentences.isTooSmall(plan) ? Tone.CAREFUL : Tone.PLAIN,
                List.of(PlanSentences.liftTest(plan)));
    }

    private List<String> foot() {
        Plan.Origin origin = plan.origin();
        return List.of(
                "Made by Kith. Estimates are called estimated; intervals hold at 90 %. Followers are never named.",
                "%s accounts, %s follows, %s more follows drawn, %s samples."
                        .formatted(
                                Spoken.count(origin.people()),
                                Spoken.count(origin.follows()),
                                Spoken.count(origin.drawn()),
                                Spoken.count(origin.samples())),
                "Definition %s · data %s · seed %d · Kith %s"
                        .formatted(
                                origin.definitionSha256(), origin.dataSha256(), origin.seed(), origin.kithVersion()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
