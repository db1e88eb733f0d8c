package kith.evaluate.world;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.measure.fit.LinearSolve;

/// How well real ties can be told from the observed graph alone: if that were easier than in reality, the world
/// would flatter its judge.
///
/// For sampled people whose followers were listed deeply, each listed follower is a case. Scores: common
/// neighbours, overlap (Onnela et al., PNAS 104, 2007), common neighbours by the smaller neighbourhood, whether the
/// follow is returned, size; joined by a logistic regression. Neighbours are taken both ways in the lists that were
/// observed.
final class TieReading {
    private static final int EGOS = 150;
    private static final int FEATURES = 6;
    private static final int STEPS = 12;

    private final int[] starts;
    private final int[] neighbours;
    private final int[] mark;

    private TieReading(Society society) {
        int n = society.population.accounts;
        Observer observer = new Observer(society);
        starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            for (int k = observer.firstListed(i); k < society.audiences.to(i); k++) {
                starts[i + 1]++;
                starts[society.audiences.follower(k) + 1]++;
            }
        }
        for (int i = 0; i < n; i++) {
            starts[i + 1] += starts[i];
        }
        neighbours = new int[starts[n]];
        int[] next = starts.clone();
        for (int i = 0; i < n; i++) {
            for (int k = observer.firstListed(i); k < society.audiences.to(i); k++) {
                int j = society.audiences.follower(k);
                neighbours[next[i]++] = j;
                neighbours[next[j]++] = i;
            }
        }
        mark = new int[n];
        Arrays.fill(mark, -1);
    }

    /// Area under the curve of the logistic regression, fitted and read on the same cases; not a number when
    /// nothing is listed deeply.
    static double auc(Society society) {
        TieReading reading = new TieReading(society);
        Observer observer = new Observer(society);
        int[] egos = Calibration.consumers(society).filter(observer::isDeep).toArray();
        if (egos.length == 0) {
            return Double.NaN;
        }
        Chance.shuffle(egos, Chance.of(society.spec.seed(), Phase.MEASURE, Long.MIN_VALUE));
        egos = Arrays.copyOf(egos, Math.min(EGOS, egos.length));
        int cases = 0;
        for (int ego : egos) {
            cases += society.audiences.to(ego) - observer.firstListed(ego);
        }
        double[][] x = new double[cases][];
        boolean[] isTie = new boolean[cases];
        int at = 0;
        for (int ego : egos) {
            for (int k = observer.firstListed(ego); k < society.audiences.to(ego); k++) {
                x[at] = reading.features(ego, society.audiences.follower(k));
                isTie[at++] = society.audiences.isTie(k);
            }
        }
        return areaUnderCurve(fit(x, isTie), isTie);
    }

    private double[] features(int ego, int follower) {
        int egoSize = 0;
        for (int k = starts[ego]; k < starts[ego + 1]; k++) {
            egoSize += mark[neighbours[k]] == ego ? 0 : 1;
            mark[neighbours[k]] = ego;
        }
        int common = 0;
        int size = 0;
        int links = 0;
        int[] seen = Arrays.copyOfRange(neighbours, starts[follower], starts[follower + 1]);
        Arrays.sort(seen);
        for (int k = 0; k < seen.length; k++) {
            links += seen[k] == ego ? 1 : 0;
            if (k == 0 || seen[k] != seen[k - 1]) {
                size++;
                common += mark[seen[k]] == ego ? 1 : 0;
            }
        }
        double overlap = common / Math.max(1.0, egoSize + size - 2 - common);
        double embedded = common / Math.max(1.0, Math.min(egoSize, size) - 1);
        return new double[] {1, Math.log1p(common), 20 * overlap, 2 * embedded, links > 1 ? 1 : 0, Math.log(size)};
    }

    /// Newton's method with a small ridge; returns the fitted log-odds of each case.
    private static double[] fit(double[][] x, boolean[] isTie) {
        double[] weight = new double[FEATURES];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[FEATURES][FEATURES];
            double[] slope = new double[FEATURES];
            for (int f = 0; f < FEATURES; f++) {
                curvature[f][f] = 1e-3;
                slope[f] = -1e-3 * weight[f];
            }
            for (int k = 0; k < x.length; k++) {
                double p = 1 / (1 + Math.exp(-dot(weight, x[k])));
                for (int f = 0; f < FEATURES; f++) {
                    slope[f] += x[k][f] * ((isTie[k] ? 1 : 0) - p);
                    for (int g = 0; g <= f; g++) {
                        curvature[f][g] += p * (1 - p) * x[k][f] * x[k][g];
                    }
                }
            }
            double[] change = LinearSolve.positiveDefinite(curvature, slope);
            for (int f = 0; f < FEATURES; f++) {
                weight[f] += change[f];
            }
        }
        return Arrays.stream(x).mapToDouble(row -> dot(weight, row)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            sum += a[f] * b[f];
        }
        return sum;
    }

    /// Chance that a tie scores above a follower who is none; equal scores count half.
    static double areaUnderCurve(double[] score, boolean[] isTie) {
        double[] ties = IntStream.range(0, score.length)
                .filter(k -> isTie[k])
                .mapToDouble(k -> score[k])
                .toArray();
        double[] others = IntStream.range(0, score.length)
                .filter(k -> !isTie[k])
                .mapToDouble(k -> score[k])
                .sorted()
                .toArray();
        return Arrays.stream(ties)
                .map(s -> Ranks.below(others, s, false))
                .average()
                .orElse(Double.NaN);
    }
}
