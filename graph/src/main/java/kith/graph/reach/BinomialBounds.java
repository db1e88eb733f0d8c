package kith.graph.reach;

/// Bounds on a probability of which `hits` of `trials` independent trials are known: exact, by the
/// binomial tail.
///
/// Clopper & Pearson, Biometrika 26, 1934. Each side fails with probability `tail` at most, however
/// small that is: there is no normal approximation. Counts may be fractions of a trial. Cost: some
/// thousand multiplications.
final class BinomialBounds {
    private static final int HALVINGS = 60;
    private static final double TINY = 1e-300;

    private BinomialBounds() {}

    /// The probability is at least this, except with probability `tail`.
    static double lower(double hits, double trials, double tail) {
        if (hits <= 0) {
            return 0;
        }
        // P(at least `hits` | p) = I_p(hits, trials - hits + 1), which rises with p.
        double below = 0;
        double above = hits / trials;
        for (int k = 0; k < HALVINGS; k++) {
            double p = (below + above) / 2;
            if (incompleteBeta(p, hits, trials - hits + 1) < tail) {
                below = p;
            } else {
                above = p;
            }
        }
        return below;
    }

    /// The probability is at most this, except with probability `tail`.
    static double upper(double hits, double trials, double tail) {
        return hits >= trials ? 1 : 1 - lower(trials - hits, trials, tail);
    }

    /// The regularised incomplete beta function I_x(a, b) for x below the mean a / (a + b) or a little
    /// above it.
    private static double incompleteBeta(double x, double a, double b) {
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - front(1 - x, b, a) * fraction(1 - x, b, a);
        }
        return front(x, a, b) * fraction(x, a, b);
    }

    private static double front(double x, double a, double b) {
        return StrictMath.exp(
                        logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log1p(-x))
                / a;
    }

    /// The continued fraction of DLMF 8.17.22, from the front by Lentz's method.
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < 100_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = guard(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = guard(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) < 1e-12) {
                break;
            }
        }
        return value;
    }

    private static double inverse(double value) {
        return 1 / guard(value);
    }

    private static double guard(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// Stirling's series after moving above 10; DLMF 5.11.1.
    private static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 10) {
            shift += StrictMath.log(y);
            y++;
        }
        double r = 1 / (y * y);
        double series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r / 1680))) / y;
        return (y - 0.5) * StrictMath.log(y) - y + 0.5 * StrictMath.log(2 * Math.PI) + series - shift;
    }
}
