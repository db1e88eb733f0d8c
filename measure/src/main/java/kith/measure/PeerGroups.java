package kith.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.standing.PseudoPeers;
import org.jspecify.annotations.Nullable;

/// Who the peers of an account are: people who *are* the same thing, from the platform at large down to the
/// same walk of life, place, language and account age. Never neighbours in the follow graph, and never people
/// of similar success.
final class PeerGroups {
    /// Platform of people who do not exist.
    private static final String SIMULATED = "simulated";

    /// Steps from a group to a narrower one: language, age, walk of life, place of those of a walk, place of the
    /// others.
    private static final int STEPS = 5;

    private static final String PLACE_ALONE = "\u001f\u001f";
    private static final double[] LINES = {0.5, 0.75, 0.9};
    private static final int FEWEST_PEERS = 5;
    private static final int FEWEST_OTHERS = 30;
    private static final double[] NOBODY = {};

    private final Map<String, PeerGroup> groups = new HashMap<>();
    private final Definition.Standing definition;

    /// @param people       people only: organisations, fakes and those who seek an audience are nobody's peers
    /// @param logFollowers natural logarithm of 1 + genuine followers, `NaN` where unknown
    PeerGroups(List<Evidence.Profile> people, double[] logFollowers, Definition.Standing definition) {
        this.definition = definition;
        Map<String, DoubleList> values = new HashMap<>();
        Map<String, String> wider = new TreeMap<>();
        for (int at = 0; at < people.size(); at++) {
            if (!Double.isNaN(logFollowers[at])) {
                List<String> keys = keys(people.get(at));
                for (int level = 0; level < keys.size(); level++) {
                    DoubleList members = values.get(keys.get(level));
                    if (members == null) {
                        members = new DoubleList();
                        values.put(keys.get(level), members);
                        if (level > 0) {
                            wider.put(keys.get(level), keys.get(level - 1));
                        }
                    }
                    members.add(logFollowers[at]);
                }
            }
        }
        Map<String, double[]> sorted = sorted(values);
        double[] pseudoPeers = pseudoPeers(wider, sorted);
        sorted.forEach((key, members) -> groups.put(
                key, new PeerGroup(groups.size(), members, wider.containsKey(key) ? pseudoPeers[step(key)] : 0)));
    }

    private static Map<String, double[]> sorted(Map<String, DoubleList> values) {
        Map<String, double[]> sorted = new ConcurrentHashMap<>();
        values.entrySet().parallelStream()
                .forEach(group -> sorted.put(group.getKey(), group.getValue().sorted()));
        return sorted;
    }

    /// How many peers a wider group's share is worth at each step, from how alike the groups are.
    ///
    /// @param wider of each group but the widest, in an order that does not depend on the order of people
    private double[] pseudoPeers(Map<String, String> wider, Map<String, double[]> sorted) {
        List<List<PseudoPeers.Group>> seen = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            seen.add(new ArrayList<>());
        }
        wider.forEach((key, widerKey) -> {
            double[] own = sorted.getOrDefault(key, NOBODY);
            double[] all = sorted.getOrDefault(widerKey, NOBODY);
            int others = all.length - own.length;
            if (own.length >= FEWEST_PEERS && others >= FEWEST_OTHERS) {
                for (double quantile : LINES) {
                    double line = Quantiles.of(all, quantile);
                    double below = PeerGroup.below(own, line);
                    double share = (PeerGroup.below(all, line) - below + 0.5) / (others + 1);
                    seen.get(step(key)).add(new PseudoPeers.Group(below, own.length, share));
                }
            }
        });
        return seen.stream()
                .mapToDouble(groups -> PseudoPeers.fit(groups, LINES.length, definition.pseudoPeers()))
                .toArray();
    }

    private static int step(String key) {
        if (key.contains(PLACE_ALONE)) {
            return STEPS - 1;
        }
        return (int) key.chars().filter(letter -> letter == '\u001f').count() - 1;
    }

    /// How many groups there are.
    int count() {
        return groups.size();
    }

    /// The groups that the profile is measured by.
    Peers of(Evidence.Profile profile) {
        return Peers.of(all(profile), definition.minimumPeers());
    }

    /// Everybody on the platform of the profile.
    Peers onPlatform(Evidence.Profile profile) {
        PeerGroup widest = groups.get(or(profile.platform()));
        return widest == null ? Peers.NONE : new Peers(List.of(widest));
    }

    /// The groups of the profile that hold anybody, widest first.
    List<PeerGroup> all(Evidence.Profile profile) {
        List<String> keys = keys(profile);
        List<PeerGroup> found = new ArrayList<>(keys.size());
        for (String key : keys) {
            PeerGroup group = groups.get(key);
            if (group == null) {
                break;
            }
            found.add(group);
        }
        return found;
    }

    /// The groups that the profile belongs to, widest first.
    List<String> keys(Evidence.Profile profile) {
        String platform = or(profile.platform());
        String language = platform + '\u001f' + or(profile.language());
        String age = language + '\u001f' + band(profile.ageDays());
        List<String> keys = new ArrayList<>(5);
        keys.add(platform);
        keys.add(language);
        keys.add(age);
        String walk = profile.walk();
        String place = profile.place();
        if (walk != null) {
            keys.add(age + '\u001f' + walk);
            if (place != null) {
                keys.add(age + '\u001f' + walk + '\u001f' + place);
            }
        } else if (place != null) {
            keys.add(age + PLACE_ALONE + place);
        }
        return keys;
    }

    /// The peers in words, for example `tattoo artist · Lyon · fr · on instagram for 1 to 3 years`.
    String describe(Evidence.Profile profile, int level) {
        StringJoiner words = new StringJoiner(" · ");
        if (level >= 3) {
            words.add(profile.walk() != null ? profile.walk() : "people");
            if (level == 4 || profile.walk() == null) {
                words.add(or(profile.place()));
            }
        } else {
            words.add("everybody");
        }
        if (level >= 1 && profile.language() != null) {
            words.add(Locale.of(profile.language()).getDisplayLanguage(Locale.ENGLISH));
        }
        String platform = where(profile.platform());
        words.add(level >= 2 ? (platform + " " + age(profile.ageDays())).strip() : platform);
        return words.toString();
    }

    private static String where(@Nullable String platform) {
        if (platform == null) {
            return "here";
        }
        return platform.equals(SIMULATED) ? "in the simulation" : "on " + platform;
    }

    private int band(double ageDays) {
        if (Double.isNaN(ageDays)) {
            return -1;
        }
        int band = 0;
        while (band < definition.ageBandsDays().size()
                && ageDays >= definition.ageBandsDays().get(band)) {
            band++;
        }
        return band;
    }

    private String age(double ageDays) {
        int band = band(ageDays);
        List<Double> bounds = definition.ageBandsDays();
        if (band < 0) {
            return "";
        }
        if (band == 0) {
            return "for less than " + years(bounds.getFirst());
        }
        if (band == bounds.size()) {
            return "for more than " + years(bounds.getLast());
        }
        return "for %s to %s".formatted(number(bounds.get(band - 1)), years(bounds.get(band)));
    }

    private static String years(double days) {
        String number = number(days);
        return number.equals("1") ? "1 year" : number + " years";
    }

    private static String number(double days) {
        double years = Math.round(days / 365 * 10) / 10.0;
        return years == Math.rint(years) ? Long.toString((long) years) : Double.toString(years);
    }

    private static String or(@Nullable String text) {
        return text == null ? "?" : text;
    }

    /// A growing array of doubles.
    private static final class DoubleList {
        private double[] values = new double[8];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        double[] sorted() {
            double[] all = Arrays.copyOf(values, size);
            Arrays.sort(all);
            return all;
        }
    }
}
