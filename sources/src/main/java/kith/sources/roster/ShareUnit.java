package kith.sources.roster;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a column writes shares as fractions (0.031) or in percent (3.1). A cell with `%` says so itself and is not
/// asked.
///
/// Engagement rates are decided by computing them again from likes and followers; parts of a whole by whether they add
/// up to 1 or to 100; else by what is possible at all: nothing above 1 is a fraction.
enum ShareUnit {
    FRACTION(1),
    PERCENT(0.01);

    /// Above this, an engagement rate that is read as a fraction is out of the ordinary for every size.
    private static final double ORDINARY = 0.5;

    private final double factor;

    ShareUnit(double factor) {
        this.factor = factor;
    }

    double fraction(double value) {
        return value * factor;
    }

    /// @param unit  as decided
    /// @param words why, as a sentence that goes with the name of the column
    record Decision(ShareUnit unit, String words) {}

    /// An engagement rate as written, beside what its row lets one compute.
    ///
    /// @param value    without a percent sign
    /// @param likes    likes a post over followers, or missing
    /// @param reaction likes and comments over followers, or missing
    record Sample(
            double value, @Nullable Double likes, @Nullable Double reaction) {}

    static Decision ofEngagement(List<Sample> samples) {
        int fraction = 0;
        int percent = 0;
        double largest = 0;
        for (Sample sample : samples) {
            largest = Math.max(largest, sample.value());
            double asFraction = distance(sample, 1);
            double asPercent = distance(sample, 0.01);
            // further off than a factor of three either way says nothing
            if (Math.min(asFraction, asPercent) < Math.log(3)) {
                fraction += asFraction < asPercent ? 1 : 0;
                percent += asPercent < asFraction ? 1 : 0;
            }
        }
        if (fraction != percent) {
            ShareUnit unit = fraction > percent ? FRACTION : PERCENT;
            return new Decision(
                    unit,
                    "read as %s, because likes over followers come to the same in %d of %d rows"
                            .formatted(unit.words(), Math.max(fraction, percent), fraction + percent));
        }
        if (largest > 1) {
            return new Decision(PERCENT, "read as percent, because a value is above 1");
        }
        return largest > ORDINARY
                ? new Decision(
                        PERCENT,
                        "assumed to be percent: no likes to compute it from, and a rate of half is not to be had")
                : new Decision(
                        FRACTION, "assumed to be a fraction: no likes to compute it from, and no value is above 0.5");
    }

    /// @param values all cells without a percent sign
    static Decision ofPart(List<Double> values) {
        boolean above = values.stream().anyMatch(value -> value > 1);
        return above
                ? new Decision(PERCENT, "read as percent, because a value is above 1")
                : new Decision(FRACTION, "read as fractions, because no value is above 1");
    }

    String words() {
        return this == FRACTION ? "a fraction" : name().toLowerCase(Locale.ROOT);
    }

    private static double distance(Sample sample, double factor) {
        double best = Double.POSITIVE_INFINITY;
        for (Double computed : new @Nullable Double[] {sample.likes(), sample.reaction()}) {
            if (computed != null && computed > 0 && sample.value() > 0) {
                best = Math.min(best, Math.abs(Math.log(sample.value() * factor / computed)));
            }
        }
        return best;
    }
}
