package kith.measure.circle;

import java.util.Arrays;
import java.util.List;
import kith.measure.fit.LinearSolve;

/// How log-odds of ties are to be read for people on whom they were not fitted: log-odds = shift + slope
/// x told, and all ties of one person are off together by a normal drift.
///
/// @param shift added to all log-odds
/// @param slope below 1 where the scorecard says too much, above 1 where it says too little
/// @param drift standard deviation between people, in log-odds, 0 or more
public record TieCalibration(double shift, double slope, double drift) {
    private static final int ROUNDS = 60;
    private static final int NODES = 15;
    private static final double CLOSE = 1e-3;

    /// Before looking: slope 1, drift 0.5, both give or take 0.5.
    private static final double PRECISION = 4;

    private static final double USUAL_DRIFT = 0.5;

    public TieCalibration {
        if (!(drift >= 0)) {
            throw new IllegalArgumentException("a drift is 0 or more, got " + drift);
        }
    }

    /// The ties of one person: log-odds told by a scorecard that never saw the person, and the truth.
    public static final class Told {
        private final double[] logOdds;
        private final boolean[] know;

        public Told(double[] logOdds, boolean[] know) {
            if (logOdds.length != know.length) {
                throw new IllegalArgumentException(
                        "%d log-odds do not fit %d answers".formatted(logOdds.length, know.length));
            }
            this.logOdds = logOdds.clone();
            this.know = know.clone();
        }
    }

    /// The mode of shift, slope and drift by expectation-maximisation over the persons' drifts
    /// (Dempster, Laird & Rubin 1977), on an even grid of normal deviates. Cost O(rounds x ties x grid).
    public static TieCalibration of(List<Told> people) {
        double[] deviate = new double[NODES];
        double[] prior = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            deviate[node] = -3.5 + 7.0 * node / (NODES - 1);
            prior[node] = -deviate[node] * deviate[node] / 2;
        }
        double[] now = {0, 1, USUAL_DRIFT};
        double[] log = new double[NODES];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = {0, PRECISION * (now[1] - 1), PRECISION * (now[2] - USUAL_DRIFT)};
            double[][] curvature = {{1e-6, 0, 0}, {0, PRECISION, 0}, {0, 0, PRECISION}};
            for (Told told : people) {
                posterior(told, now, deviate, prior, log);
                for (int node = 0; node < NODES; node++) {
                    derivatives(told, now, deviate[node], log[node], slope, curvature);
                }
            }
            double[] step = LinearSolve.positiveDefinite(curvature, slope);
            double moved = 0;
            for (int at = 0; at < now.length; at++) {
                now[at] -= step[at];
                moved = Math.max(moved, Math.abs(step[at]));
            }
            // a drift and its mirror image are alike
            now[2] = Math.abs(now[2]);
            if (moved < CLOSE) {
                break;
            }
        }
        return new TieCalibration(now[0], now[1], now[2]);
    }

    /// Leaves in `log` how likely each node is for one person.
    private static void posterior(Told told, double[] now, double[] deviate, double[] prior, double[] log) {
        System.arraycopy(prior, 0, log, 0, NODES);
        for (int tie = 0; tie < told.know.length; tie++) {
            double base = now[0] + now[1] * told.logOdds[tie];
            for (int node = 0; node < NODES; node++) {
                double z = base + now[2] * deviate[node];
                double against = told.know[tie] ? -z : z;
                log[node] -= Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
            }
        }
        double highest = Arrays.stream(log).max().orElse(0);
        double total = 0;
        for (int node = 0; node < NODES; node++) {
            log[node] = Math.exp(log[node] - highest);
            total += log[node];
        }
        for (int node = 0; node < NODES; node++) {
            log[node] /= total;
        }
    }

    private static void derivatives(
            Told told, double[] now, double deviate, double weight, double[] slope, double[][] curvature) {
        for (int tie = 0; tie < told.know.length; tie++) {
            double z = now[0] + now[1] * told.logOdds[tie] + now[2] * deviate;
            double p = 1 / (1 + Math.exp(-z));
            double miss = weight * (p - (told.know[tie] ? 1 : 0));
            double bend = weight * p * (1 - p);
            slope[0] += miss;
            slope[1] += miss * told.logOdds[tie];
            slope[2] += miss * deviate;
            curvature[0][0] += bend;
            curvature[1][0] += bend * told.logOdds[tie];
            curvature[1][1] += bend * told.logOdds[tie] * told.logOdds[tie];
            curvature[2][0] += bend * deviate;
            curvature[2][1] += bend * deviate * told.logOdds[tie];
            curvature[2][2] += bend * deviate * deviate;
        }
    }

    /// Log-odds as they are to be read.
    public double[] read(double[] told) {
        double[] read = new double[told.length];
        for (int at = 0; at < told.length; at++) {
            read[at] = shift + slope * told[at];
        }
        return read;
    }
}
