package kith.evaluate.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kith.core.Definition;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;

/// All streamers of one language, with what somebody is (age of the account, whether for grown-ups) and how many views.
final class Streamers {
    /// The languages of the data set.
    static final List<String> LANGUAGES = List.of("DE", "ENGB", "FR");

    private final double[] views;
    private final int[] cells;
    private final int cellCount;

    /// @param views in any unit that rises with them
    /// @param cells what each is, from 0
    Streamers(double[] views, int[] cells) {
        this.views = views.clone();
        this.cells = cells.clone();
        cellCount = Arrays.stream(cells).max().orElse(-1) + 1;
    }

    /// One a language, in the order of [#LANGUAGES].
    static List<Streamers> read(RealData data, Definition.Standing definition) {
        List<Streamers> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            List<Double> views = new ArrayList<>();
            List<Integer> cells = new ArrayList<>();
            data.each(
                    DataSet.TWITCH_MUSAE,
                    language + "_target.csv",
                    "SELECT ln(1 + views), days, lower(CAST(mature AS VARCHAR)) FROM read_csv(%s, header = true) ORDER BY new_id",
                    row -> {
                        views.add(row.doubleAt(0));
                        boolean grown = row.textOf(2).toLowerCase(Locale.ROOT).equals("true");
                        cells.add(2 * band(row.doubleAt(1), definition) + (grown ? 1 : 0));
                    });
            all.add(new Streamers(
                    views.stream().mapToDouble(Double::doubleValue).toArray(),
                    cells.stream().mapToInt(Integer::intValue).toArray()));
        }
        return all;
    }

    private static int band(double days, Definition.Standing definition) {
        int band = 0;
        for (double bound : definition.ageBandsDays()) {
            band += days >= bound ? 1 : 0;
        }
        return band;
    }

    int count() {
        return views.length;
    }

    double views(int person) {
        return views[person];
    }

    /// The streamers of each kind: age band and maturity.
    List<Streamers> cells() {
        List<Streamers> split = new ArrayList<>();
        for (int cell = 0; cell < cellCount; cell++) {
            int wanted = cell;
            split.add(only(wanted));
        }
        return split;
    }

    private Streamers only(int cell) {
        double[] kept = new double[views.length];
        int size = 0;
        for (int at = 0; at < views.length; at++) {
            if (cells[at] == cell) {
                kept[size++] = views[at];
            }
        }
        return new Streamers(Arrays.copyOf(kept, size), new int[size]);
    }

    static Streamers together(List<Streamers> groups) {
        double[] all = groups.stream()
                .flatMapToDouble(group -> Arrays.stream(group.views))
                .toArray();
        return new Streamers(all, new int[all.length]);
    }

    double[] sorted() {
        double[] sorted = views.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// How many of `sorted` lie below `value`; ties count half.
    static double below(double[] sorted, double value) {
        int from = bound(sorted, value, false);
        return from + (bound(sorted, value, true) - from) / 2.0;
    }

    private static int bound(double[] sorted, double value, boolean beyondTies) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (beyondTies && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// True percentiles: middle rank over all, in (0, 1].
    double[] percentiles() {
        double[] sorted = sorted();
        return Arrays.stream(views)
                .map(value -> (below(sorted, value) + 0.5) / sorted.length)
                .toArray();
    }

    /// How many of so many peers drawn at random lie below a person; ties count half.
    double drawnBelow(int person, int peers, int[] scratch, SplittableRandom random) {
        double below = 0;
        for (int at = 0; at < peers; at++) {
            int other = random.nextInt(at, scratch.length);
            int chosen = scratch[other];
            scratch[other] = scratch[at];
            scratch[at] = chosen;
            below += views[chosen] < views[person] ? 1 : views[chosen] == views[person] ? 0.5 : 0;
        }
        return below;
    }

    /// Numbers of all of them, to be shuffled by [#drawnBelow].
    int[] numbers() {
        int[] numbers = new int[views.length];
        Arrays.setAll(numbers, at -> at);
        return numbers;
    }
}
