package kith.evaluate.accounts;

import java.util.Arrays;
import kith.measure.Authenticity;

/// Bounds of class-wise conformal sets over one score: nine in ten of each kind stay within them, if the next
/// accounts are drawn like these (Mondrian conformal prediction; Vovk, Gammerman & Shafer, Algorithmic Learning
/// in a Random World, 2005).
///
/// @param realUpTo what nine in ten real accounts do not pass
/// @param fakeFrom what nine in ten fakes reach
record ClassWise(double realUpTo, double fakeFrom) {
    private static final double LEVEL = 0.9;

    /// @param scores of accounts that the weights were not fitted on
    static ClassWise of(double[] scores, boolean[] fake) {
        return new ClassWise(bound(scores, fake, false), -bound(negated(scores), fake, true));
    }

    /// The smallest score that at least nine in ten of the kind, and of one more, do not pass.
    private static double bound(double[] scores, boolean[] fake, boolean kind) {
        double[] own = new double[scores.length];
        int size = 0;
        for (int at = 0; at < scores.length; at++) {
            if (fake[at] == kind) {
                own[size++] = scores[at];
            }
        }
        double[] sorted = Arrays.copyOf(own, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil((size + 1) * LEVEL);
        return rank > size ? Double.POSITIVE_INFINITY : sorted[rank - 1];
    }

    private static double[] negated(double[] scores) {
        return Arrays.stream(scores).map(score -> -score).toArray();
    }

    boolean mayBeReal(double score) {
        return score <= realUpTo;
    }

    boolean mayBeFake(double score) {
        return score >= fakeFrom;
    }

    Authenticity.Reading reading(double score, double shift) {
        return Authenticity.reading(score, shift, realUpTo, fakeFrom);
    }
}
