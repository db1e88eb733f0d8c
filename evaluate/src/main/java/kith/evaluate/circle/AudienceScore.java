package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.measure.circle.CrowdSigns;
import kith.measure.circle.TieCalibration;
import kith.measure.fit.LogisticFit;

/// A scorecard over [CrowdSigns], and how it is read for audiences that it never saw.
final class AudienceScore {
    private static final double PRECISION = 2;

    private final LogisticFit fit;
    private final double[] centres;
    private final double[] spreads;
    private final TieCalibration calibration;

    private AudienceScore(LogisticFit fit, double[] centres, double[] spreads, TieCalibration calibration) {
        this.fit = fit;
        this.centres = centres;
        this.spreads = spreads;
        this.calibration = calibration;
    }

    static AudienceScore fit(List<Mixture> mixtures) {
        int half = mixtures.size() / 2;
        List<TieCalibration.Told> told = new ArrayList<>();
        told(told, fitted(mixtures.subList(0, half)), mixtures.subList(half, mixtures.size()));
        told(told, fitted(mixtures.subList(half, mixtures.size())), mixtures.subList(0, half));
        AudienceScore all = fitted(mixtures);
        return new AudienceScore(all.fit, all.centres, all.spreads, TieCalibration.of(told));
    }

    private static void told(List<TieCalibration.Told> told, AudienceScore score, List<Mixture> mixtures) {
        for (Mixture mixture : mixtures) {
            told.add(new TieCalibration.Told(score.logOdds(CrowdSigns.of(mixture.audience())), mixture.friend()));
        }
    }

    private static AudienceScore fitted(List<Mixture> mixtures) {
        List<double[]> rows = new ArrayList<>();
        boolean[] friend = new boolean[0];
        for (Mixture mixture : mixtures) {
            rows.addAll(Arrays.asList(CrowdSigns.of(mixture.audience())));
            int from = friend.length;
            friend = Arrays.copyOf(friend, from + mixture.size());
            System.arraycopy(mixture.friend(), 0, friend, from, mixture.size());
        }
        double[] centres = new double[CrowdSigns.COUNT];
        double[] spreads = new double[CrowdSigns.COUNT];
        for (int sign = 0; sign < centres.length; sign++) {
            int column = sign;
            centres[sign] =
                    rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            double centre = centres[sign];
            spreads[sign] = Math.sqrt(rows.stream()
                    .mapToDouble(row -> (row[column] - centre) * (row[column] - centre))
                    .average()
                    .orElse(1));
        }
        double[][] standard =
                rows.stream().map(row -> standard(row, centres, spreads)).toArray(double[][]::new);
        LogisticFit fit = LogisticFit.of(standard, friend, LogisticFit.Prior.ridge(CrowdSigns.COUNT, PRECISION));
        return new AudienceScore(fit, centres, spreads, new TieCalibration(0, 1, 0));
    }

    private static double[] standard(double[] row, double[] centres, double[] spreads) {
        double[] standard = new double[row.length];
        for (int sign = 0; sign < row.length; sign++) {
            standard[sign] = (row[sign] - centres[sign]) / spreads[sign];
        }
        return standard;
    }

    /// Log-odds of each follower, as fitted.
    double[] logOdds(double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> fit.logOdds(standard(row, centres, spreads)))
                .toArray();
    }

    /// How the log-odds are to be read for audiences that were not fitted on.
    TieCalibration calibration() {
        return calibration;
    }
}
