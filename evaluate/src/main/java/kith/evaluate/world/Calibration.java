package kith.evaluate.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Measures a simulated world where real numbers are known.
final class Calibration {
    private Calibration() {}

    static List<Observable> measure(Society society) {
        List<Observable> all = new ArrayList<>(audiences(society));
        all.addAll(ResponseCalibration.measure(society));
        all.addAll(TieCalibration.measure(society));
        all.add(new Observable("structure-only tie AUC, logit", TieReading.auc(society), 0.695, 0.055));
        return List.copyOf(all);
    }

    private static List<Observable> audiences(Society society) {
        double[] followers =
                consumers(society).mapToDouble(society::followers).sorted().toArray();
        double[] following = consumers(society)
                .filter(i -> society.followers(i) >= 30)
                .mapToDouble(i -> Math.log((society.audiences.following(i) + 1.0) / (society.followers(i) + 1)))
                .sorted()
                .toArray();
        double[] acquaintances =
                consumers(society).mapToDouble(i -> known(i, society)).sorted().toArray();
        double sigma = Math.log(Ranks.quantile(acquaintances, 0.84) / Ranks.quantile(acquaintances, 0.16)) / 2;
        return List.of(
                new Observable("followers of consumers, median", Ranks.median(followers), 352, 35),
                new Observable("followers of consumers, 5 %", Ranks.quantile(followers, 0.05), 88, 31),
                new Observable("followers of consumers, 95 %", Ranks.quantile(followers, 0.95), 968, 242),
                new Observable("log of following over followers, 5 %", Ranks.quantile(following, 0.05), -0.46, 0.25),
                new Observable("log of following over followers, median", Ranks.median(following), 0.09, 0.3),
                new Observable("log of following over followers, 95 %", Ranks.quantile(following, 0.95), 0.7, 0.4),
                new Observable("people known on the platform, median", Ranks.median(acquaintances), 600, 140),
                new Observable("people known on the platform, sigma of the log", sigma, 0.5, 0.12));
    }

    static IntStream consumers(Society society) {
        return IntStream.range(0, society.population.people).filter(i -> society.population.kind(i) == Kind.CONSUMER);
    }

    private static int known(int i, Society society) {
        int count = 0;
        for (int k = society.ties.from(i); k < society.ties.to(i); k++) {
            count += society.ties.closeness(k) >= RealTies.ACQUAINTANCE ? 1 : 0;
        }
        return count;
    }
}
