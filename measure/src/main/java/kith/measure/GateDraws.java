package kith.measure;

import kith.core.Definition;

/// Draws of one account's audience without the fakes in it, and of the gates before the claims.
final class GateDraws {
    private final boolean[] authentic;
    private final double[] shifts;

    /// @param fake probability that the account itself is fake
    /// @param norm share that looks fake among the followers of accounts of this size
    GateDraws(Draws draws, AudienceFakes fakes, double fake, double norm, Definition.Authentic definition) {
        authentic = new boolean[draws.count()];
        shifts = new double[draws.count()];
        double limit = definition.audienceNormMultiple() * Math.max(definition.audienceNormFloor(), norm);
        for (int at = 0; at < shifts.length; at++) {
            double bought =
                    Math.clamp(fakes.share() + fakes.deviation() * draws.normal(Draws.FAKE_AUDIENCE, at), 0, 0.999);
            authentic[at] = draws.uniform(Draws.FAKE, at) >= fake && bought < limit;
            shifts[at] = Math.log((1 - bought) / (1 - fakes.share()));
        }
    }

    double probabilityAuthentic() {
        return ClaimDraws.share(authentic);
    }

    /// Change of log genuine followers, one number a draw.
    double shift(int at) {
        return shifts[at];
    }

    /// The draws in which the account is real, a person, and without intent to build an audience.
    boolean[] holds(Draws draws, double organisation, double intent) {
        boolean[] holds = new boolean[authentic.length];
        for (int at = 0; at < holds.length; at++) {
            holds[at] = authentic[at]
                    && draws.uniform(Draws.ORGANISATION, at) >= organisation
                    && draws.uniform(Draws.INTENT, at) >= intent;
        }
        return holds;
    }
}
