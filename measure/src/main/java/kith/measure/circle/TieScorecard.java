package kith.measure.circle;

import java.util.Arrays;
import kith.measure.fit.LogisticFit;
import org.jspecify.annotations.Nullable;

/// One sum of weighted signs for all layers of evidence: log-odds that two linked people know each
/// other.
///
/// A sign that was not observed adds nothing, so that the same scorecard reads a pair of which only the
/// structure is seen and one of which the place is known as well. Signs are centred: what adds nothing
/// is the usual. Cost O(signs).
public final class TieScorecard {
    /// Before looking, a weight per standard deviation of a sign is expected within 0.7 of 0 two times
    /// in three.
    private static final double PRECISION = 2;

    private final double bias;
    private final double[] centres;

    /// Per unit of each sign.
    private final double[] weights;

    /// Standard deviation of each sign where it was fitted.
    private final double[] spreads;

    private final @Nullable LogisticFit fit;

    private TieScorecard(double bias, double[] centres, double[] weights, double[] spreads, @Nullable LogisticFit fit) {
        this.bias = bias;
        this.centres = centres;
        this.weights = weights;
        this.spreads = spreads;
        this.fit = fit;
    }

    /// A scorecard with weights from elsewhere, one for each [TieSign]; what is left of its own doubt is
    /// 0.
    ///
    /// @param bias log-odds of the usual pair
    static TieScorecard stated(double bias, double[] centres, double[] weights) {
        double[] spreads = new double[centres.length];
        Arrays.fill(spreads, 1);
        return new TieScorecard(bias, centres.clone(), weights.clone(), spreads, null);
    }

    /// The mode of the posterior of the weights; each is drawn towards 0.
    ///
    /// @param rows one cell for each [TieSign], `NaN` where not observed
    /// @param know whether the two know each other
    public static TieScorecard fit(double[][] rows, boolean[] know) {
        int signs = TieSign.count();
        double[] centres = new double[signs];
        double[] spreads = new double[signs];
        for (int sign = 0; sign < signs; sign++) {
            moments(rows, sign, centres, spreads);
        }
        double[][] standard = new double[rows.length][];
        for (int at = 0; at < rows.length; at++) {
            standard[at] = standard(rows[at], centres, spreads);
        }
        LogisticFit fit = LogisticFit.of(standard, know, LogisticFit.Prior.ridge(signs, PRECISION));
        double[] fitted = fit.weights();
        double[] weights = new double[signs];
        for (int sign = 0; sign < signs; sign++) {
            weights[sign] = fitted[sign + 1] / spreads[sign];
        }
        return new TieScorecard(fitted[0], centres, weights, spreads, fit);
    }

    private static void moments(double[][] rows, int sign, double[] centres, double[] spreads) {
        int count = 0;
        double sum = 0;
        for (double[] row : rows) {
            if (!Double.isNaN(row[sign])) {
                sum += row[sign];
                count++;
            }
        }
        centres[sign] = count == 0 ? 0 : sum / count;
        double squares = 0;
        for (double[] row : rows) {
            if (!Double.isNaN(row[sign])) {
                squares += (row[sign] - centres[sign]) * (row[sign] - centres[sign]);
            }
        }
        double spread = count == 0 ? 0 : Math.sqrt(squares / count);
        spreads[sign] = spread > 1e-9 ? spread : 1;
    }

    private static double[] standard(double[] row, double[] centres, double[] spreads) {
        double[] standard = new double[row.length];
        for (int sign = 0; sign < row.length; sign++) {
            standard[sign] = (row[sign] - centres[sign]) / spreads[sign];
        }
        return standard;
    }

    /// Log-odds that the two know each other.
    public double logOdds(double[] row) {
        if (row.length != weights.length) {
            throw new IllegalArgumentException(
                    "a row of %d signs does not fit %d weights".formatted(row.length, weights.length));
        }
        double sum = bias;
        for (int sign = 0; sign < row.length; sign++) {
            if (!Double.isNaN(row[sign])) {
                sum += weights[sign] * (row[sign] - centres[sign]);
            }
        }
        return sum;
    }

    /// Log-odds of many pairs.
    public double[] logOdds(double[][] rows) {
        double[] logOdds = new double[rows.length];
        for (int at = 0; at < rows.length; at++) {
            logOdds[at] = logOdds(rows[at]);
        }
        return logOdds;
    }

    /// Standard deviation, in log-odds, by which all of these pairs are off together because the weights
    /// are not known exactly: of the pair that they are on average, where a pair counts by how open it
    /// is. 0 for stated weights.
    public double doubt(double[][] rows) {
        if (fit == null || rows.length == 0) {
            return 0;
        }
        double[] usual = new double[weights.length];
        double total = 0;
        for (double[] row : rows) {
            double p = 1 / (1 + Math.exp(-logOdds(row)));
            double open = p * (1 - p);
            total += open;
            double[] standard = standard(row, centres, spreads);
            for (int sign = 0; sign < usual.length; sign++) {
                usual[sign] += Double.isNaN(standard[sign]) ? 0 : open * standard[sign];
            }
        }
        for (int sign = 0; sign < usual.length; sign++) {
            usual[sign] /= total;
        }
        return fit.deviation(usual);
    }

    /// Log-odds of the usual pair.
    public double bias() {
        return bias;
    }

    /// The usual value of a sign.
    public double centre(TieSign sign) {
        return centres[sign.column()];
    }

    /// Log-odds per unit of a sign.
    public double weight(TieSign sign) {
        return weights[sign.column()];
    }

    /// Log-odds per standard deviation of a sign, where the scorecard was fitted.
    public double standardWeight(TieSign sign) {
        return weights[sign.column()] * spreads[sign.column()];
    }
}
