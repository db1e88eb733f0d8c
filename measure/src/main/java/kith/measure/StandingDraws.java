package kith.measure;

import kith.core.Definition;
import kith.measure.standing.PeerShare;

/// Draws of one account's standing among its peers, with what is not known about the peers.
///
/// Percentiles are drawn from a [PeerShare], as angles: more or fewer fakes among the followers move all draws of the
/// percentile alike on that scale.
final class StandingDraws {
    private static final double STEP = 0.2;

    private final double logFollowers;
    private final double median;
    private final double medianError;
    private final ShareAngles angles;
    private final double here;
    private final double below;
    private final double above;

    StandingDraws(Peers peers, double logFollowers, Definition.Standing definition) {
        this.logFollowers = logFollowers;
        PeerShare share = peers.shareBelow(logFollowers);
        angles = new ShareAngles(share.blurred(definition.peerSpread()));
        median = peers.median();
        double deviation = (peers.quantile(0.75) - peers.quantile(0.25)) / 1.349;
        medianError = 1.2533 * deviation / Math.sqrt(peers.evidence());
        here = ShareAngles.of(share.mean());
        below = ShareAngles.of(peers.shareBelow(logFollowers - STEP).mean());
        above = ShareAngles.of(peers.shareBelow(logFollowers + STEP).mean());
    }

    /// The angle of the percentile at every draw, and whether percentile and multiple pass.
    ClaimDraws claim(Draws draws, GateDraws gates, Definition.Standing definition) {
        double angleNeeded = ShareAngles.of(definition.percentile());
        double logMultipleNeeded = Math.log(definition.multiple());
        ClaimDraws claim = new ClaimDraws(draws.count());
        for (int at = 0; at < draws.count(); at++) {
            double shift = gates.shift(at);
            double z = draws.normal(Draws.STANDING, at);
            double angle = angle(shift, z);
            claim.set(at, angle, angle >= angleNeeded && logMultiple(shift, z) >= logMultipleNeeded);
        }
        return claim;
    }

    /// @param shift change of log genuine followers in this draw
    private double angle(double shift, double z) {
        double moved =
                shift < 0 ? (here - below) * Math.max(shift / STEP, -4) : (above - here) * Math.min(shift / STEP, 4);
        return Math.clamp(angles.at(z) + moved, 0, Math.PI / 2);
    }

    /// Genuine followers over the median of the peers.
    double multiple() {
        return Math.exp(logMultiple(0, 0));
    }

    private double logMultiple(double shift, double z) {
        return logFollowers + shift - median + medianError * z;
    }
}
