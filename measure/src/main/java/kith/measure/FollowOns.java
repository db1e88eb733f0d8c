package kith.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.core.Definition;
import kith.core.Evidence;

/// Consequence E: follow-on actions per exposure against the matched rate (docs/methods/influence.md).
///
/// A Gamma-Poisson rate: the matched rate is worth a number of pseudo-actions. Matched is what an audience of
/// the same size would do in which so many know the person as is expected of somebody who set out to build one:
/// people who know a person act more often, by a stated weight. Association only; who follows never enters,
/// only how many were exposed.
final class FollowOns {
    /// Actions per exposure of somebody who does not know the person, by size.
    private final Map<Integer, Double> rates;

    private final double overall;
    private final Definition.Influence definition;

    private FollowOns(Map<Integer, Double> rates, double overall, Definition.Influence definition) {
        this.rates = rates;
        this.overall = overall;
        this.definition = definition;
    }

    /// @param shares who know the person, `NaN` when not known
    static FollowOns of(List<Evidence> people, double[] shares, Definition definition) {
        Definition.Influence influence = definition.influence();
        long actions = 0;
        Map<Integer, double[]> bands = new HashMap<>();
        MicroSum sum = new MicroSum();
        for (int at = 0; at < shares.length; at++) {
            Evidence evidence = people.get(at);
            double followers = evidence.profile().followers();
            double share = Double.isNaN(shares[at]) ? definition.circle().reference(followers) : shares[at];
            // whole numbers add up to the same in any order
            double exposed = Math.rint(exposures(evidence) * weight(share, influence));
            if (exposed > 0) {
                double[] band =
                        bands.computeIfAbsent(Population.band(evidence.profile().followers()), _ -> new double[2]);
                band[0] += evidence.audience().followOns();
                band[1] += exposed;
                actions += evidence.audience().followOns();
                sum.add(exposed);
            }
        }
        double exposures = sum.value();
        double overall = exposures > 0 ? actions / exposures : 0;
        Map<Integer, Double> rates = new HashMap<>();
        double pseudo = overall > 0 ? influence.pseudoActions() / overall : 0;
        bands.forEach((band, sums) ->
                rates.put(band, (sums[0] + influence.pseudoActions()) / Math.max(1, sums[1] + pseudo)));
        return new FollowOns(rates, overall, influence);
    }

    private static double exposures(Evidence evidence) {
        double followers = evidence.profile().followers();
        return followers > 0 ? Math.rint(followers) * evidence.audience().watchedPosts() : 0;
    }

    /// Whether responses were watched on any post and anybody ever acted.
    boolean watched(Evidence evidence) {
        return overall > 0 && exposures(evidence) > 0;
    }

    /// The rate over the matched rate.
    record Posterior(double ratio, double aboveOne) {}

    /// @param circle    posterior mean of the friends-and-family share, or `NaN`
    /// @param reference share expected at that size
    Posterior posterior(Evidence evidence, double circle, double reference) {
        double expected = Double.isNaN(circle) ? 1 : weight(circle, definition) / weight(reference, definition);
        double shape = definition.pseudoActions() * expected;
        double rate = definition.pseudoActions();
        if (watched(evidence)) {
            double matched =
                    rates.getOrDefault(Population.band(evidence.profile().followers()), overall);
            // what is seen of a rate says little of the next one: it counts only in part
            shape += definition.stability() * evidence.audience().followOns();
            rate += definition.stability()
                    * exposures(evidence)
                    * matched
                    * weight(Double.isNaN(reference) ? 0 : reference, definition);
        }
        return new Posterior(shape / rate, 1 - gammaCdf(shape, rate));
    }

    private static double weight(double share, Definition.Influence definition) {
        return share * definition.knownWeight() + 1 - share;
    }

    /// P(X <= 1) for a gamma variable (Wilson & Hilferty 1931).
    private static double gammaCdf(double shape, double rate) {
        double spread = 1 / (9 * shape);
        return Normal.cdf((Math.cbrt(rate / shape) - (1 - spread)) / Math.sqrt(spread));
    }
}
