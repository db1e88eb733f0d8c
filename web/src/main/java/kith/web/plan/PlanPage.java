package kith.web.plan;

import java.util.ArrayList;
import java.util.List;
import kith.app.explain.Spoken;
import kith.app.plan.Overlap;
import kith.app.plan.Plan;

/// A plan that was made.
///
/// @param again   address of the form with what was asked for
/// @param before  blocks up to the people, as markup, escaped
/// @param after   the other blocks, likewise
/// @param overlap how far audiences are the same, empty when there is nothing to compare
public record PlanPage(
        String dataset,
        String address,
        String again,
        String headline,
        String before,
        List<Row> overlap,
        boolean first,
        String after,
        String about) {
    /// Somebody's audience.
    ///
    /// @param cells one for each person of the table
    public record Row(int number, String name, String audience, List<Cell> cells) {}

    /// @param heat  how it is coloured, from `heat0` to `heat5`
    /// @param words for who cannot see the colour
    public record Cell(String text, String heat, String words) {}

    static List<Row> overlap(Plan plan) {
        Overlap overlap = plan.overlap();
        List<Row> rows = new ArrayList<>();
        int size = overlap.audiences().size();
        if (size < 2) {
            return rows;
        }
        for (int at = 0; at < size; at++) {
            String name = plan.people().get(at).account().name();
            List<Cell> cells = new ArrayList<>();
            for (int with = 0; with < size; with++) {
                double share = overlap.share(at, with);
                cells.add(
                        at == with
                                ? new Cell("", "heat-own", "")
                                : new Cell(
                                        Spoken.percent(share),
                                        "heat" + (int) Math.clamp(Math.ceil(10 * share), 0, 5),
                                        "%s shared with %s"
                                                .formatted(
                                                        Spoken.counted(
                                                                overlap.shared()
                                                                        .get(at)
                                                                        .get(with),
                                                                "follower"),
                                                        plan.people()
                                                                .get(with)
                                                                .account()
                                                                .name())));
            }
            rows.add(new Row(at + 1, name, Spoken.count(overlap.audiences().get(at)), cells));
        }
        return rows;
    }
}
