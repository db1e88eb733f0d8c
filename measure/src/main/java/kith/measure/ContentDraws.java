package kith.measure;

import kith.core.Definition;
import org.jspecify.annotations.Nullable;

/// Draws of one account's content among its peers, as standard scores: the percentile is their normal
/// distribution.
///
/// Each draw takes the draw of the circle along: the more know the person, the fewer strangers were won; where
/// only likes were counted anywhere, part of the lift is that friends like anything.
final class ContentDraws {
    private final Lift.Posterior lift;
    private final @Nullable ClaimDraws circle;
    private final double reference;
    private final Definition.Content definition;
    private final double deviation;
    private final double peersDeviation;

    /// @param circle    missing where nothing was seen that bears on it
    /// @param reference share of an aspirant of the same size
    ContentDraws(Lift.Posterior lift, @Nullable ClaimDraws circle, double reference, Definition.Content definition) {
        this.lift = lift;
        this.circle = circle;
        this.definition = definition;
        this.reference = reference;
        double slope = definition.circleSlope();
        double open = circle == null && lift.byWon() == 0 ? slope * slope : 0;
        deviation = Math.sqrt(lift.variance() + open);
        peersDeviation = Math.sqrt(lift.peersVariance());
    }

    /// @param needed the lowest score that passes
    ClaimDraws claim(Draws draws, double needed) {
        // friends mistaken for strangers raise both the circle and, by their likes, the strangers' response
        double correlation = circle != null && lift.fromStrangers() ? definition.circleCorrelation() : 0;
        double independent = Math.sqrt(1 - correlation * correlation);
        ClaimDraws claim = new ClaimDraws(draws.count());
        for (int at = 0; at < draws.count(); at++) {
            double z = correlation * draws.normal(Draws.CIRCLE, at) + independent * draws.normal(Draws.CONTENT, at);
            double mean = circle == null ? lift.mean() : meanAt(circle.value(at));
            double score = (mean + deviation * z - lift.peersMean()) / peersDeviation;
            claim.set(at, score, score >= needed);
        }
        return claim;
    }

    private double meanAt(double share) {
        return lift.byWon() == 0
                ? lift.mean() - definition.circleSlope() * (Lift.closer(share, reference) - lift.usualCloser())
                : lift.meanAt(share);
    }
}
