package kith.measure;

import kith.core.Definition;
import kith.core.Evidence;

/// Gate G2: how likely the account is an organisation and not a person (docs/methods/organisation.md).
public final class OrganisationScore {
    private OrganisationScore() {}

    /// Probability that the account is an organisation.
    public static double of(Evidence evidence, Definition.Organisation weights) {
        Evidence.Bio bio = evidence.bio();
        Evidence.Profile profile = evidence.profile();
        double score = Logit.of(weights.prevalence());
        score += weights.strongWord() * Math.min(bio.organisationStrong(), 2);
        score += weights.weakWord() * Math.min(bio.organisationWeak(), 2);
        score += weights.firstPerson() * Math.min(bio.firstPerson(), 1);
        if (bio.read() == 1 && bio.organisationStrong() + bio.organisationWeak() == 0) {
            score += weights.noWord();
        }
        if (evidence.posts().conversational() > 0) {
            score += weights.speaksToPeople();
        }
        score += profile.link() == 1 ? weights.link() : 0;
        score += profile.professional() == 1 ? weights.professional() : 0;
        score += profile.verified() == 1 ? weights.verified() : 0;
        if (profile.followers() >= 0 && profile.following() >= 0) {
            double ratio = Math.log1p(profile.followers()) - Math.log1p(profile.following());
            score += weights.fewFollowed() * Math.clamp(ratio, -2, 4);
        }
        return Logit.probability(score);
    }
}
