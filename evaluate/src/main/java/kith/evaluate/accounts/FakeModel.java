package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.measure.FakeSign;
import kith.measure.fit.MonotoneFit;

/// The scorecard of fakes, fitted on labelled accounts: the same signs and the same form as the one shipped.
///
/// Every curve is a sum of steps between stated points, none of which may go the wrong way ([MonotoneFit]).
/// Steps are drawn towards 0, so what the data do not tell stays level; a missing picture and an empty bio
/// towards stated weights, because few labelled accounts lack a picture and no labelled follower's bio is
/// known.
final class FakeModel {
    /// Where curves may bend. Ratios in steps of about e^0.5.
    private static final Map<FakeSign, double[]> POINTS = points();

    /// Steps that are drawn towards something else than 0.
    private static final Map<FakeSign, double[]> STATED = Map.of(
            FakeSign.NO_AVATAR, new double[] {1.4},
            FakeSign.NO_BIO, new double[] {0.3},
            FakeSign.HANDLE_DIGITS, new double[] {0, 0, 0, 0, 0.7, 0.7});

    private static final double FIRMNESS = 1;

    private final MonotoneFit fit;

    private FakeModel(MonotoneFit fit) {
        this.fit = fit;
    }

    private static Map<FakeSign, double[]> points() {
        Map<FakeSign, double[]> points = new EnumMap<>(FakeSign.class);
        points.put(FakeSign.POSTS, new double[] {0, 1, 2, 4, 8, 16, 32, 64, 128, 300, 1000});
        points.put(FakeSign.FOLLOWERS, new double[] {0, 5, 10, 25, 50, 100, 200, 400, 1000, 3000});
        points.put(FakeSign.FOLLOWING, new double[] {0, 50, 100, 200, 400, 700, 1000, 1500, 2500, 4000, 6000, 7400});
        points.put(FakeSign.FOLLOWING_PER_POST, new double[] {
            0.05, 0.08, 0.13, 0.2, 0.35, 0.6, 1, 1.6, 2.7, 4.5, 7.5, 12, 20, 33, 55, 90, 150, 245, 400, 665, 1100, 1800,
            3000, 5000, 8000
        });
        points.put(FakeSign.FOLLOWING_PER_FOLLOWER, new double[] {
            0.08, 0.13, 0.2, 0.35, 0.6, 1, 1.6, 2.7, 4.5, 7.5, 12, 20, 33, 55, 90, 150, 245, 400, 665
        });
        points.put(
                FakeSign.POSTS_PER_FOLLOWER,
                new double[] {0.001, 0.0025, 0.007, 0.02, 0.05, 0.13, 0.37, 1, 2.7, 7.5, 20});
        points.put(FakeSign.HANDLE_DIGITS, new double[] {0, 1, 2, 3, 4, 6, 9});
        points.put(FakeSign.PUBLIC_ACCOUNT, new double[] {0, 1});
        points.put(FakeSign.PUBLIC_POSTS, new double[] {0, 2, 12, 100});
        points.put(FakeSign.PUBLIC_FOLLOWERS, new double[] {5, 50, 300});
        points.put(FakeSign.PUBLIC_HANDLE_DIGITS, new double[] {0, 1, 3});
        points.put(FakeSign.NO_AVATAR, new double[] {0, 1});
        points.put(FakeSign.NO_BIO, new double[] {0, 1});
        return points;
    }

    static FakeModel fit(List<LabelledProfile> accounts) {
        double[][] rows = new double[accounts.size()][];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(accounts.get(at));
        }
        return fit(rows, LabelledProfile.fakes(accounts));
    }

    /// @param rows as [#row(LabelledProfile)] makes them
    static FakeModel fit(double[][] rows, boolean[] fake) {
        List<Double> stated = new ArrayList<>();
        POINTS.forEach((sign, points) -> {
            double[] steps = STATED.getOrDefault(sign, new double[points.length - 1]);
            for (double step : steps) {
                stated.add(step);
            }
        });
        double[] means = stated.stream().mapToDouble(Double::doubleValue).toArray();
        double[] firmness = new double[means.length];
        Arrays.fill(firmness, FIRMNESS);
        return new FakeModel(MonotoneFit.of(rows, fake, means, firmness));
    }

    /// How far each step of each curve is gone: 0 to 1, more meaning more of a fake; 0 where nothing was
    /// observed.
    static double[] row(LabelledProfile account) {
        List<Double> cells = new ArrayList<>();
        POINTS.forEach((sign, points) -> {
            double x = sign.value(account.profile(), account.bioRead());
            for (int step = 1; step < points.length; step++) {
                double from = sign.scale().of(points[step - 1]);
                double way = Math.clamp((x - from) / (sign.scale().of(points[step]) - from), 0.0, 1.0);
                cells.add(Double.isNaN(x) ? 0 : sign.rises() ? way : 1 - way);
            }
        });
        return cells.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double logOdds(LabelledProfile account) {
        return fit.logOdds(row(account));
    }

    double logOdds(double[] row) {
        return fit.logOdds(row);
    }

    double bias() {
        return fit.bias();
    }

    /// Points and log-odds of every curve, before a constant is given to it.
    Map<FakeSign, Curve> curves() {
        Map<FakeSign, Curve> curves = new EnumMap<>(FakeSign.class);
        double[] weights = fit.weights();
        int[] at = {0};
        POINTS.forEach((sign, points) -> {
            double[] adds = new double[points.length];
            for (int step = 1; step < points.length; step++) {
                double weight = weights[at[0]++];
                if (sign.rises()) {
                    adds[step] = adds[step - 1] + weight;
                } else {
                    for (int before = 0; before < step; before++) {
                        adds[before] += weight;
                    }
                }
            }
            curves.put(sign, new Curve(points.clone(), adds));
        });
        return curves;
    }
}
