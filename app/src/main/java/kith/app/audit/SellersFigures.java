package kith.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Verdict;
import kith.measure.Authenticity;
import kith.measure.Intent;
import kith.measure.OrganisationScore;
import kith.measure.definition.EffectiveDefinition;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Walk;
import kith.sources.roster.RosterPerson;
import org.jspecify.annotations.Nullable;

/// What the seller's own figures can tell of somebody: whether the account looks fake, speaks for an organisation, or
/// sets out to build an audience. Never that it is an alpha consumer: peers, content and circle are not in them.
///
/// The same scorecards as for a dataset; what was not observed adds nothing.
public final class SellersFigures {
    /// Sellers' tiers: from here on nobody calls it micro (HBR 2024).
    private static final double LARGE = 100_000;
    /// By the seller's own count, more of the audience is fake than not.
    private static final double MOSTLY_FAKE = 0.5;
    /// Modash: a credibility below 75 % is often a sign of fraud.
    private static final double OFTEN_FRAUD = 0.25;

    private final Definition definition;
    private final TextReader reader;
    private final EffectiveDefinition effective;
    private final Authenticity authenticity;
    private final OrganisationScore organisations;

    public SellersFigures(EffectiveDefinition effective) {
        this.effective = effective;
        definition = effective.definition();
        reader = new TextReader(effective.lexicon(), effective.words());
        authenticity = new Authenticity(definition.authentic());
        organisations = new OrganisationScore(definition.organisation());
    }

    public Audited judge(RosterPerson person) {
        Evidence evidence = evidence(person);
        Claimed claimed = claimed(person);
        double fake =
                authenticity.probability(evidence.profile(), evidence.bio().read());
        Intent intent = Intent.of(evidence, definition.regular());
        double organisation = organisations.probability(evidence);
        Double saidFake = claimed.fake();
        Definition.Verdicts at = definition.verdicts();
        Verdict verdict;
        String reason;
        if (fake >= at.suspicious()) {
            verdict = Verdict.SUSPICIOUS;
            reason = "By its profile alone the account looks fake.";
        } else if (saidFake != null && saidFake > MOSTLY_FAKE) {
            verdict = Verdict.SUSPICIOUS;
            reason = "By the seller's own count most of the audience is not real.";
        } else if (organisation >= at.organisation()) {
            verdict = Verdict.ORGANISATION;
            reason = "By name and bio this speaks for an organisation, not for a person.";
        } else if (intent.probability() >= at.intent()) {
            boolean large =
                    evidence.profile().verified() == 1 || evidence.profile().followers() >= LARGE;
            verdict = large ? Verdict.ESTABLISHED_INFLUENCER : Verdict.SMALL_INFLUENCER;
            reason = "Builds an audience (%s)%s."
                    .formatted(
                            intent.signs().isEmpty()
                                    ? "by bio and category"
                                    : intent.signs().getFirst().words(),
                            large ? " and already has a large one" : " and is small");
        } else {
            verdict = Verdict.NOT_ENOUGH_EVIDENCE;
            reason = "The seller's figures do not say who follows, who responds, and who the peers are.";
        }
        RosterPerson.Profile shown = person.profiles().getFirst();
        return new Audited(
                shown.handle(),
                shown.platform(),
                person.lines(),
                others(person),
                verdict,
                null,
                null,
                reason,
                verdict == Verdict.NOT_ENOUGH_EVIDENCE ? nextLook(person) : null,
                claimed,
                null,
                Inflated.of(claimed, null),
                signs(shown.platform(), claimed),
                person.price() == null ? null : (Double) person.price().amount(),
                person.price() == null ? "" : person.price().currency());
    }

    public static Claimed claimed(RosterPerson person) {
        RosterPerson.Figures figures = person.figures();
        return new Claimed(
                figures.followers(),
                figures.following(),
                figures.posts(),
                figures.engagementRate(),
                figures.averageLikes(),
                figures.averageComments(),
                figures.qualityScore(),
                figures.fake());
    }

    public static List<String> others(RosterPerson person) {
        return person.profiles().stream()
                .skip(1)
                .map(profile ->
                        profile.platform() == null ? profile.handle() : profile.platform() + ":" + profile.handle())
                .toList();
    }

    /// What stands out in the figures, whatever the verdict.
    public static List<String> signs(@Nullable String platform, Claimed claimed) {
        List<String> signs = new ArrayList<>();
        Double followers = claimed.followers();
        Double rate = claimed.rate();
        if (followers != null && rate != null) {
            String sign = EngagementNorms.sign(platform, followers, rate);
            if (sign != null) {
                signs.add(sign);
            }
        }
        Double fake = claimed.fake();
        if (fake != null && fake > OFTEN_FRAUD) {
            signs.add(
                    "By the seller's own figures %.0f %% of the audience is suspicious; above 25 %% is often a sign of fraud (Modash)."
                            .formatted(fake * 100));
        }
        return signs;
    }

    private Evidence evidence(RosterPerson person) {
        RosterPerson.Figures figures = person.figures();
        String words = join(person.bio(), person.category());
        TextSignals.Bio said = reader.bio(person.name(), words, person.website());
        Optional<Walk> walk = effective.walks().read(person.bio());
        String handle = person.profiles().getFirst().handle();
        Evidence.Profile profile = new Evidence.Profile(
                person.profiles().getFirst().platform(),
                person.language(),
                person.location(),
                walk.map(Walk::name).orElse(null),
                Double.NaN,
                value(figures.followers()),
                0,
                value(figures.following()),
                value(figures.posts()),
                flag(figures.verified()),
                flag(figures.privateAccount()),
                flag(figures.professional()),
                -1,
                handle.chars().filter(Character::isDigit).count(),
                person.website() == null ? 0 : 1);
        Evidence.Bio bio = new Evidence.Bio(
                person.bio() == null ? -1 : 1,
                said.collaboration(),
                said.selfLabel(),
                said.followCall(),
                said.code() + said.giveaway() + said.disclosure(),
                said.funnel(),
                said.organisationStrong(),
                said.organisationWeak(),
                said.firstPerson() + said.kin(),
                Math.round(1e6 * reader.organisation(person.name(), person.bio(), person.location(), walk)));
        return new Evidence(
                handle,
                handle,
                profile,
                bio,
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Evidence.Habits(Double.NaN, Double.NaN, 0),
                Audience.UNSEEN);
    }

    /// The cheapest look that tells more, by what is missing and by what the platform gives its people.
    static String nextLook(RosterPerson person) {
        if (person.bio() == null) {
            return "Read their bio and their last 12 posts.";
        }
        String platform = person.profiles().getFirst().platform();
        return switch (platform == null ? "" : platform) {
            case "instagram" -> "Ask them for their Instagram export (followers and comments, JSON) and import it.";
            case "tiktok" -> "Ask them for their TikTok export (user_data.json) and import it.";
            case "youtube" -> "Ask them for their Google Takeout of YouTube (comments) and import it.";
            case "x" -> "Ask them for their X archive (followers) and import it.";
            case "bluesky" -> "Collect their followers and last 30 posts, which are public: kith collect bluesky.";
            case "mastodon" -> "Collect their followers and last 30 posts, which are public: kith collect mastodon.";
            default ->
                "Ask them who follows them and who comments on their last 12 posts (an export of their account).";
        };
    }

    private static @Nullable String join(@Nullable String bio, @Nullable String category) {
        return bio == null ? category : category == null ? bio : bio + "\n" + category;
    }

    private static double value(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
    }

    private static int flag(@Nullable Boolean flag) {
        return flag == null ? -1 : flag ? 1 : 0;
    }
}
