package kith.evaluate.accounts;

import java.util.Arrays;

/// Shares the constant of a fitted scorecard out over its parts, so that a part that was not observed adds
/// nothing: each part alone leaves the mean probability at the prevalence, and what is then left over is shared
/// by how much the parts vary.
final class Constants {
    private Constants() {}

    /// @param parts      what each part adds without a constant, by part and case
    /// @param bias       of the fit
    /// @param prevalence part of the cases that are so
    static double[] shared(double[][] parts, double bias, double prevalence) {
        double base = Math.log(prevalence / (1 - prevalence));
        double[] constants = new double[parts.length];
        double[] variances = new double[parts.length];
        double left = bias - base;
        double variance = 0;
        for (int part = 0; part < parts.length; part++) {
            constants[part] = alone(parts[part], base, prevalence);
            left -= constants[part];
            double mean = Arrays.stream(parts[part]).average().orElse(0);
            for (double value : parts[part]) {
                variances[part] += (value - mean) * (value - mean);
            }
            variance += variances[part];
        }
        for (int part = 0; part < parts.length; part++) {
            constants[part] += variance > 0 ? left * variances[part] / variance : left / parts.length;
        }
        return constants;
    }

    /// The constant with which a part alone leaves the mean probability as it is, by bisection.
    private static double alone(double[] part, double base, double prevalence) {
        double low = -30;
        double high = 30;
        for (int round = 0; round < 60; round++) {
            double middle = (low + high) / 2;
            double sum = 0;
            for (double value : part) {
                sum += 1 / (1 + Math.exp(-(base + value + middle)));
            }
            if (sum / part.length > prevalence) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
