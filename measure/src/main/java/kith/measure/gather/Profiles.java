package kith.measure.gather;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.Authenticity;
import kith.measure.text.ProfileWords;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Walk;
import kith.measure.text.WalksOfLife;
import org.jspecify.annotations.Nullable;

/// What is known of every node's own page; `null` for people who only occur in others' data.
final class Profiles {
    private static final int NONE = -1;

    final @Nullable String[] id;
    final @Nullable String[] handle;
    final Evidence.@Nullable Profile[] profile;
    final Evidence.@Nullable Bio[] bio;
    /// Probability of being fake at the expected prevalence, `NaN` without a profile.
    final double[] fake;

    /// Followers as the page itself counts them, -1 where it does not.
    private final long[] counted;

    /// The place and the surname as numbers that are equal when they are; -1 without one.
    private final int[] place;

    private final int[] surname;

    private Profiles(int nodes) {
        id = new String[nodes];
        handle = new String[nodes];
        profile = new Evidence.Profile[nodes];
        bio = new Evidence.Bio[nodes];
        fake = new double[nodes];
        counted = new long[nodes];
        place = new int[nodes];
        surname = new int[nodes];
        Arrays.fill(fake, Double.NaN);
        Arrays.fill(counted, NONE);
        Arrays.fill(place, NONE);
        Arrays.fill(surname, NONE);
    }

    static Profiles read(
            Relations relations,
            GatherSql sql,
            Definition definition,
            TextReader reader,
            WalksOfLife walks,
            Follows follows) {
        Profiles all = new Profiles(follows.followers().nodes());
        Authenticity authenticity = new Authenticity(definition.authentic());
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        relations.each("reading profiles", sql.of("profiles"), row -> {
            int node = (int) row.longAt(0);
            String handle = row.text(2);
            String bioText = row.text(4);
            String url = row.text(5);
            ProfileWords words = ProfileWords.of(row.text(3), bioText, row.text(8), url);
            TextSignals.Bio said = reader.bio(words);
            Optional<Walk> walk = walks.read(words.bio());
            long counted = row.longAt(10);
            int listed = follows.listed(node);
            Evidence.Profile profile = new Evidence.Profile(
                    one(once, row.text(6)),
                    one(once, row.text(7)),
                    one(once, blankToMissing(row.text(8))),
                    walk.map(Walk::name).orElse(null),
                    missing(row.doubleAt(9)) / 86_400,
                    counted >= 0 ? (double) counted : listed > 0 ? listed : Double.NaN,
                    counted < 0 && listed > 0 ? 1 : 0,
                    missing(row.doubleAt(11)),
                    missing(row.doubleAt(12)),
                    (int) row.longAt(13),
                    (int) row.longAt(14),
                    (int) row.longAt(15),
                    (int) row.longAt(16),
                    digits(handle),
                    url == null || url.isBlank() ? 0 : 1);
            Evidence.Bio bio = new Evidence.Bio(
                    bioText == null ? -1 : bioText.isBlank() ? 0 : 1,
                    said.collaboration(),
                    said.selfLabel(),
                    said.followCall(),
                    said.code() + said.giveaway() + said.disclosure(),
                    said.funnel(),
                    said.organisationStrong(),
                    said.organisationWeak(),
                    said.firstPerson() + said.kin(),
                    Math.round(1e6 * reader.organisation(words, walk)));
            all.id[node] = row.text(1);
            all.handle[node] = handle;
            all.profile[node] = profile;
            all.bio[node] = bio;
            all.fake[node] = authenticity.probability(profile, bio.read());
            all.counted[node] = counted;
            all.place[node] = number(numbers, row.text(17));
            all.surname[node] = number(numbers, row.text(18));
        });
        return all;
    }

    int nodes() {
        return id.length;
    }

    boolean has(int node) {
        return profile[node] != null;
    }

    double followers(int node) {
        Evidence.Profile own = profile[node];
        return own == null ? Double.NaN : own.followers();
    }

    double following(int node) {
        Evidence.Profile own = profile[node];
        return own == null ? Double.NaN : own.following();
    }

    /// Followers as the page itself counts them, -1 where it does not.
    long counted(int node) {
        return counted[node];
    }

    /// 1 when both name the same place, 0 when they name different ones, -1 when one names none.
    int samePlace(int one, int other) {
        return same(place[one], place[other]);
    }

    /// 1 when both bear the same surname, 0 when they do not, -1 when that is not known of one.
    int sameSurname(int one, int other) {
        return same(surname[one], surname[other]);
    }

    private static int same(int one, int other) {
        return one == NONE || other == NONE ? -1 : one == other ? 1 : 0;
    }

    private static int number(Map<String, Integer> numbers, @Nullable String text) {
        if (text == null) {
            return NONE;
        }
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /// Platforms, languages and places repeat: each is kept once.
    private static @Nullable String one(Map<String, String> once, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String known = once.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static double missing(double value) {
        return value < 0 ? Double.NaN : value;
    }

    private static @Nullable String blankToMissing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static double digits(@Nullable String handle) {
        return handle == null || handle.isEmpty()
                ? Double.NaN
                : handle.chars().filter(Character::isDigit).count();
    }
}
