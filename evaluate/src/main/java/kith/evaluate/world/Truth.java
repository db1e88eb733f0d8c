package kith.evaluate.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final int COLUMNS = 22;

    /// The truths of a world in the order of its truth.csv.
    ///
    /// @throws KithException bad input, naming file and line, when the file is not one that a world wrote
    public static List<Truth> read(Path file) {
        List<Truth> truths = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!TruthFile.HEADER.equals(lines.readLine())) {
                throw wrong(file, 1, "the header is not that of a simulated world's truth");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                truths.add(parse(line, file, truths.size() + 2));
            }
        } catch (IOException e) {
            throw KithException.world("The truth cannot be read from %s: %s.".formatted(file, e.getMessage()), e);
        }
        return truths;
    }

    private static Truth parse(String line, Path file, int number) {
        String[] cells = COMMA.split(line, -1);
        if (cells.length != COLUMNS) {
            throw wrong(file, number, "there are %d cells, not %d".formatted(cells.length, COLUMNS));
        }
        try {
            return new Truth(
                    cells[0],
                    Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                    flag(cells[2]),
                    decimal(cells[3]),
                    decimal(cells[4]),
                    cells[5],
                    cells[6],
                    Long.parseLong(cells[7]),
                    decimal(cells[8]),
                    decimal(cells[9]),
                    decimal(cells[10]),
                    decimal(cells[11]),
                    decimal(cells[12]),
                    decimal(cells[13]),
                    decimal(cells[14]),
                    flag(cells[15]),
                    flag(cells[16]),
                    flag(cells[17]),
                    flag(cells[18]),
                    flag(cells[19]),
                    flag(cells[20]),
                    flag(cells[21]));
        } catch (IllegalArgumentException e) {
            throw wrong(file, number, "a cell cannot be read (" + e.getMessage() + ")");
        }
    }

    private static boolean flag(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + cell + "' is neither true nor false");
        };
    }

    private static double decimal(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static KithException wrong(Path file, int line, String what) {
        return KithException.badInput("%s, line %d: %s. Generate the world again.".formatted(file, line, what));
    }
}
