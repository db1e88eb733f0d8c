package kith.cli.text;

import java.util.ArrayList;
import java.util.List;
import kith.app.explain.Pyramid;
import kith.app.explain.Spoken;

/// The peers as a pyramid, the person marked.
///
/// Each line is a number of genuine followers, and as wide as the part of the peers who have at least that many. With
/// lines at the deciles that is a triangle: all peers at the bottom, a tenth of them at the top.
public final class PeerPyramid {
    /// Columns that a tenth of the peers takes; even, so that every line is centred.
    private static final int TENTH = 4;

    private static final int BASE = 10 * TENTH;
    private static final int VALUE = 9;

    private PeerPyramid() {}

    /// The picture in words, for those who read rather than look.
    public static String words(Pyramid pyramid) {
        return "Of %s peers, the middle one has %s genuine followers and one in ten has %s or more. They have %s%s."
                .formatted(
                        Spoken.count(pyramid.peers()),
                        Spoken.count(pyramid.median()),
                        Spoken.count(pyramid.deciles().get(9)),
                        Spoken.count(pyramid.person()),
                        pyramid.aboveEveryone() ? ", more than any peer" : "");
    }

    /// @param name what to call the person
    public static List<String> lines(Pyramid pyramid, String name, Glyphs glyphs) {
        String mark = "%s %s: %s".formatted(glyphs.pointer(), Printable.clean(name), Spoken.count(pyramid.person()));
        List<String> lines = new ArrayList<>();
        lines.add(line("", glyphs.apex(), pyramid.aboveEveryone() ? mark : ""));
        for (int band = 9; band >= 0; band--) {
            boolean here = !pyramid.aboveEveryone() && band == pyramid.band();
            String fill = here ? glyphs.strong() : glyphs.light();
            lines.add(line(
                    Spoken.count(pyramid.deciles().get(band)),
                    fill.repeat((10 - band) * TENTH),
                    here ? mark : share(band, pyramid.peers())));
        }
        return lines;
    }

    private static String line(String value, String bar, String text) {
        int indent = (BASE - Printable.width(bar)) / 2;
        String left = Printable.padLeft(value, VALUE) + "  " + " ".repeat(indent) + bar;
        return (Printable.padRight(left, VALUE + 2 + BASE) + "  " + text).stripTrailing();
    }

    private static String share(int band, int peers) {
        return switch (band) {
            case 9 -> "one in ten";
            case 5 -> "half";
            case 0 -> "all %s peers".formatted(Spoken.count(peers));
            default -> "";
        };
    }
}
