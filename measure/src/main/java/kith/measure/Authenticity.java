package kith.measure;

import kith.core.Definition;
import kith.core.Evidence;

/// Gate G1: how likely an account is fake, from its profile alone (docs/methods/authentic.md).
///
/// A sum of curves of which each only rises or only falls ([FakeSign]), so that no odd corner of one platform's data is
/// carried to another. What was not observed adds nothing. Immutable; cost O(points of the curves) an account.
public final class Authenticity {
    private final ScoreCurve[] curves;
    private final double prevalence;
    private final double realUpTo;
    private final double fakeFrom;

    public Authenticity(Definition.Authentic weights) {
        curves = FakeSign.all().stream().map(sign -> sign.curve(weights)).toArray(ScoreCurve[]::new);
        prevalence = Logit.of(weights.prevalence());
        realUpTo = weights.realUpTo();
        fakeFrom = weights.fakeFrom();
    }

    /// What can be said of one account.
    public enum Reading {
        REAL,
        /// The two kinds cannot be told apart well enough here.
        NOT_SURE,
        FAKE
    }

    /// Log-odds that the account is fake, at the prevalence that is expected before the data were seen.
    public double logOdds(Evidence.Profile profile, int bioRead) {
        double score = prevalence;
        for (int sign = 0; sign < curves.length; sign++) {
            score += curves[sign].at(FakeSign.all().get(sign).value(profile, bioRead));
        }
        return score;
    }

    /// [#logOdds(Evidence.Profile, int)] as a probability.
    public double probability(Evidence.Profile profile, int bioRead) {
        return Logit.probability(logOdds(profile, bioRead));
    }

    /// Decides only where two ways agree: by class-wise conformal sets one kind is ruled out and the other is not, and
    /// the odds, at the prevalence at hand, point the same way.
    ///
    /// @param logOdds at the expected prevalence
    /// @param shift   what the prevalence at hand adds
    public Reading reading(double logOdds, double shift) {
        return reading(logOdds, shift, realUpTo, fakeFrom);
    }

    /// The same for other weights than those shipped.
    ///
    /// @param realUpTo nine in ten real accounts do not pass it (Mondrian conformal prediction; Vovk, Gammerman &
    /// Shafer 2005)
    /// @param fakeFrom nine in ten fakes reach it
    public static Reading reading(double logOdds, double shift, double realUpTo, double fakeFrom) {
        boolean mayBeReal = logOdds <= realUpTo;
        boolean mayBeFake = logOdds >= fakeFrom;
        if (mayBeReal == mayBeFake) {
            return Reading.NOT_SURE;
        }
        boolean fake = logOdds + shift >= 0;
        return fake == mayBeFake ? (fake ? Reading.FAKE : Reading.REAL) : Reading.NOT_SURE;
    }
}
