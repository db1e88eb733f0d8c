package kith.measure.plan;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The inverse of a rising function from an offset in log-odds to a share, from a table: straight
/// between its points on the scale of log-odds, where such functions are nearly straight. Off by less
/// than 0.002 in the share.
final class ShareCurve {
    private static final double FARTHEST = 14;
    private static final double STEP = 0.5;
    private static final double EDGE = 1e-6;

    private final double[] logOdds;

    ShareCurve(DoubleUnaryOperator share) {
        logOdds = new double[(int) (2 * FARTHEST / STEP) + 1];
        double before = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < logOdds.length; at++) {
            double value = Math.clamp(share.applyAsDouble(-FARTHEST + STEP * at), EDGE, 1 - EDGE);
            // where the function is flat to the last digit the table still rises
            before = Math.max(Math.log(value / (1 - value)), Math.nextUp(before));
            logOdds[at] = before;
        }
    }

    /// The offset at which the function has this share, or the nearest end of the table.
    double offset(double share) {
        double inside = Math.clamp(share, EDGE, 1 - EDGE);
        double wanted = Math.log(inside / (1 - inside));
        int found = Arrays.binarySearch(logOdds, wanted);
        if (found >= 0) {
            return -FARTHEST + STEP * found;
        }
        int above = -found - 1;
        if (above == 0) {
            return -FARTHEST;
        }
        if (above == logOdds.length) {
            return FARTHEST;
        }
        double part = (wanted - logOdds[above - 1]) / (logOdds[above] - logOdds[above - 1]);
        return -FARTHEST + STEP * (above - 1 + part);
    }
}
