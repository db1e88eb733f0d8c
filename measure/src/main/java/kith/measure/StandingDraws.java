package kith.measure;

import java.util.List;
import kith.core.Definition;

/// Draws of one account's standing among its peers, with what is not known about the peers.
///
/// On the arcsine scale the error of a share does not depend on the share, so percentiles are drawn as angles.
final class StandingDraws {
    private static final double STEP = 0.2;

    private final double logFollowers;
    private final double median;
    private final double medianError;
    private final double angleError;
    private final double here;
    private final double below;
    private final double above;

    StandingDraws(PeerGroups peers, List<String> keys, int level, double logFollowers, Definition.Standing definition) {
        this.logFollowers = logFollowers;
        double[] group = peers.sorted(keys.get(level));
        double evidence = group.length + definition.pseudoPeers();
        angleError = Math.hypot(0.5 / Math.sqrt(evidence), definition.peerSpread());
        median = peers.median(keys, level);
        double deviation = (PeerGroups.quantile(group, 0.75) - PeerGroups.quantile(group, 0.25)) / 1.349;
        medianError = 1.2533 * deviation / Math.sqrt(evidence);
        here = angle(peers.shareBelow(keys, level, logFollowers));
        below = angle(peers.shareBelow(keys, level, logFollowers - STEP));
        above = angle(peers.shareBelow(keys, level, logFollowers + STEP));
    }

    /// The angle of the percentile at every draw, and whether percentile and multiple pass.
    ClaimDraws claim(Draws draws, GateDraws gates, Definition.Standing definition) {
        double angleNeeded = angle(definition.percentile());
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
        double moved = shift < 0
                ? here + (here - below) * Math.max(shift / STEP, -4)
                : here + (above - here) * Math.min(shift / STEP, 4);
        return Math.clamp(moved + angleError * z, 0, Math.PI / 2);
    }

    private static double angle(double percentile) {
        return Math.asin(Math.sqrt(percentile));
    }

    static double percentile(double angle) {
        double sine = Math.sin(angle);
        return sine * sine;
    }

    /// Genuine followers over the median of the peers.
    double multiple() {
        return Math.exp(logMultiple(0, 0));
    }

    private double logMultiple(double shift, double z) {
        return logFollowers + shift - median + medianError * z;
    }
}
