package kith.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.standing.PeerShare;
import kith.measure.standing.PseudoPeers;
import org.jspecify.annotations.Nullable;

/// Who the peers of an account are: people who *are* the same thing, from the platform at large down to the
/// same walk of life, place, language and account age. Never neighbours in the follow graph, and never people
/// of similar success.
final class PeerGroups {
    /// Steps from a group to a narrower one: language, age, walk of life, place of those of a walk, place of the
    /// others.
    private static final int STEPS = 5;

    private static final String PLACE_ALONE = "\u001f\u001f";
    private static final double[] LINES = {0.5, 0.75, 0.9};
    private static final int FEWEST_PEERS = 5;
    private static final int FEWEST_OTHERS = 30;

    private final Map<String, double[]> followers = new HashMap<>();
    private final double[] pseudoPeers;
    private final Definition.Standing definition;

    /// @param people       people only: organisations, fakes and those who seek an audience are nobody's peers
    /// @param logFollowers natural logarithm of 1 + genuine followers, `NaN` where unknown
    PeerGroups(List<Evidence.Profile> people, double[] logFollowers, Definition.Standing definition) {
        this.definition = definition;
        Map<String, DoubleList> groups = new HashMap<>();
        Map<String, String> wider = new TreeMap<>();
        for (int at = 0; at < people.size(); at++) {
            if (!Double.isNaN(logFollowers[at])) {
                List<String> keys = keys(people.get(at));
                for (int level = 0; level < keys.size(); level++) {
                    groups.computeIfAbsent(keys.get(level), _ -> new DoubleList())
                            .add(logFollowers[at]);
                    if (level > 0) {
                        wider.put(keys.get(level), keys.get(level - 1));
                    }
                }
            }
        }
        groups.forEach((key, values) -> followers.put(key, values.sorted()));
        pseudoPeers = pseudoPeers(wider);
    }

    /// How many peers a wider group's share is worth at each step, from how alike the groups are.
    ///
    /// @param wider of each group but the widest, in an order that does not depend on the order of people
    private double[] pseudoPeers(Map<String, String> wider) {
        List<List<PseudoPeers.Group>> seen = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            seen.add(new ArrayList<>());
        }
        wider.forEach((key, widerKey) -> {
            double[] own = sorted(key);
            double[] all = sorted(widerKey);
            int others = all.length - own.length;
            if (own.length >= FEWEST_PEERS && others >= FEWEST_OTHERS) {
                for (double quantile : LINES) {
                    double line = quantile(all, quantile);
                    double below = below(own, line);
                    double share = (below(all, line) - below + 0.5) / (others + 1);
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

    /// How many peers the wider group's share is worth in a group.
    double pseudoPeers(String key) {
        return pseudoPeers[step(key)];
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

    /// The narrowest group that holds enough peers; the widest when none does.
    int narrowest(List<String> keys) {
        for (int level = keys.size() - 1; level > 0; level--) {
            if (size(keys.get(level)) >= definition.minimumPeers()) {
                return level;
            }
        }
        return 0;
    }

    int size(String key) {
        return sorted(key).length;
    }

    /// Log followers of the group, ascending; empty when nobody is in it.
    double[] sorted(String key) {
        double[] values = followers.get(key);
        return values == null ? new double[0] : values;
    }

    /// What the group tells of the share below `logFollowers` (ties count half), with the wider group's share as
    /// pseudo-peers, from the widest group down to `level`.
    PeerShare shareBelow(List<String> keys, int level, double logFollowers) {
        double[] widest = sorted(keys.getFirst());
        PeerShare share = PeerShare.of(below(widest, logFollowers), widest.length);
        for (int at = 1; at <= level; at++) {
            double[] peers = sorted(keys.get(at));
            share = PeerShare.of(below(peers, logFollowers), peers.length, share.mean(), pseudoPeers(keys.get(at)));
        }
        return share;
    }

    /// Median log followers of the group, drawn towards the wider group's median by the pseudo-peers.
    double median(List<String> keys, int level) {
        double median = Double.NaN;
        for (int at = 0; at <= level; at++) {
            double[] peers = sorted(keys.get(at));
            if (peers.length > 0) {
                double own = quantile(peers, 0.5);
                double m = Double.isNaN(median) ? 0 : pseudoPeers(keys.get(at));
                median = m == 0 ? own : (peers.length * own + m * median) / (peers.length + m);
            }
        }
        return median;
    }

    private static double below(double[] sorted, double value) {
        int from = lowerBound(sorted, value - 1e-12);
        int to = lowerBound(sorted, value + 1e-12);
        return from + (to - from) / 2.0;
    }

    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Linear interpolation between order statistics.
    static double quantile(double[] sorted, double p) {
        return quantile(sorted, p, value -> value);
    }

    /// The same of values that are put on a rising scale first.
    static double quantile(double[] sorted, double p, DoubleUnaryOperator scale) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = p * (sorted.length - 1);
        int low = (int) Math.floor(at);
        double below = scale.applyAsDouble(sorted[low]);
        double above = scale.applyAsDouble(sorted[Math.min(sorted.length - 1, low + 1)]);
        return below + (at - low) * (above - below);
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
        String platform = profile.platform() == null ? "here" : "on " + profile.platform();
        words.add(level >= 2 ? (platform + " " + age(profile.ageDays())).strip() : platform);
        return words.toString();
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
