package kith.graph.reach;

import java.util.List;

/// The nodes to tell first, and what is known about how good they are.
///
/// @param seeds         in the order chosen
/// @param gains         what each adds to those before it, in units of the targets; from the samples
///     that chose them
/// @param reach         what they reach together, from samples that did not choose them
/// @param reachAtLeast  except with probability delta
/// @param optimumAtMost nothing that the limits allow reaches more than this, except with probability
///     delta
/// @param promised      the share of the optimum that this way of choosing reaches on any graph,
///     before epsilon; 0 when nothing is proved for these limits
/// @param samples       how many sample sets chose them
/// @param measured      how many others measured what they reach
public record SeedChoice(
        List<Integer> seeds,
        List<Double> gains,
        double reach,
        double reachAtLeast,
        double optimumAtMost,
        double promised,
        long samples,
        long measured) {
    public SeedChoice {
        seeds = List.copyOf(seeds);
        gains = List.copyOf(gains);
    }

    /// This choice reaches at least this share of the best possible, except with probability delta.
    public double assured() {
        return optimumAtMost <= 0 ? 1 : Math.min(1, reachAtLeast / optimumAtMost);
    }
}
