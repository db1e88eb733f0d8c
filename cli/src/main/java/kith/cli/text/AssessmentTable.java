package kith.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.cli.text.TextTable.Column;
import kith.core.Assessment;
import kith.core.Rung;
import org.jspecify.annotations.Nullable;

/// Assessments for reading, one line each. A terminal below 100 columns gets no reason, one below 76 no peers and no
/// content either. A value that is not known is a dash.
public final class AssessmentTable {
    private static final String UNKNOWN = "-";

    /// The end of a peer group's name: on which platform, and for how long.
    private static final Pattern PLATFORM = Pattern.compile(" · (?:on|in the) (\\S+)(?: for (.*))?$");

    private static final int SHORTEST_NAME = 16;

    /// What all other columns take when they are squeezed.
    private static final int OTHERS = 80;

    private AssessmentTable() {}

    public static List<String> lines(List<Assessment> assessments, int width, Glyphs glyphs) {
        boolean middle = width >= 76;
        boolean whole = width >= 100;
        // whom one asks about next is never cut where there is room
        int longestName = Math.max(SHORTEST_NAME, width - OTHERS);
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("who"), Column.text("verdict"), Column.number("alpha"), Column.number("standing")));
        if (middle) {
            columns.add(Column.number("content"));
        }
        columns.add(Column.number("circle"));
        if (middle) {
            columns.add(Column.growing("peers"));
        }
        if (whole) {
            columns.add(Column.growing("reason"));
        }
        boolean onePlatform = assessments.stream()
                        .map(assessment -> platform(assessment.peerGroup()))
                        .distinct()
                        .count()
                == 1;
        List<List<String>> rows = new ArrayList<>();
        for (Assessment assessment : assessments) {
            rows.add(row(assessment, longestName, middle, whole, onePlatform, glyphs));
        }
        return TextTable.lines(columns, rows, width, glyphs);
    }

    private static List<String> row(
            Assessment assessment, int longestName, boolean middle, boolean whole, boolean onePlatform, Glyphs glyphs) {
        List<String> row = new ArrayList<>();
        row.add(Printable.cut(name(assessment), longestName, glyphs.ellipsis()));
        row.add(VerdictWords.label(assessment.verdict()));
        Double alpha = assessment.alpha();
        row.add(alpha == null ? UNKNOWN : String.format(Locale.ROOT, "%.2f", alpha));
        row.add(standing(assessment.standing(), glyphs));
        if (middle) {
            Assessment.Content content = assessment.content();
            row.add(content == null ? UNKNOWN : whole(content.percentile().value()));
        }
        row.add(circle(assessment.circle()));
        if (middle) {
            String group = assessment.peerGroup();
            row.add(group == null ? UNKNOWN : Printable.clean(onePlatform ? withoutPlatform(group) : group));
        }
        if (whole) {
            row.add(Printable.clean(assessment.reason()));
        }
        return row;
    }

    private static String platform(@Nullable String peerGroup) {
        Matcher end = PLATFORM.matcher(peerGroup == null ? "" : peerGroup);
        return end.find() ? end.group(1) : "";
    }

    /// Where everybody is on one platform its name says nothing, and would cut off what does.
    private static String withoutPlatform(String peerGroup) {
        Matcher end = PLATFORM.matcher(peerGroup);
        if (!end.find()) {
            return peerGroup;
        }
        String age = end.group(2);
        return peerGroup.substring(0, end.start()) + (age == null ? "" : " · " + age);
    }

    /// What a person is called on the screen: the handle, else the account id.
    public static String name(Assessment assessment) {
        String handle = assessment.handle();
        return Printable.clean(handle == null ? assessment.accountId() : "@" + handle);
    }

    private static String standing(Assessment.@Nullable Standing standing, Glyphs glyphs) {
        if (standing == null) {
            return UNKNOWN;
        }
        String multiple =
                String.format(Locale.ROOT, standing.multiple() >= 9.95 ? "%.0f" : "%.1f", standing.multiple());
        return "%s %s%s".formatted(whole(standing.percentile().value()), multiple, glyphs.times());
    }

    private static String circle(Assessment.@Nullable Circle circle) {
        if (circle == null) {
            return UNKNOWN;
        }
        int step = circle.evidence() == Rung.CONFIRMED ? 1 : 5;
        return Spoken.range(circle.share().interval(), step).replace(" to ", "-");
    }

    private static String whole(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99) + " %";
    }
}
