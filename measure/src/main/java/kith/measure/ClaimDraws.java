package kith.measure;

import java.util.function.DoubleUnaryOperator;
import kith.core.Estimate;
import kith.core.Interval;

/// One claim about one account at every draw: a value, and whether it passes.
final class ClaimDraws {
    private static final double TAIL = (1 - Interval.LEVEL) / 2;

    private final double[] values;
    private final boolean[] passes;

    ClaimDraws(int count) {
        values = new double[count];
        passes = new boolean[count];
    }

    void set(int at, double value, boolean pass) {
        values[at] = value;
        passes[at] = pass;
    }

    double value(int at) {
        return values[at];
    }

    /// Share of the draws that pass.
    double probability() {
        return share(passes);
    }

    /// Keeps of `holds` the draws that pass here too.
    void narrow(boolean[] holds) {
        for (int at = 0; at < holds.length; at++) {
            holds[at] &= passes[at];
        }
    }

    /// Median and bounds on a scale that rises with the values, so that only few of them need be put on it.
    Estimate estimate(DoubleUnaryOperator scale) {
        double[] sorted = values.clone();
        Quantiles.settle(sorted, TAIL, 0.5, 1 - TAIL);
        return Estimate.of(
                Quantiles.of(sorted, 0.5, scale),
                Quantiles.of(sorted, TAIL, scale),
                Quantiles.of(sorted, 1 - TAIL, scale));
    }

    static double share(boolean[] draws) {
        int passed = 0;
        for (boolean pass : draws) {
            passed += pass ? 1 : 0;
        }
        return passed / (double) draws.length;
    }
}
