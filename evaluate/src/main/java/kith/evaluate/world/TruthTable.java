package kith.evaluate.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// What is true of every account, from the mechanism only; the definition is `docs/definition.md` with the
/// thresholds named here.
final class TruthTable {
    static final double STANDING_PERCENTILE = 0.90;
    static final double STANDING_MULTIPLE = 2;
    static final double CONTENT_PERCENTILE = 0.80;
    static final double CIRCLE_RATIO = 1.5;
    static final double CIRCLE_FLOOR = 0.10;
    static final double PEOPLE_KNOWN = 617;
    private static final int SMALLEST_CELL = 50;
    private static final double[] AGE_BANDS = {365, 912, 1_825};
    private static final int[] SIZE_BANDS = {100, 200, 400, 800, 1_600, 3_200, 6_400};

    final int[] genuine;
    final double[] fakeShare;
    final double[] standingPercentile;
    final double[] standingMultiple;
    final double[] contentPercentile;
    final double[] circleShare;
    final double[] circleRatio;
    final double[] influence;
    final boolean[] established;
    final boolean[] authentic;
    final boolean[] influenceHigh;

    private final Society society;
    private final Population population;
    private final boolean contentExists;

    TruthTable(Society society) {
        this.society = society;
        population = society.population;
        contentExists = society.laws.get(Law.TALENT) > 0;
        int n = population.accounts;
        genuine = new int[n];
        fakeShare = new double[n];
        standingPercentile = new double[n];
        standingMultiple = new double[n];
        contentPercentile = new double[n];
        circleShare = new double[n];
        circleRatio = new double[n];
        influence = new double[n];
        established = new boolean[n];
        authentic = new boolean[n];
        influenceHigh = new boolean[n];
        audiences();
        standing();
        content();
        establishedOnes();
        authenticOnes();
    }

    /// What an aspirant of that many followers is expected to know of them.
    static double referenceShare(double followers) {
        return 0.5 * Math.min(1, PEOPLE_KNOWN / followers);
    }

    boolean regular(int i) {
        return population.kind(i) == Kind.CONSUMER;
    }

    boolean standing(int i) {
        return population.isPerson(i)
                && standingPercentile[i] >= STANDING_PERCENTILE
                && standingMultiple[i] >= STANDING_MULTIPLE;
    }

    boolean content(int i) {
        return contentExists && population.isPerson(i) && contentPercentile[i] >= CONTENT_PERCENTILE;
    }

    boolean circle(int i) {
        return population.isPerson(i) && circleRatio[i] >= CIRCLE_RATIO && circleShare[i] >= CIRCLE_FLOOR;
    }

    boolean alpha(int i) {
        return authentic[i] && regular(i) && standing(i) && content(i) && circle(i);
    }

    private void audiences() {
        Audiences audiences = society.audiences;
        Influence effect = new Influence(population, society.laws);
        for (int i = 0; i < population.accounts; i++) {
            int fakes = 0;
            int known = 0;
            for (int k = audiences.from(i); k < audiences.to(i); k++) {
                fakes += population.kind(audiences.follower(k)) == Kind.FAKE ? 1 : 0;
                known += audiences.isTie(k) ? 1 : 0;
            }
            int all = society.followers(i);
            genuine[i] = all - fakes;
            fakeShare[i] = all == 0 ? 0 : (double) fakes / all;
            circleShare[i] = genuine[i] == 0 ? 0 : (double) known / genuine[i];
            circleRatio[i] = circleShare[i] / referenceShare(Math.max(1, genuine[i]));
            influence[i] = effect.of(i, audiences);
        }
    }

    private void standing() {
        Map<Long, double[]> cells = new HashMap<>();
        Map<Long, Integer> sizes = new HashMap<>();
        for (int i = 0; i < population.people; i++) {
            if (regular(i)) {
                for (int level = 0; level < 3; level++) {
                    sizes.merge(cell(i, level), 1, Integer::sum);
                }
            }
        }
        Map<Long, double[]> influences = new HashMap<>();
        sizes.forEach((cell, size) -> {
            cells.put(cell, new double[size]);
            influences.put(cell, new double[size]);
        });
        Map<Long, Integer> filled = new HashMap<>();
        for (int i = 0; i < population.people; i++) {
            if (regular(i)) {
                for (int level = 0; level < 3; level++) {
                    long cell = cell(i, level);
                    int at = filled.merge(cell, 1, Integer::sum) - 1;
                    values(cells, cell)[at] = genuine[i];
                    values(influences, cell)[at] = influence[i];
                }
            }
        }
        cells.values().forEach(Arrays::sort);
        influences.values().forEach(Arrays::sort);
        for (int i = 0; i < population.people; i++) {
            long cell = peers(i, sizes);
            double[] peers = values(cells, cell);
            standingPercentile[i] = Ranks.below(peers, genuine[i], regular(i));
            standingMultiple[i] = genuine[i] / Math.max(1, Ranks.median(peers));
            influenceHigh[i] = influence[i] > Ranks.median(values(influences, cell));
        }
    }

    /// The finest cell of the three that has fifty consumers.
    private long peers(int i, Map<Long, Integer> sizes) {
        for (int level = 0; level < 2; level++) {
            if (sizes.getOrDefault(cell(i, level), 0) >= SMALLEST_CELL) {
                return cell(i, level);
            }
        }
        return cell(i, 2);
    }

    private static double[] values(Map<Long, double[]> cells, long cell) {
        return cells.getOrDefault(cell, new double[0]);
    }

    private long cell(int i, int level) {
        int band = 0;
        while (band < AGE_BANDS.length && population.ageInDays(i) >= AGE_BANDS[band]) {
            band++;
        }
        long craft = population.craft[i];
        return switch (level) {
            case 0 -> ((craft * 8 + band) << 32) | (population.town[i] + 1);
            case 1 -> (craft * 8 + band) << 32;
            default -> (craft * 8 + 7) << 32;
        };
    }

    private void content() {
        double[][] talents = new double[Population.CRAFTS][];
        for (int c = 0; c < talents.length; c++) {
            int craft = c;
            talents[c] = IntStream.range(0, population.people)
                    .filter(i -> regular(i) && population.craft[i] == craft)
                    .mapToDouble(i -> population.talent[i])
                    .sorted()
                    .toArray();
        }
        for (int i = 0; i < population.people; i++) {
            contentPercentile[i] = Ranks.below(talents[population.craft[i]], population.talent[i], regular(i));
        }
    }

    private void establishedOnes() {
        int[] sizes = IntStream.range(0, population.people)
                .filter(this::regular)
                .map(i -> genuine[i])
                .sorted()
                .toArray();
        int high = sizes[(int) (0.995 * (sizes.length - 1))];
        for (int i = 0; i < population.people; i++) {
            established[i] = population.kind(i) == Kind.ASPIRANT && (society.outside[i] > 0 || genuine[i] > high);
        }
    }

    private void authenticOnes() {
        double[] norm = new double[SIZE_BANDS.length + 1];
        for (int band = 0; band < norm.length; band++) {
            int wanted = band;
            double[] shares = IntStream.range(0, population.people)
                    .filter(i -> sizeBand(i) == wanted)
                    .mapToDouble(i -> fakeShare[i])
                    .sorted()
                    .toArray();
            norm[band] = shares.length == 0 ? 0 : Ranks.median(shares);
        }
        for (int i = 0; i < population.people; i++) {
            authentic[i] = fakeShare[i] < Math.max(0.05, 2 * norm[sizeBand(i)]);
        }
    }

    private int sizeBand(int i) {
        int band = 0;
        while (band < SIZE_BANDS.length && society.followers(i) >= SIZE_BANDS[band]) {
            band++;
        }
        return band;
    }
}
