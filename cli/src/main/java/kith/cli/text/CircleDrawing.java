package kith.cli.text;

import java.util.ArrayList;
import java.util.List;
import kith.app.explain.Rings;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.core.Estimate;
import kith.core.Rung;

/// The audience as rings around the person: who knows them and responds, who knows them, who does not. The areas are
/// the shares. Nobody is named.
public final class CircleDrawing {
    private static final int ROWS = 15;
    private static final int COLUMNS = 31;

    private CircleDrawing() {}

    /// The picture in words, for those who read rather than look.
    public static String words(Rings rings) {
        Spoken.Amount knowing = Spoken.share(rings.knowing(), rings.evidence());
        return "%s of their genuine followers know them (%s); %s know them and respond to them. %s"
                .formatted(
                        capital(knowing.point()),
                        knowing.bounds(),
                        part(rings.responding(), rings.evidence()),
                        VerdictWords.restsOn(rings.evidence()));
    }

    public static List<String> lines(Rings rings, Glyphs glyphs) {
        List<String> legend = List.of(
                glyphs.strong() + "  know them and respond",
                glyphs.middle() + "  know them",
                glyphs.light() + "  do not know them");
        List<String> lines = new ArrayList<>(ROWS);
        for (int row = 0; row < ROWS; row++) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < COLUMNS; column++) {
                line.append(fill(rings, row, column, glyphs));
            }
            int entry = row - ROWS / 2 + 1;
            if (entry >= 0 && entry < legend.size()) {
                line.append("   ").append(legend.get(entry));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String fill(Rings rings, int row, int column, Glyphs glyphs) {
        double y = (row - (ROWS - 1) / 2.0) / (ROWS / 2.0);
        double x = (column - (COLUMNS - 1) / 2.0) / (COLUMNS / 2.0);
        // the part of the whole circle's area that lies further in than this place
        double inside = x * x + y * y;
        if (inside > 1) {
            return " ";
        }
        if (inside < rings.responding()) {
            return glyphs.strong();
        }
        return inside < rings.knowing().value() ? glyphs.middle() : glyphs.light();
    }

    private static String part(double share, Rung evidence) {
        return evidence == Rung.CONFIRMED
                ? Spoken.percent(share)
                : Spoken.share(Estimate.of(share, share, share), Rung.STRUCTURE).point();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
