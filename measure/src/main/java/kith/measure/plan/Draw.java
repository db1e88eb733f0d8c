package kith.measure.plan;

/// Chance by position: the same key gives the same number, whoever asks and when, so that two plans
/// meet the same luck and nothing depends on threads. Finaliser of SplitMix64 (Steele, Lea & Flood,
/// OOPSLA 2014).
final class Draw {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Draw() {}

    static long key(long seed, long who, long what) {
        return mix(mix(mix(seed + STEP) + STEP * (who + 1)) + STEP * (what + 1));
    }

    /// In [0, 1).
    static double unit(long key) {
        return (key >>> 11) * 0x1p-53;
    }

    /// In 0 to bound - 1.
    static long below(long key, long bound) {
        return Math.unsignedMultiplyHigh(key, bound);
    }

    static long next(long key) {
        return mix(key + STEP);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
