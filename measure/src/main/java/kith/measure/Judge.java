package kith.measure;

import kith.core.Assessment;
import kith.core.Audience;
import kith.core.Claim;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Provenance;
import kith.core.Rung;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// From one account's evidence, and what is usual among all, to its assessment: a pure function.
///
/// Alpha is the joint probability of gates and claims over common draws ([Draws]), never a product of margins:
/// the share of fakes moves both gate and standing, the circle moves both its own claim and, where strangers'
/// responses were not seen, the content claim. Thread-safe. Cost O(draws) an account.
public final class Judge {
    private final Population population;
    private final Definition definition;
    private final Provenance provenance;
    private final Authenticity authenticity;
    private final OrganisationScore organisations;
    private final Draws draws;
    private final double contentNeeded;

    public Judge(Population population, Definition definition, Provenance provenance) {
        this.population = population;
        this.definition = definition;
        this.provenance = provenance;
        authenticity = new Authenticity(definition.authentic());
        organisations = new OrganisationScore(definition.organisation());
        draws = new Draws(definition.draws(), provenance.seed());
        contentNeeded = Normal.atLeast(definition.content().percentile());
    }

    public Assessment assess(Evidence evidence) {
        Evidence.Profile profile = evidence.profile();
        Audience audience = evidence.audience();
        double norm = population.fakeNorm(profile.followers());
        AudienceFakes fakes =
                AudienceFakes.of(audience, norm, population.fakes().hitRate());
        double logFollowers = Population.logGenuine(profile, fakes);
        boolean sized = !Double.isNaN(logFollowers);
        double followers = sized ? Math.expm1(logFollowers) : Double.NaN;
        Peers peers = population.peers().of(profile);

        double fake =
                Logit.probability(authenticity.logOdds(profile, evidence.bio().read())
                        + population.fakes().shift());
        double organisation = organisations.probability(evidence);
        Intent intent = Intent.of(evidence, definition.regular());
        boolean readable = Intent.readable(evidence) || !intent.signs().isEmpty();
        double reference = sized ? definition.circle().reference(followers) : Double.NaN;
        CircleShare circle = sized ? population.circle(evidence, logFollowers, definition) : null;
        double meanShare = circle == null ? Double.NaN : circle.mean();
        Lift.Posterior lift = population.lift().posterior(evidence, logFollowers, meanShare, peers);
        StandingDraws standing =
                sized && peers.size() > 0 ? new StandingDraws(peers, logFollowers, definition.standing()) : null;

        GateDraws gates = new GateDraws(draws, fakes, fake, norm, definition.authentic());
        boolean[] holds = gates.holds(draws, organisation, intent.probability());
        ClaimDraws risen = standing == null ? null : standing.claim(draws, gates, definition.standing());
        ClaimDraws close = circle == null ? null : close(circle, reference);
        ClaimDraws best = lift == null
                ? null
                : new ContentDraws(lift, close, reference, definition.content()).claim(draws, contentNeeded);
        for (ClaimDraws claim : new @Nullable ClaimDraws[] {risen, close, best}) {
            if (claim != null) {
                claim.narrow(holds);
            }
        }

        FollowOns.Posterior effect = population.followOns().posterior(evidence, meanShare, reference);
        boolean effectKnown = circle != null || population.followOns().watched(evidence);
        Margins margins = new Margins(
                gates.probabilityAuthentic(),
                organisation,
                intent.probability(),
                probability(risen),
                probability(best),
                probability(close),
                effectKnown ? effect.aboveOne() : Double.NaN,
                ClaimDraws.share(holds));
        boolean alphaKnown = readable && risen != null && best != null && close != null;
        Verdict verdict = verdict(margins, alphaKnown, evidence, logFollowers);
        String peerGroup = population.peers().describe(profile, peers.level());
        Reasons reasons = new Reasons(definition, evidence, margins, intent, readable);
        Claim weakest = reasons.weakest(verdict, alphaKnown);
        Assessment.Standing risenTo = standing == null || risen == null
                ? null
                : new Assessment.Standing(
                        margins.standing(), risen.estimate(ShareAngles::percentile), standing.multiple());
        Assessment.Content quality =
                best == null ? null : new Assessment.Content(margins.content(), best.estimate(Normal::cdf));
        Assessment.Circle known = circle == null || close == null
                ? null
                : new Assessment.Circle(
                        margins.circle(), close.estimate(share -> share), circle.mean() / reference, rung(audience));
        String reason = verdict == Verdict.ALPHA_CONSUMER && risenTo != null && quality != null && known != null
                ? reasons.alpha(risenTo, quality, known)
                : reasons.sentence(verdict, isNew(profile));
        return new Assessment(
                evidence.accountId(),
                evidence.handle(),
                verdict,
                alphaKnown ? margins.alpha() : null,
                margins.authentic(),
                organisation,
                readable ? 1 - intent.probability() : null,
                risenTo,
                quality,
                known,
                effectKnown ? new Assessment.Influence(margins.influence(), effect.ratio()) : null,
                peerGroup,
                peers.size(),
                reason,
                weakest,
                weakest == null ? null : reasons.nextLook(weakest),
                provenance);
    }

    private ClaimDraws close(CircleShare circle, double reference) {
        double needed = Math.max(
                definition.circle().ratio() * reference, definition.circle().share());
        ClaimDraws close = new ClaimDraws(draws.count());
        for (int at = 0; at < draws.count(); at++) {
            double share = circle.draw(draws.uniform(Draws.CIRCLE, at));
            close.set(at, share, share >= needed);
        }
        return close;
    }

    private static double probability(@Nullable ClaimDraws claim) {
        return claim == null ? Double.NaN : claim.probability();
    }

    private static Rung rung(Audience audience) {
        return audience.confirmedKnown() + audience.confirmedUnknown() > 0 ? Rung.CONFIRMED : audience.rung();
    }

    private boolean isNew(Evidence.Profile profile) {
        return profile.ageDays() < population.medianAge(profile);
    }

    private Verdict verdict(Margins margins, boolean alphaKnown, Evidence evidence, double logFollowers) {
        Definition.Verdicts at = definition.verdicts();
        if (1 - margins.authentic() >= at.suspicious()) {
            return Verdict.SUSPICIOUS;
        }
        if (margins.organisation() >= at.organisation()) {
            return Verdict.ORGANISATION;
        }
        if (margins.intent() >= at.intent()) {
            boolean large = logFollowers > population.platformFollowers(evidence.profile(), at.establishedPercentile());
            return evidence.profile().verified() == 1 || large
                    ? Verdict.ESTABLISHED_INFLUENCER
                    : Verdict.SMALL_INFLUENCER;
        }
        if (alphaKnown && margins.alpha() >= at.alpha() && !(margins.influence() < at.influence())) {
            return Verdict.ALPHA_CONSUMER;
        }
        boolean ruledOut = margins.standing() <= at.ruledOut()
                || margins.content() <= at.ruledOut()
                || margins.circle() <= at.ruledOut()
                || margins.influence() <= at.ruledOut();
        return ruledOut && 1 - margins.intent() >= at.regular()
                ? Verdict.ORDINARY_CONSUMER
                : Verdict.NOT_ENOUGH_EVIDENCE;
    }

    /// The probabilities of all claims; `NaN` where nothing was seen that bears on the claim.
    record Margins(
            double authentic,
            double organisation,
            double intent,
            double standing,
            double content,
            double circle,
            double influence,
            double alpha) {}
}
