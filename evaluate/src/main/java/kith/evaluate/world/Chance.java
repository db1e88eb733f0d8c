package kith.evaluate.world;

import java.util.SplittableRandom;

/// Repeatable chance: every draw belongs to a seed, a phase and somebody, so no draw depends on the order of the
/// others.
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    static SplittableRandom of(long seed, Phase phase, long who) {
        return new SplittableRandom(bits(seed, phase, who));
    }

    /// 64 well mixed bits (Steele, Lea & Flood, OOPSLA 2014, the finaliser of SplitMix64, applied thrice).
    static long bits(long seed, Phase phase, long who) {
        return mix(mix(mix(seed) + phase.number) + who);
    }

    /// In [0, 1), from 64 mixed bits.
    static double uniform(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /// The same for (a, b) and (b, a).
    static long pair(int a, int b) {
        return a < b ? ordered(a, b) : ordered(b, a);
    }

    static long ordered(int from, int to) {
        return ((long) from << 32) | to;
    }

    static double logNormal(SplittableRandom random, double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /// Marsaglia & Tsang, ACM Trans. Math. Softw. 26, 2000; below shape 1 with their power of a uniform.
    static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    static double beta(SplittableRandom random, double a, double b) {
        double x = gamma(random, a);
        return x / (x + gamma(random, b));
    }

    /// Exact below a mean of 30, rounded normal above.
    static int poisson(SplittableRandom random, double mean) {
        if (mean > 30) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
