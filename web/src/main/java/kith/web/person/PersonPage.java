package kith.web.person;

import java.util.List;
import kith.core.workspace.Remark;
import org.jspecify.annotations.Nullable;

/// @param facts    what the account's own page says, in words
/// @param alpha    in words
/// @param meaning  what the verdict means
/// @param pyramid  SVG, or missing
/// @param circle   SVG, or missing
/// @param deciles  followers of the peers, from the smallest to the largest, with the person where they stand
public record PersonPage(
        String dataset,
        String account,
        String address,
        String name,
        String handle,
        List<String> facts,
        @Nullable String bio,
        String verdict,
        String tone,
        String reason,
        String meaning,
        String alpha,
        List<ClaimLine> claims,
        @Nullable String pyramid,
        String pyramidWords,
        List<Decile> deciles,
        @Nullable String circle,
        String circleWords,
        List<Decile> rings,
        List<Chart> charts,
        List<String> changes,
        List<String> notes,
        List<Remark> remarks,
        String provenance) {
    /// @param probability that it holds, in words, or empty
    /// @param lo          interval in hundredths, below 0 when there is none
    /// @param rests       what it rests on, or empty
    public record ClaimLine(
            String title, String sentence, String probability, double value, double lo, double hi, String rests) {
        public String x() {
            return number(lo);
        }

        public String width() {
            return number(Math.max(1.5, hi - lo));
        }

        public String at() {
            return number(value);
        }

        private static String number(double value) {
            return String.format(java.util.Locale.ROOT, "%.1f", value);
        }
    }

    /// A line of a table behind a picture.
    public record Decile(String who, String value, boolean person) {}
}
