package kith.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import org.jspecify.annotations.Nullable;

/// What is usual among everybody in the dataset: the other input of [Judge], next to one account's evidence.
///
/// Built once from all evidence; does not depend on the order of rows. Cost O(n log n) time, O(n) memory.
public final class Population {
    /// Followers that the overall share of fakes is worth in a size band.
    private static final double BAND_WEIGHT = 200;

    private final PeerGroups peers;
    private final Lift lift;
    private final FollowOns followOns;
    private final FakePrevalence fakes;
    private final CircleLevel level;
    private final Map<Integer, Double> fakeNorm;
    private final double fakeNormOverall;
    private final Map<String, Double> medianAges;

    private Population(
            PeerGroups peers,
            Lift lift,
            FollowOns followOns,
            FakePrevalence fakes,
            CircleLevel level,
            Map<Integer, Double> fakeNorm,
            double fakeNormOverall,
            Map<String, Double> medianAges) {
        this.peers = peers;
        this.lift = lift;
        this.followOns = followOns;
        this.fakes = fakes;
        this.level = level;
        this.fakeNorm = fakeNorm;
        this.fakeNormOverall = fakeNormOverall;
        this.medianAges = medianAges;
    }

    public static Population of(List<Evidence> everybody, Definition definition) {
        double[] fake = fakeLogOdds(everybody, definition);
        FakePrevalence fakes = FakePrevalence.of(fake, definition.authentic());
        boolean[] person = regularPeople(everybody, fake, fakes.shift(), definition);
        Map<Integer, Double> fakeNorm = new HashMap<>();
        double overall = fakeNorms(everybody, definition, fakeNorm);
        List<Evidence> people = new ArrayList<>();
        for (int at = 0; at < person.length; at++) {
            if (person[at]) {
                people.add(everybody.get(at));
            }
        }
        double[] logFollowers = new double[people.size()];
        for (int at = 0; at < logFollowers.length; at++) {
            Evidence evidence = people.get(at);
            double norm = norm(fakeNorm, overall, evidence.profile().followers());
            logFollowers[at] =
                    logGenuine(evidence.profile(), AudienceFakes.of(evidence.audience(), norm, fakes.hitRate()));
        }
        @Nullable CircleVoices[] voices = new @Nullable CircleVoices[people.size()];
        IntStream.range(0, voices.length)
                .parallel()
                .forEach(at -> voices[at] = voices(people.get(at), logFollowers[at], definition));
        CircleLevel level =
                CircleLevel.of(Arrays.stream(voices).filter(Objects::nonNull).toList(), definition.circle());
        double[] shares = new double[people.size()];
        IntStream.range(0, shares.length).parallel().forEach(at -> {
            CircleVoices heard = voices[at];
            shares[at] = heard == null
                    ? Double.NaN
                    : CircleShare.of(heard, people.get(at).audience(), level, definition.circle())
                            .mean();
        });
        List<Evidence.Profile> profiles = people.stream().map(Evidence::profile).toList();
        PeerGroups peers = new PeerGroups(profiles, logFollowers, definition.standing());
        return new Population(
                peers,
                Lift.of(people, logFollowers, shares, peers, definition),
                FollowOns.of(people, shares, definition),
                fakes,
                level,
                Map.copyOf(fakeNorm),
                overall,
                medianAges(profiles));
    }

    /// Of every account, at the expected prevalence.
    private static double[] fakeLogOdds(List<Evidence> everybody, Definition definition) {
        Authenticity authenticity = new Authenticity(definition.authentic());
        double[] logOdds = new double[everybody.size()];
        IntStream.range(0, logOdds.length).parallel().forEach(at -> {
            Evidence evidence = everybody.get(at);
            logOdds[at] =
                    authenticity.logOdds(evidence.profile(), evidence.bio().read());
        });
        return logOdds;
    }

    /// Peers are people who do not set out to build an audience, as far as can be told.
    private static boolean[] regularPeople(
            List<Evidence> everybody, double[] fake, double shift, Definition definition) {
        Authenticity authenticity = new Authenticity(definition.authentic());
        OrganisationScore organisations = new OrganisationScore(definition.organisation());
        boolean[] regular = new boolean[everybody.size()];
        IntStream.range(0, regular.length)
                .parallel()
                .forEach(at -> regular[at] = authenticity.reading(fake[at], shift) != Authenticity.Reading.FAKE
                        && organisations.probability(everybody.get(at)) < 0.5
                        && Intent.of(everybody.get(at), definition.regular()).probability() < 0.5);
        return regular;
    }

    private static double fakeNorms(List<Evidence> everybody, Definition definition, Map<Integer, Double> norms) {
        Map<Integer, long[]> bands = new HashMap<>();
        long fakeMicro = 0;
        long profiled = 0;
        for (Evidence evidence : everybody) {
            Audience audience = evidence.audience();
            if (audience.profiled() > 0) {
                long[] band = bands.computeIfAbsent(band(evidence.profile().followers()), _ -> new long[2]);
                band[0] += audience.fakeMicro();
                band[1] += audience.profiled();
                fakeMicro += audience.fakeMicro();
                profiled += audience.profiled();
            }
        }
        double overall = profiled == 0 ? definition.authentic().audienceNormFloor() : fakeMicro / 1e6 / profiled;
        bands.forEach(
                (band, sums) -> norms.put(band, (sums[0] / 1e6 + BAND_WEIGHT * overall) / (sums[1] + BAND_WEIGHT)));
        return overall;
    }

    private static Map<String, Double> medianAges(List<Evidence.Profile> profiles) {
        return profiles.stream()
                .collect(Collectors.groupingBy(
                        Population::platform,
                        Collectors.collectingAndThen(Collectors.toList(), Population::medianAge)));
    }

    private static double medianAge(List<Evidence.Profile> profiles) {
        double[] ages = profiles.stream()
                .mapToDouble(Evidence.Profile::ageDays)
                .filter(age -> !Double.isNaN(age))
                .toArray();
        Quantiles.settle(ages, 0.5);
        return Quantiles.of(ages, 0.5);
    }

    private static String platform(Evidence.Profile profile) {
        return String.valueOf(profile.platform());
    }

    /// Natural logarithm of 1 + genuine followers, `NaN` when the followers are not known.
    static double logGenuine(Evidence.Profile profile, AudienceFakes fakes) {
        return profile.followers() >= 0 ? Math.log1p(profile.followers() * fakes.genuine()) : Double.NaN;
    }

    /// The same for one account of the dataset.
    double logGenuine(Evidence evidence) {
        double norm = fakeNorm(evidence.profile().followers());
        return logGenuine(evidence.profile(), AudienceFakes.of(evidence.audience(), norm, fakes.hitRate()));
    }

    private static @Nullable CircleVoices voices(Evidence evidence, double logFollowers, Definition definition) {
        double followers = Math.expm1(logFollowers);
        return followers >= 1 && evidence.audience().bearsOnCircle()
                ? CircleVoices.of(
                        evidence.audience(), followers, evidence.profile().following(), definition.circle())
                : null;
    }

    /// The posterior of the share who know the person, missing where nothing bears on it.
    @Nullable
    CircleShare circle(Evidence evidence, double logFollowers, Definition definition) {
        CircleVoices heard = voices(evidence, logFollowers, definition);
        return heard == null ? null : CircleShare.of(heard, evidence.audience(), level, definition.circle());
    }

    /// How many fakes there are, and how the scorecard counts them here.
    FakePrevalence fakes() {
        return fakes;
    }

    /// Share that looks fake among the followers of accounts of this size.
    double fakeNorm(double followers) {
        return norm(fakeNorm, fakeNormOverall, followers);
    }

    private static double norm(Map<Integer, Double> norms, double overall, double followers) {
        return norms.getOrDefault(band(followers), overall);
    }

    /// Accounts within a factor of two share a band; -1 when the size is not known.
    static int band(double followers) {
        return followers >= 0 ? (int) Math.floor(Math.log1p(followers) / Math.log(2)) : -1;
    }

    /// What is known of how well the account's posts do beside what is usual for its size, before it is drawn among
    /// peers: in e-folds of likes where no likers are listed anywhere. `NaN` when no like was counted.
    public double lift(Evidence evidence) {
        double own = logGenuine(evidence);
        Lift.Posterior posterior = lift.posterior(evidence, own, Double.NaN, Peers.NONE);
        return posterior == null ? Double.NaN : posterior.mean();
    }

    PeerGroups peers() {
        return peers;
    }

    Lift lift() {
        return lift;
    }

    FollowOns followOns() {
        return followOns;
    }

    /// Log genuine followers of regular people on the platform at quantile `p`; `NaN` when nobody is known.
    double platformFollowers(Evidence.Profile profile, double p) {
        return peers.onPlatform(profile).quantile(p);
    }

    /// Median account age in days of regular people on the platform; `NaN` when not known.
    double medianAge(Evidence.Profile profile) {
        return medianAges.getOrDefault(platform(profile), Double.NaN);
    }
}
