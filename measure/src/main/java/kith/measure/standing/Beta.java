package kith.measure.standing;

/// The beta distribution and the functions it is made of.
final class Beta {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double CLOSE = 1e-14;
    private static final double TINY = 1e-300;
    private static final int ROUNDS = 500;

    private Beta() {}

    /// Natural logarithm of the gamma function. Relative error below 1e-13 (Lanczos 1964, g = 7).
    ///
    /// @param x above 0
    static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int term = 1; term < LANCZOS.length; term++) {
            sum += LANCZOS[term] / (x - 1 + term);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /// ln B(a, b), both above 0.
    static double log(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /// P(X <= x): the regularised incomplete beta function, by its continued fraction (Abramowitz & Stegun 1964,
    /// 26.5.8; evaluated forwards by Lentz 1976). Absolute error below 1e-12 for a + b up to a million.
    ///
    /// @param a above 0
    /// @param b above 0
    static double cdf(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - log(a, b));
        // the fraction converges fast below the mean; above it the other tail is computed
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / nonzero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= ROUNDS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonzero(1 + even * d);
            c = nonzero(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonzero(1 + odd * d);
            c = nonzero(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < CLOSE) {
                break;
            }
        }
        return value;
    }

    private static double nonzero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
