package kith.measure;

/// The standard normal distribution.
public final class Normal {
    private Normal() {}

    /// Cumulative distribution. Absolute error below 1e-7 (Abramowitz & Stegun 1964, 26.2.17).
    public static double cdf(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z >= 0 ? 1 - tail : tail;
    }

    /// The lowest value whose [#cdf] is `p` or more, to the last digit: comparing with it is comparing
    /// percentiles.
    static double atLeast(double p) {
        double low = -40;
        double high = 40;
        for (double middle = 0; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (cdf(middle) >= p) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// Inverse of the cumulative distribution. Relative error below 1.2e-9 (Acklam 2003).
    ///
    /// @param p in (0, 1)
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must lie inside 0 to 1, got " + p);
        }
        if (p < 0.02425) {
            double q = Math.sqrt(-2 * Math.log(p));
            return tail(q);
        }
        if (p > 1 - 0.02425) {
            double q = Math.sqrt(-2 * Math.log(1 - p));
            return -tail(q);
        }
        double q = p - 0.5;
        double r = q * q;
        double top = -3.969683028665376e+01;
        top = top * r + 2.209460984245205e+02;
        top = top * r - 2.759285104469687e+02;
        top = top * r + 1.383577518672690e+02;
        top = top * r - 3.066479806614716e+01;
        top = top * r + 2.506628277459239e+00;
        double bottom = -5.447609879822406e+01;
        bottom = bottom * r + 1.615858368580409e+02;
        bottom = bottom * r - 1.556989798598866e+02;
        bottom = bottom * r + 6.680131188771972e+01;
        bottom = bottom * r - 1.328068155288572e+01;
        bottom = bottom * r + 1;
        return top * q / bottom;
    }

    private static double tail(double q) {
        double top = -7.784894002430293e-03;
        top = top * q - 3.223964580411365e-01;
        top = top * q - 2.400758277161838e+00;
        top = top * q - 2.549732539343734e+00;
        top = top * q + 4.374664141464968e+00;
        top = top * q + 2.938163982698783e+00;
        double bottom = 7.784695709041462e-03;
        bottom = bottom * q + 3.224671290700398e-01;
        bottom = bottom * q + 2.445134137142996e+00;
        bottom = bottom * q + 3.754408661907416e+00;
        bottom = bottom * q + 1;
        return top / bottom;
    }
}
