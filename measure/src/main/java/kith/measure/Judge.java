package kith.measure;

import java.util.Arrays;
import java.util.List;
import kith.core.Assessment;
import kith.core.Audience;
import kith.core.Claim;
import kith.core.Definition;
import kith.core.Estimate;
import kith.core.Evidence;
import kith.core.Interval;
import kith.core.Provenance;
import kith.core.Rung;
import kith.core.Verdict;

/// From one account's evidence, and what is usual among all, to its assessment: a pure function.
///
/// Alpha is the joint probability of gates and claims over common draws ([Draws]), never a product of margins: the
/// share
/// of fakes moves both gate and standing, the circle moves both its own claim and, where strangers' responses were not
/// seen, the content claim. Thread-safe. Cost O(draws) an account.
public final class Judge {
    private static final double TAIL = (1 - Interval.LEVEL) / 2;

    private final Population population;
    private final Definition definition;
    private final Provenance provenance;
    private final Draws draws;

    public Judge(Population population, Definition definition, Provenance provenance) {
        this.population = population;
        this.definition = definition;
        this.provenance = provenance;
        this.draws = new Draws(definition.draws(), provenance.seed());
    }

    public Assessment assess(Evidence evidence) {
        Evidence.Profile profile = evidence.profile();
        Audience audience = evidence.audience();
        double norm = population.fakeNorm(profile.followers());
        double logFollowers = Population.logGenuine(evidence, norm);
        boolean sized = !Double.isNaN(logFollowers);
        double followers = sized ? Math.expm1(logFollowers) : Double.NaN;
        List<String> keys = population.peers().keys(profile);
        int level = population.peers().narrowest(keys);
        int peers = population.peers().size(keys.get(level));

        double fake = Authenticity.fake(profile, evidence.bio().read(), definition.authentic());
        double organisation = OrganisationScore.of(evidence, definition.organisation());
        Intent intent = Intent.of(evidence, definition.regular());
        boolean readable = Intent.readable(evidence) || !intent.signs().isEmpty();
        CircleShare circle = sized && followers >= 1 && audience.bearsOnCircle()
                ? CircleShare.of(audience, followers, profile.following(), definition.circle())
                : null;
        Lift.Posterior lift = population
                .lift()
                .posterior(evidence, logFollowers, circle == null ? Double.NaN : circle.mean(), keys, level);
        StandingDraws standing = sized && peers > 0 ? new StandingDraws(keys, level, logFollowers) : null;

        int n = draws.count();
        double[] percentiles = standing == null ? null : new double[n];
        double[] contents = lift == null ? null : new double[n];
        double[] shares = circle == null ? null : new double[n];
        int authentic = 0;
        int risen = 0;
        int best = 0;
        int close = 0;
        int alpha = 0;
        double fakeShare = Authenticity.fakeShare(audience, norm);
        double fakeDeviation = Authenticity.fakeShareDeviation(audience, norm);
        double fakeLimit = definition.authentic().audienceNormMultiple()
                * Math.max(definition.authentic().audienceNormFloor(), norm);
        double reference = sized ? definition.circle().reference(followers) : Double.NaN;
        // friends mistaken for strangers raise both the circle and, by their likes, the strangers' response
        double correlation = circle != null && lift != null && lift.fromStrangers()
                ? definition.content().circleCorrelation()
                : 0;
        double independent = Math.sqrt(1 - correlation * correlation);
        for (int at = 0; at < n; at++) {
            double bought = Math.clamp(fakeShare + fakeDeviation * draws.normal(Draws.FAKE_AUDIENCE, at), 0, 0.999);
            boolean real = draws.uniform(Draws.FAKE, at) >= fake && bought < fakeLimit;
            boolean holds = real
                    && draws.uniform(Draws.ORGANISATION, at) >= organisation
                    && draws.uniform(Draws.INTENT, at) >= intent.probability();
            authentic += real ? 1 : 0;
            if (standing != null && percentiles != null) {
                double shift = Math.log((1 - bought) / (1 - fakeShare));
                double percentile = standing.percentile(shift, draws.normal(Draws.STANDING, at));
                double multiple = standing.multiple(shift, draws.normal(Draws.STANDING, at));
                percentiles[at] = percentile;
                boolean passes = percentile >= definition.standing().percentile()
                        && multiple >= definition.standing().multiple();
                risen += passes ? 1 : 0;
                holds &= passes;
            }
            double share = Double.NaN;
            if (circle != null && shares != null) {
                share = circle.draw(draws.uniform(Draws.CIRCLE, at));
                shares[at] = share;
                boolean passes = share >= definition.circle().ratio() * reference
                        && share >= definition.circle().share();
                close += passes ? 1 : 0;
                holds &= passes;
            }
            if (lift != null && contents != null) {
                double z = correlation * draws.normal(Draws.CIRCLE, at) + independent * draws.normal(Draws.CONTENT, at);
                double content = content(lift, share, reference, z);
                contents[at] = content;
                boolean passes = content >= definition.content().percentile();
                best += passes ? 1 : 0;
                holds &= passes;
            }
            alpha += holds ? 1 : 0;
        }

        FollowOns.Posterior effect =
                population.followOns().posterior(evidence, circle == null ? Double.NaN : circle.mean(), reference);
        boolean effectKnown = circle != null || population.followOns().watched(evidence);
        Margins margins = new Margins(
                authentic / (double) n,
                organisation,
                intent.probability(),
                standing == null ? Double.NaN : risen / (double) n,
                contents == null ? Double.NaN : best / (double) n,
                shares == null ? Double.NaN : close / (double) n,
                effectKnown ? effect.aboveOne() : Double.NaN,
                alpha / (double) n);
        boolean alphaKnown = readable && standing != null && contents != null && shares != null;
        Verdict verdict = verdict(margins, alphaKnown, evidence, logFollowers);
        String peerGroup = population.peers().describe(profile, level);
        Reasons reasons = new Reasons(definition, evidence, margins, intent, readable);
        Claim weakest = reasons.weakest(verdict, alphaKnown);
        Assessment.Standing risenTo = standing == null || percentiles == null
                ? null
                : new Assessment.Standing(margins.standing(), estimate(percentiles), standing.multiple(0, 0));
        Assessment.Content quality =
                contents == null ? null : new Assessment.Content(margins.content(), estimate(contents));
        Assessment.Circle known = shares == null || circle == null
                ? null
                : new Assessment.Circle(margins.circle(), estimate(shares), circle.mean() / reference, rung(audience));
        String reason = verdict == Verdict.ALPHA_CONSUMER && risenTo != null && quality != null && known != null
                ? Reasons.alpha(risenTo, quality, known)
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
                peers,
                reason,
                weakest,
                weakest == null ? null : reasons.nextLook(weakest),
                provenance);
    }

    private static Rung rung(Audience audience) {
        return audience.confirmedKnown() + audience.confirmedUnknown() > 0 ? Rung.CONFIRMED : audience.rung();
    }

    /// Percentile among the peers of one draw of the account's content.
    private double content(Lift.Posterior lift, double share, double reference, double z) {
        double mean = lift.meanAt(share);
        double variance = lift.variance();
        if (lift.byWon() == 0) {
            double slope = definition.content().circleSlope();
            if (Double.isNaN(share)) {
                variance += slope * slope;
            } else {
                mean -= slope * Math.clamp(Logit.of(share) - Logit.of(reference), -3, 3);
            }
        }
        return Normal.cdf((mean + Math.sqrt(variance) * z - lift.peersMean()) / Math.sqrt(lift.peersVariance()));
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

    private static Estimate estimate(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Estimate.of(
                PeerGroups.quantile(sorted, 0.5),
                PeerGroups.quantile(sorted, TAIL),
                PeerGroups.quantile(sorted, 1 - TAIL));
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

    /// The standing of one account among its peers, with what is not known about the peers.
    private final class StandingDraws {
        private static final double STEP = 0.2;

        private final double logFollowers;
        private final double median;
        private final double medianError;
        private final double angleError;
        private final double at;
        private final double below;
        private final double above;

        StandingDraws(List<String> keys, int level, double logFollowers) {
            this.logFollowers = logFollowers;
            PeerGroups peers = population.peers();
            double[] group = peers.sorted(keys.get(level));
            double evidence = group.length + definition.standing().pseudoPeers();
            angleError =
                    Math.hypot(0.5 / Math.sqrt(evidence), definition.standing().peerSpread());
            median = peers.median(keys, level);
            double deviation = (PeerGroups.quantile(group, 0.75) - PeerGroups.quantile(group, 0.25)) / 1.349;
            medianError = 1.2533 * deviation / Math.sqrt(evidence);
            at = angle(peers.shareBelow(keys, level, logFollowers));
            below = angle(peers.shareBelow(keys, level, logFollowers - STEP));
            above = angle(peers.shareBelow(keys, level, logFollowers + STEP));
        }

        /// One draw of the percentile. On the arcsine scale the error of a share does not depend on the share.
        ///
        /// @param shift change of log genuine followers in this draw
        double percentile(double shift, double z) {
            double moved = shift < 0
                    ? at + (at - below) * Math.max(shift / STEP, -4)
                    : at + (above - at) * Math.min(shift / STEP, 4);
            double sine = Math.sin(Math.clamp(moved + angleError * z, 0, Math.PI / 2));
            return sine * sine;
        }

        double multiple(double shift, double z) {
            return Math.exp(logFollowers + shift - median + medianError * z);
        }

        private static double angle(double share) {
            return Math.asin(Math.sqrt(share));
        }
    }
}
