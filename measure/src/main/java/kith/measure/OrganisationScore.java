package kith.measure;

import kith.core.Definition;
import kith.core.Evidence;

/// Gate G2: how likely the account is an organisation and not a person (docs/methods/organisation.md).
///
/// The sum of what each word of name and bio weighs, and of counts and marks ([OrganisationSign]). What was not
/// observed
/// adds nothing. Immutable; cost O(points of the curves) an account, words were read while gathering.
public final class OrganisationScore {
    private final ScoreCurve[] curves;
    private final double prevalence;

    public OrganisationScore(Definition.Organisation weights) {
        curves =
                OrganisationSign.all().stream().map(sign -> sign.curve(weights)).toArray(ScoreCurve[]::new);
        prevalence = Logit.of(weights.prevalence());
    }

    public double logOdds(Evidence evidence) {
        double score = prevalence + evidence.bio().organisationMicro() / 1e6;
        for (int sign = 0; sign < curves.length; sign++) {
            score += curves[sign].at(OrganisationSign.all().get(sign).value(evidence));
        }
        return score;
    }

    /// Probability that the account is an organisation.
    public double probability(Evidence evidence) {
        return Logit.probability(logOdds(evidence));
    }
}
