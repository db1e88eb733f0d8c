package kith.evaluate.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.KithException;

/// What is true of one simulated account. Quantities that only people have are not a number for others.
///
/// @param established        an aspirant the platform verified, or wider than 99.5 % of consumers
/// @param intent             0 to 1; below 0.5 regular
/// @param talent             standard normal
/// @param genuineFollowers   followers that are not fake
/// @param fakeShare          share of followers that are fake, 0 to 1
/// @param standingPercentile share of consumers in the true cell with fewer genuine followers, 0 to 1
/// @param standingMultiple   genuine followers over the median of that cell
/// @param contentPercentile  share of consumers of the craft with less talent, 0 to 1
/// @param circleShare        share of genuine followers who really know the person, 0 to 1
/// @param circleRatio        that share over the share expected at the same number of followers
/// @param influence          adoptions owed to one recommendation
public record Truth(
        String accountId,
        Kind kind,
        boolean established,
        double intent,
        double talent,
        String craft,
        String town,
        long genuineFollowers,
        double fakeShare,
        double standingPercentile,
        double standingMultiple,
        double contentPercentile,
        double circleShare,
        double circleRatio,
        double influence,
        boolean authentic,
        boolean regular,
        boolean standing,
        boolean content,
        boolean circle,
        boolean influenceHigh,
        boolean alpha) {
    private static final Pattern COMMA = Pattern.compile(",");

    /// What a truth must say for a judgement to be scored by it.
    private static final List<String> NEEDED = List.of(
            "account_id", "kind", "alpha", "regular", "standing_percentile", "content_percentile", "circle_share");

    /// The truths of a world in the order of its truth.csv.
    ///
    /// A simulator of somebody else's may leave out all columns but those needed: numbers are then not a number,
    /// flags false, texts empty. An empty cell is read likewise.
    ///
    /// @throws KithException bad input, naming file and line, when the file is not a world's truth
    public static List<Truth> read(Path file) {
        List<Truth> truths = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            List<String> names = List.of(COMMA.split(header == null ? "" : header, -1));
            if (!names.containsAll(NEEDED)) {
                throw wrong(
                        file,
                        1,
                        "the header is not that of a simulated world's truth, which has %s"
                                .formatted(String.join(", ", NEEDED)));
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                truths.add(parse(names, line, file, truths.size() + 2));
            }
        } catch (IOException e) {
            throw KithException.world("The truth cannot be read from %s: %s.".formatted(file, e.getMessage()), e);
        }
        return truths;
    }

    private static Truth parse(List<String> names, String line, Path file, int number) {
        String[] cells = COMMA.split(line, -1);
        if (cells.length != names.size()) {
            throw wrong(file, number, "there are %d cells, not %d".formatted(cells.length, names.size()));
        }
        Map<String, String> named = new HashMap<>();
        for (int at = 0; at < cells.length; at++) {
            named.put(names.get(at), cells[at]);
        }
        try {
            return new Truth(
                    text(named, "account_id"),
                    kind(text(named, "kind")),
                    flag(named, "established"),
                    decimal(named, "intent"),
                    decimal(named, "talent"),
                    text(named, "craft"),
                    text(named, "town"),
                    (long) decimal(named, "genuine_followers"),
                    decimal(named, "fake_share"),
                    decimal(named, "standing_percentile"),
                    decimal(named, "standing_multiple"),
                    decimal(named, "content_percentile"),
                    decimal(named, "circle_share"),
                    decimal(named, "circle_ratio"),
                    decimal(named, "influence"),
                    flag(named, "authentic"),
                    flag(named, "regular"),
                    flag(named, "standing"),
                    flag(named, "content"),
                    flag(named, "circle"),
                    flag(named, "influence_high"),
                    flag(named, "alpha"));
        } catch (IllegalArgumentException e) {
            throw wrong(file, number, "a cell cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Kind kind(String label) {
        for (Kind kind : Kind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("the kind '%s' is none of %s"
                .formatted(label, Stream.of(Kind.values()).map(Kind::label).collect(Collectors.joining(", "))));
    }

    private static String text(Map<String, String> named, String column) {
        return named.getOrDefault(column, "");
    }

    private static boolean flag(Map<String, String> named, String column) {
        String cell = text(named, column);
        return switch (cell) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new IllegalArgumentException("'" + cell + "' is neither true nor false");
        };
    }

    private static double decimal(Map<String, String> named, String column) {
        String cell = text(named, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static KithException wrong(Path file, int line, String what) {
        return KithException.badInput("%s, line %d: %s. Generate the world again.".formatted(file, line, what));
    }
}
