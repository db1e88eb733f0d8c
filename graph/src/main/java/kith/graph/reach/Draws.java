package kith.graph.reach;

/// Random numbers by position instead of by order: the same key and counter give the same 64 bits,
/// whoever asks and when. So a sample does not depend on threads, nor on the order in which a graph is
/// walked.
///
/// The mixing function is that of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014, with Stafford's
/// variant 13).
final class Draws {
    /// Odd, near 2^64 over the golden ratio; consecutive multiples lie far apart.
    static final long STEP = 0x9e3779b97f4a7c15L;

    private Draws() {}

    /// Key of the stream number `index` of a family.
    static long key(long seed, long family, long index) {
        return mix(mix(seed + STEP * family) + STEP * (index + 1));
    }

    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// Uniform in [0, 1), from the upper 53 bits.
    static double unit(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    /// Uniform in 0, …, bound - 1, from all bits; `bound` above 0. Lemire, ACM TOMACS 29, 2019.
    static long below(long bits, long bound) {
        return Math.unsignedMultiplyHigh(bits, bound);
    }
}
