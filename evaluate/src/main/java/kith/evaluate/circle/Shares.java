package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.Figure;
import kith.measure.circle.ShareInterval;

/// Shares said of people, with 90 % intervals, beside the shares that are so. The same person may be
/// told more than once, by different folds: resampling draws people, not tellings.
final class Shares {
    /// Bounds of a person's share, and the share itself, are whole numbers of followers up to rounding.
    private static final double ROUNDING = 1e-9;

    private final List<Share> shares = new ArrayList<>();

    private record Share(int person, double said, double lo, double hi, double truth) {
        double held() {
            return lo - ROUNDING <= truth && truth <= hi + ROUNDING ? 1 : 0;
        }
    }

    void add(int person, ShareInterval told, double truth) {
        shares.add(new Share(person, told.mean(), told.lo(), told.hi(), truth));
    }

    /// A share without an interval.
    void add(int person, double said, double truth) {
        shares.add(new Share(person, said, Double.NaN, Double.NaN, truth));
    }

    /// How many were told.
    int count() {
        return shares.size();
    }

    /// How many people these are.
    int people() {
        return (int) shares.stream().mapToInt(Share::person).distinct().count();
    }

    /// Mean distance of what is said from what is so.
    Figure error() {
        return mean(one -> Math.abs(one.said - one.truth));
    }

    /// The same where the same share is said of everybody.
    Figure errorOf(double constant) {
        return mean(one -> Math.abs(constant - one.truth));
    }

    /// Part of the intervals that hold the truth.
    Figure covered() {
        return mean(Share::held);
    }

    /// Mean width of the intervals.
    double width() {
        return mean(one -> one.hi - one.lo).value();
    }

    private Figure mean(ToDoubleFunction<Share> of) {
        int[] people =
                shares.stream().mapToInt(Share::person).sorted().distinct().toArray();
        int[] group = shares.stream()
                .mapToInt(one -> Arrays.binarySearch(people, one.person))
                .toArray();
        double[] values = shares.stream().mapToDouble(of).toArray();
        return Bootstrap.ofGroups(
                group,
                cases -> Arrays.stream(Bootstrap.take(values, cases)).average().orElse(Double.NaN));
    }
}
