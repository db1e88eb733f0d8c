package kith.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.app.audit.AuditReport;
import kith.app.audit.AuditSentences;
import kith.app.audit.Audited;
import kith.app.audit.Inflated;
import kith.app.explain.VerdictWords;
import kith.core.Interval;

/// An audit for reading in a terminal: the headline, the three harms, and the list.
public final class AuditText {
    private AuditText() {}

    public static List<String> lines(AuditReport report, int width, Glyphs glyphs) {
        List<String> lines = new ArrayList<>(Printable.wrap(AuditSentences.headline(report), width));
        section(lines, "Are we being duped?", AuditSentences.duped(report), width, glyphs);
        section(lines, "Is the content good?", AuditSentences.content(report), width, glyphs);
        section(lines, "Who would respond?", AuditSentences.engagement(report), width, glyphs);
        AuditReport.Hits hits = report.hits();
        if (hits != null) {
            Interval interval = hits.interval();
            section(
                    lines,
                    "Expected hits",
                    List.of("%.0f to %.0f of the %d judged from the dataset (90 %%)."
                            .formatted(interval.lo(), interval.hi(), hits.judged())),
                    width,
                    glyphs);
        }
        lines.add("");
        lines.add("The list");
        List<List<String>> rows = new ArrayList<>();
        for (Audited person : report.people()) {
            rows.add(List.of(
                    Printable.cut(Printable.clean("@" + person.handle()), 24, glyphs.ellipsis()),
                    VerdictWords.label(person.verdict()),
                    person.alpha() == null ? "-" : String.format(Locale.ROOT, "%.2f", person.alpha()),
                    Printable.clean(why(person))));
        }
        lines.addAll(TextTable.lines(
                List.of(
                        TextTable.Column.text("who"),
                        TextTable.Column.text("verdict"),
                        TextTable.Column.number("alpha"),
                        TextTable.Column.growing("reason")),
                rows,
                width,
                glyphs));
        section(lines, "What is not known", AuditSentences.unknown(report), width, glyphs);
        return lines;
    }

    private static String why(Audited person) {
        if (person.inflated().isEmpty()) {
            return person.reason();
        }
        Inflated claim = person.inflated().getFirst();
        return "%s Says %s %s, found %s.".formatted(person.reason(), claim.what(), claim.said(), claim.found());
    }

    private static void section(List<String> lines, String title, List<String> sentences, int width, Glyphs glyphs) {
        lines.add("");
        lines.add(title);
        for (String sentence : sentences) {
            List<String> wrapped = Printable.wrap(Printable.clean(sentence), width - 2);
            for (int at = 0; at < wrapped.size(); at++) {
                lines.add((at == 0 ? glyphs.bullet() + " " : "  ") + wrapped.get(at));
            }
        }
    }
}
