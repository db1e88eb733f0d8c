package kith.app.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.core.Assessment;
import kith.core.Interval;
import kith.core.Verdict;
import kith.report.Block;
import kith.report.Circle;
import kith.report.Page;
import kith.report.Pyramid;
import kith.report.Tone;
import org.jspecify.annotations.Nullable;

/// An audit as a page for the table.
public final class AuditPage {
    private static final int PORTRAITS = 6;

    private AuditPage() {}

    /// @param rows people listed at most
    public static Page of(AuditReport report, int rows) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(shares(report));
        blocks.add(harms(report));
        blocks.add(hits(report));
        List<Block.Portraits.Portrait> portraits = portraits(report);
        if (!portraits.isEmpty()) {
            blocks.add(new Block.Portraits(
                    "The surest of the list",
                    "Left: how many of their peers stand lower (a tenth a step; the line beside it is where they stand at 90 %)."
                            + " Right: who follows them; the dark core knows them and responds, the lighter ring knows them, the rest does not.",
                    portraits));
        }
        blocks.add(people(report, rows));
        Block inflated = inflated(report, rows);
        if (inflated != null) {
            blocks.add(inflated);
        }
        blocks.add(new Block.Prose("What is not known", AuditSentences.unknown(report)));
        blocks.add(new Block.Prose("How it was done", method(report)));
        blocks.add(columns(report));
        return new Page(
                "Audit of " + report.roster(),
                "Audit of %s".formatted(report.roster()),
                AuditSentences.headline(report),
                "en",
                blocks,
                foot(report));
    }

    /// Surest first, then what is open, then what was ruled out.
    static List<Audited> ordered(AuditReport report) {
        return report.people().stream()
                .sorted(Comparator.<Audited>comparingInt(one -> VerdictTone.ORDER.indexOf(one.verdict()))
                        .thenComparing(Audited::alpha, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                        .thenComparing(one -> one.lines().getFirst()))
                .toList();
    }

    private static Block shares(AuditReport report) {
        Map<Verdict, Integer> counts = report.counts();
        return new Block.Shares(
                "What they are",
                "%s by verdict."
                        .formatted(
                                Spoken.counted(report.people().size(), "person").replace("persons", "people")),
                VerdictTone.ORDER.stream()
                        .map(verdict -> new Block.Shares.Part(
                                VerdictWords.title(verdict),
                                counts.getOrDefault(verdict, 0),
                                VerdictTone.of(verdict),
                                VerdictWords.meaning(verdict)))
                        .toList());
    }

    private static Block harms(AuditReport report) {
        Harms harms = report.harms();
        int all = report.people().size();
        int open = report.counts().getOrDefault(Verdict.NOT_ENOUGH_EVIDENCE, 0);
        double contrary = harms.contrary() / (double) all;
        Double median = harms.median();
        Double responses = harms.responses();
        Double knowing = harms.knowing();
        Double split = harms.splitResponses();
        Double known = knowing == null || split == null || !(split > 0) ? null : (Double) (knowing / split);
        return new Block.Findings(
                "Three questions before you buy",
                List.of(
                        new Block.Findings.Finding(
                                "Are we being duped?",
                                open == all ? null : Spoken.percent(contrary),
                                "are something else than regular people",
                                contrary >= 0.5
                                        ? Tone.BAD
                                        : contrary >= 0.2 ? Tone.CAREFUL : open > all / 2 ? Tone.OPEN : Tone.GOOD,
                                AuditSentences.duped(report)),
                        new Block.Findings.Finding(
                                "Is the content good?",
                                median == null ? null : Spoken.percent(harms.below() / (double) harms.content()),
                                "are below the middle of their peers",
                                median == null
                                        ? Tone.OPEN
                                        : median < 0.5 ? Tone.BAD : median < 0.75 ? Tone.CAREFUL : Tone.GOOD,
                                AuditSentences.content(report)),
                        new Block.Findings.Finding(
                                "Who would respond?",
                                known != null
                                        ? Spoken.percent(known)
                                        : responses == null ? null : AuditSentences.about(responses),
                                known != null
                                        ? "of the likes, at most, come from people who know them"
                                        : "likes a post, all together",
                                responses == null ? Tone.OPEN : Tone.PLAIN,
                                AuditSentences.engagement(report))));
    }

    private static Block hits(AuditReport report) {
        AuditReport.Hits hits = report.hits();
        List<String> lines = new ArrayList<>();
        if (hits == null) {
            lines.add(
                    "Not known. The seller's figures say nothing of peers, content and circle, without which nobody can be called an alpha consumer.");
            lines.add("The cheapest look for each person stands in the list below.");
        } else {
            Interval interval = hits.interval();
            lines.add(String.format(
                    Locale.ROOT,
                    "Of the %s judged from the dataset, %.0f to %.0f can be expected to be alpha consumers (90 %%; the middle is %.1f).",
                    Spoken.counted(hits.judged(), "person").replace("persons", "people"),
                    interval.lo(),
                    interval.hi(),
                    hits.mean()));
            lines.add(
                    "This is not the sum of the chances in the list: those hold for anybody in the dataset, while a seller's list may hold more or fewer alphas than chance would. The list's own share is estimated along with it, and the range allows for a list that was chosen by size alone.");
        }
        return new Block.Prose("Expected hits", lines);
    }

    private static List<Block.Portraits.Portrait> portraits(AuditReport report) {
        List<Block.Portraits.Portrait> portraits = new ArrayList<>();
        for (Audited person : ordered(report)) {
            Assessment assessment = person.assessment();
            if (portraits.size() < PORTRAITS
                    && assessment != null
                    && !Harms.CONTRARY.contains(person.verdict())
                    && (assessment.standing() != null || assessment.circle() != null)) {
                portraits.add(new Block.Portraits.Portrait(
                        name(person),
                        VerdictWords.title(person.verdict()),
                        VerdictTone.of(person.verdict()),
                        pyramid(assessment),
                        circle(assessment, person.seen()),
                        assessment.peerGroup() == null ? "" : "Peers: " + assessment.peerGroup()));
            }
        }
        return portraits;
    }

    /// The picture of a person's standing, or missing without one.
    public static @Nullable Pyramid pyramid(Assessment assessment) {
        Assessment.Standing standing = assessment.standing();
        if (standing == null) {
            return null;
        }
        Interval interval = standing.percentile().interval();
        return new Pyramid(
                standing.percentile().value(),
                interval.lo(),
                interval.hi(),
                assessment.peers(),
                "Peer pyramid: more genuine followers than %s of %s peers, at 90 %% %s."
                        .formatted(
                                Spoken.percent(standing.percentile().value()),
                                Spoken.count(assessment.peers()),
                                Spoken.range(interval, 1)));
    }

    /// The picture of who follows, or missing without one.
    public static @Nullable Circle circle(Assessment assessment, @Nullable Seen seen) {
        Assessment.Circle circle = assessment.circle();
        if (circle == null) {
            return null;
        }
        double knowing = circle.share().value();
        Interval interval = circle.share().interval();
        double responding = seen == null ? 0 : Math.min(knowing, seen.responding());
        return new Circle(
                responding,
                knowing,
                interval.lo(),
                interval.hi(),
                "Circle: %s of the followers know them (%s)."
                        .formatted(
                                Spoken.share(circle.share(), circle.evidence()).point(),
                                Spoken.share(circle.share(), circle.evidence()).bounds()));
    }

    private static Block people(AuditReport report, int most) {
        boolean priced = !report.harms().money().isEmpty();
        List<Block.Grid.Column> columns = new ArrayList<>(List.of(
                new Block.Grid.Column("Who", false),
                new Block.Grid.Column("Verdict", false),
                new Block.Grid.Column("Alpha", true),
                new Block.Grid.Column("Why", false)));
        if (priced) {
            columns.add(new Block.Grid.Column("Quoted", true));
        }
        List<List<Block.Grid.Cell>> rows = new ArrayList<>();
        for (Audited person : ordered(report).stream().limit(most).toList()) {
            List<Block.Grid.Cell> row = new ArrayList<>(List.of(
                    new Block.Grid.Cell(name(person), where(person), null, account(person)),
                    new Block.Grid.Cell(
                            VerdictWords.title(person.verdict()),
                            person.depth() == Depth.FULL || report.against() == null
                                    ? List.of()
                                    : List.of("by the seller's figures only"),
                            VerdictTone.of(person.verdict())),
                    Block.Grid.Cell.of(person.alpha() == null ? "not known" : Spoken.percent(person.alpha())),
                    new Block.Grid.Cell(person.reason(), more(person), null)));
            if (priced) {
                row.add(Block.Grid.Cell.of(price(person)));
            }
            rows.add(row);
        }
        int left = report.people().size() - rows.size();
        return new Block.Grid(
                "The list, with reasons",
                left > 0
                        ? "The first %s of %s; the workbook (--out report.xlsx) holds all."
                                .formatted(
                                        Spoken.count(rows.size()),
                                        Spoken.count(report.people().size()))
                        : "",
                columns,
                rows);
    }

    /// Missing where the dataset does not hold the person.
    private static @Nullable String account(Audited person) {
        Assessment assessment = person.assessment();
        return assessment == null || person.depth() != Depth.FULL ? null : assessment.accountId();
    }

    private static String name(Audited person) {
        return "@" + person.handle();
    }

    private static List<String> where(Audited person) {
        List<String> where = new ArrayList<>();
        if (person.platform() != null) {
            where.add(person.platform());
        }
        if (!person.others().isEmpty()) {
            where.add("also " + String.join(", ", person.others()));
        }
        return where;
    }

    private static List<String> more(Audited person) {
        List<String> more = new ArrayList<>(person.signs());
        String look = person.nextLook();
        if (look != null) {
            more.add("Next look: " + look);
        }
        return more;
    }

    private static String price(Audited person) {
        Double price = person.price();
        return price == null ? "" : (Spoken.count(price) + " " + person.currency()).strip();
    }

    private static @Nullable Block inflated(AuditReport report, int most) {
        List<List<Block.Grid.Cell>> rows = new ArrayList<>();
        for (Audited person : ordered(report)) {
            for (Inflated claim : person.inflated()) {
                if (rows.size() < most) {
                    rows.add(List.of(
                            Block.Grid.Cell.of(name(person)),
                            Block.Grid.Cell.of(claim.what()),
                            Block.Grid.Cell.of(claim.said()),
                            Block.Grid.Cell.of(claim.found()),
                            Block.Grid.Cell.of(claim.from())));
                }
            }
        }
        return rows.isEmpty()
                ? null
                : new Block.Grid(
                        "Claims that do not hold",
                        "The seller's figure beside the one found. Small differences of time and method are left out.",
                        List.of(
                                new Block.Grid.Column("Who", false),
                                new Block.Grid.Column("What", false),
                                new Block.Grid.Column("The seller says", true),
                                new Block.Grid.Column("Found", true),
                                new Block.Grid.Column("From", false)),
                        rows);
    }

    private static List<String> method(AuditReport report) {
        List<String> lines = new ArrayList<>();
        AuditReport.Against against = report.against();
        lines.add("%s of the file were read; %s came out of them."
                .formatted(
                        Spoken.counted(report.reading().rows(), "row"),
                        Spoken.counted(report.people().size(), "person").replace("persons", "people")));
        if (against != null) {
            lines.add(
                    "%s of them were found in the dataset %s (%s, data of %s) and judged from it: is the account and its audience real, is it a person, does the person set out to build an audience, how far above their peers, how good is the content to strangers, how many of the followers know them."
                            .formatted(
                                    Spoken.count(report.judged()),
                                    against.name(),
                                    Spoken.counted(against.accounts(), "account"),
                                    against.from().equals(against.to())
                                            ? against.from()
                                            : against.from() + " to " + against.to()));
            lines.addAll(against.notes());
        }
        lines.add(
                "Whoever is known by the seller's figures alone is judged by profile, name, bio, category and by the seller's own account of the audience. These can rule somebody out, never in.");
        lines.addAll(report.reading().decisions());
        lines.addAll(report.reading().notes());
        report.reading().unread().stream().limit(20).forEach(lines::add);
        return lines;
    }

    private static Block columns(AuditReport report) {
        return new Block.Grid(
                "What the columns were taken to mean",
                "Something wrong? Say so with --map, for example --map followers=Reach.",
                List.of(new Block.Grid.Column("Column of the file", false), new Block.Grid.Column("Read as", false)),
                report.reading().columns().stream()
                        .limit(120)
                        .map(column ->
                                List.of(Block.Grid.Cell.of(column.header()), Block.Grid.Cell.of(column.meaning())))
                        .toList());
    }

    private static List<String> foot(AuditReport report) {
        List<String> foot = new ArrayList<>();
        foot.add("Made by Kith. Estimates are called estimated; intervals hold at 90 %. Followers are never named.");
        AuditReport.Against against = report.against();
        if (against != null) {
            foot.add("Definition %s · data %s · seed %d · Kith %s"
                    .formatted(
                            against.provenance().definitionSha256(),
                            against.provenance().dataSha256(),
                            against.provenance().seed(),
                            against.provenance().kithVersion()));
        }
        return foot;
    }
}
