package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.List;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.Figure;
import kith.measure.circle.ShareInterval;

/// Shares said of people, with 90 % intervals, beside the shares that are so.
final class Shares {
    private final List<Share> shares = new ArrayList<>();

    private record Share(double said, double lo, double hi, double truth) {}

    /// Bounds of a person's share, and the share itself, are whole numbers of followers up to rounding.
    private static final double ROUNDING = 1e-9;

    private void add(double said, double lo, double hi, double truth) {
        shares.add(new Share(said, lo, hi, truth));
    }

    void add(ShareInterval told, double truth) {
        add(told.mean(), told.lo(), told.hi(), truth);
    }

    void add(double said, double truth) {
        add(said, Double.NaN, Double.NaN, truth);
    }

    int count() {
        return shares.size();
    }

    /// Mean distance of what is said from what is so.
    Figure error() {
        return Bootstrap.mean(shares.stream()
                .mapToDouble(one -> Math.abs(one.said - one.truth))
                .toArray());
    }

    /// The same where the same share is said of everybody.
    Figure errorOf(double constant) {
        return Bootstrap.mean(shares.stream()
                .mapToDouble(one -> Math.abs(constant - one.truth))
                .toArray());
    }

    /// Part of the intervals that hold the truth.
    Figure covered() {
        return Bootstrap.mean(shares.stream()
                .mapToDouble(one -> one.lo - ROUNDING <= one.truth && one.truth <= one.hi + ROUNDING ? 1 : 0)
                .toArray());
    }

    /// Mean width of the intervals.
    double width() {
        return shares.stream().mapToDouble(one -> one.hi - one.lo).average().orElse(Double.NaN);
    }
}
