package kith.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.app.explain.ClaimSentences;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.app.explain.VerdictWords;
import kith.core.Assessment;
import kith.core.Provenance;
import org.jspecify.annotations.Nullable;

/// One person's explanation for reading: words first, drawings below them.
public final class ExplanationPage {
    private static final int WIDEST = 100;
    private static final int TITLE = 11;

    private ExplanationPage() {}

    public static List<String> lines(Explanation explanation, int width, Glyphs glyphs) {
        int columns = Math.clamp(width, 40, WIDEST);
        Assessment assessment = explanation.assessment();
        String name = AssessmentTable.name(assessment);
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + VerdictWords.title(assessment.verdict()) + alpha(assessment.alpha()));
        lines.addAll(Printable.wrap(Printable.clean(assessment.reason()), columns));
        lines.add("");
        for (ClaimSentences.Line line : ClaimSentences.all(assessment, explanation.likersListed())) {
            indent(lines, VerdictWords.title(line.claim()), Printable.clean(line.sentence()), columns);
        }
        Pyramid pyramid = explanation.pyramid();
        if (pyramid != null) {
            lines.add("");
            lines.add("Among their peers");
            lines.addAll(Printable.wrap(PeerPyramid.words(pyramid), columns));
            lines.add("");
            lines.addAll(PeerPyramid.lines(pyramid, name, glyphs));
            lines.addAll(Printable.wrap(
                    "Each line: genuine followers, and the part of the peers who have at least that many.", columns));
        }
        Rings rings = explanation.rings();
        if (rings != null) {
            lines.add("");
            lines.add("Their circle");
            lines.addAll(Printable.wrap(CircleDrawing.words(rings), columns));
            lines.add("");
            lines.addAll(CircleDrawing.lines(rings, glyphs));
        }
        list(lines, "What would change this", explanation.changes(), columns, glyphs);
        list(lines, "Worth knowing", explanation.notes(), columns, glyphs);
        lines.add("");
        lines.add(provenance(assessment.provenance()));
        return lines;
    }

    /// What is needed to get the same numbers again, in one line.
    static String provenance(Provenance provenance) {
        return "Kith %s, definition %s, data %s, seed %d"
                .formatted(
                        provenance.kithVersion(),
                        brief(provenance.definitionSha256()),
                        brief(provenance.dataSha256()),
                        provenance.seed());
    }

    private static String alpha(@Nullable Double alpha) {
        return alpha == null ? "" : String.format(Locale.ROOT, " (alpha %.2f)", alpha);
    }

    private static void indent(List<String> lines, String title, String text, int columns) {
        String head = Printable.padRight(title, TITLE);
        for (String line : Printable.wrap(text, columns - TITLE)) {
            lines.add(head + line);
            head = " ".repeat(TITLE);
        }
    }

    private static void list(List<String> lines, String title, List<String> entries, int columns, Glyphs glyphs) {
        if (entries.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        for (String entry : entries) {
            String head = glyphs.bullet() + " ";
            for (String line : Printable.wrap(Printable.clean(entry), columns - 2)) {
                lines.add(head + line);
                head = "  ";
            }
        }
    }

    private static String brief(String sha256) {
        return sha256.length() <= 12 ? sha256 : sha256.substring(0, 12);
    }
}
