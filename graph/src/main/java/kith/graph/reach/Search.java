package kith.graph.reach;

/// How exact a search is, and what it may use.
///
/// @param epsilon how far the promise may fall short of the best that greedy choice can promise, in
///     (0, 1)
/// @param delta   the probability that a bound does not hold, in (0, 1)
/// @param seed    the same seed gives the same result, on any number of threads
/// @param threads at least 1
/// @param bytes   the most memory that samples may take
/// @param tight   whether to go on past the promise, until more samples could raise the assured share
/// by no more than epsilon
/// @param finer   what epsilon is brought down to while few samples are drawn, at most epsilon
/// @param samples how many samples are few
public record Search(
        double epsilon, double delta, long seed, int threads, long bytes, boolean tight, double finer, long samples) {
    /// Until the promise holds.
    public Search(double epsilon, double delta, long seed, int threads, long bytes) {
        this(epsilon, delta, seed, threads, bytes, false, epsilon, 0);
    }

    /// The same, past the promise until more samples could raise the assured share by no more than
    /// epsilon.
    public Search tightly() {
        return new Search(epsilon, delta, seed, threads, bytes, true, finer, samples);
    }

    /// The same, as if `epsilon` had been asked for as long as no more than `samples` are drawn: candidates who are
    /// nearly alike are told apart where that is cheap.
    public Search finerFor(double epsilon, long samples) {
        return new Search(this.epsilon, delta, seed, threads, bytes, tight, epsilon, samples);
    }

    public Search {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException(
                    "epsilon is %s, but must lie between 0 and 1: use 0.1, or 0.02 for a close bound"
                            .formatted(epsilon));
        }
        if (!(finer > 0 && finer <= epsilon)) {
            throw new IllegalArgumentException(
                    "a finer epsilon is %s, but must lie between 0 and %s".formatted(finer, epsilon));
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException(
                    "delta is %s, but a probability to fail lies between 0 and 1: use 1 / nodes".formatted(delta));
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("the memory for samples must be 1 byte or more, got " + bytes);
        }
    }
}
