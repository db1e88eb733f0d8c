package kith.evaluate.world;

import java.util.Arrays;
import java.util.List;

/// How dense, how mutual and how much asked real ties are, on a sample of consumers.
final class TieCalibration {
    private static final int EGOS = 250;
    private static final int ALTERS = 80;
    private static final int CLOSEST = 5;

    private final Society society;
    private final int[] egos;

    private TieCalibration(Society society) {
        this.society = society;
        int[] consumers = Calibration.consumers(society).toArray();
        Chance.shuffle(consumers, Chance.of(society.spec.seed(), Phase.MEASURE, 0));
        egos = Arrays.copyOf(consumers, Math.min(EGOS, consumers.length));
    }

    static List<Observable> measure(Society society) {
        TieCalibration seen = new TieCalibration(society);
        double[] asked = seen.advice();
        return List.of(
                new Observable("density among followers who know the consumer", seen.density(true), 0.26, 0.08),
                new Observable("density among followers who do not", seen.density(false), 0.16, 0.08),
                new Observable("closest five who name one back", asked[3], 0.38, 0.1),
                new Observable("asks a mutual closest", asked[0], 0.55, 0.11),
                new Observable("asks a one-way closest", asked[1], 0.43, 0.086),
                new Observable("asks another of the town", asked[2], 0.008, 0.0016));
    }

    /// Share of pairs of followers of whom one follows the other: mean over egos.
    private double density(boolean ties) {
        int[] slot = new int[society.population.accounts];
        Arrays.fill(slot, -1);
        double sum = 0;
        int counted = 0;
        for (int ego : egos) {
            int[] alters = alters(ego, ties);
            if (alters.length < 10) {
                continue;
            }
            boolean[] linked = new boolean[alters.length * alters.length];
            for (int a = 0; a < alters.length; a++) {
                slot[alters[a]] = a;
            }
            for (int a = 0; a < alters.length; a++) {
                for (int k = society.audiences.from(alters[a]); k < society.audiences.to(alters[a]); k++) {
                    int b = slot[society.audiences.follower(k)];
                    if (b >= 0) {
                        linked[Math.min(a, b) * alters.length + Math.max(a, b)] = true;
                    }
                }
            }
            int links = 0;
            for (boolean link : linked) {
                links += link ? 1 : 0;
            }
            sum += links / (alters.length * (alters.length - 1) / 2.0);
            counted++;
            for (int alter : alters) {
                slot[alter] = -1;
            }
        }
        return sum / counted;
    }

    private int[] alters(int ego, boolean ties) {
        Audiences audiences = society.audiences;
        int[] found = new int[audiences.size(ego)];
        int n = 0;
        for (int k = audiences.from(ego); k < audiences.to(ego); k++) {
            boolean right = ties ? audiences.isTie(k) : audiences.closeness(k) == 0;
            if (right && society.population.isPerson(audiences.follower(k))) {
                found[n++] = audiences.follower(k);
            }
        }
        int[] all = Arrays.copyOf(found, n);
        Chance.shuffle(all, Chance.of(society.spec.seed(), Phase.MEASURE, 1L + ego));
        return Arrays.copyOf(all, Math.min(ALTERS, n));
    }

    /// Mean chance to ask a mutual, a one-way closest, another of the town; share of namings that are mutual.
    private double[] advice() {
        double[] asked = new double[3];
        int[] pairs = new int[3];
        for (int ego : egos) {
            int[] closest = closest(ego);
            for (int other : closest) {
                int kind = contains(closest(other), ego) ? 0 : 1;
                asked[kind] += asks(ego, other);
                pairs[kind]++;
            }
            for (int other = 0; other < society.population.people; other++) {
                boolean near = society.population.town[other] == society.population.town[ego];
                if (near && other != ego && !contains(closest, other)) {
                    asked[2] += asks(ego, other);
                    pairs[2]++;
                }
            }
        }
        return new double[] {
            asked[0] / pairs[0], asked[1] / pairs[1], asked[2] / pairs[2], (double) pairs[0] / (pairs[0] + pairs[1])
        };
    }

    private double asks(int who, int whom) {
        float w = society.ties.closeness(who, whom);
        return w == 0 ? 0 : Advice.asks(who, whom, w, society.spec.seed());
    }

    private int[] closest(int who) {
        RealTies ties = society.ties;
        int n = ties.to(who) - ties.from(who);
        long[] felt = new long[n];
        for (int k = 0; k < n; k++) {
            int other = ties.fellow(ties.from(who) + k);
            double close = Advice.felt(who, other, ties.closeness(ties.from(who) + k), society.spec.seed());
            felt[k] = Chance.ordered(Float.floatToIntBits((float) close), other);
        }
        Arrays.sort(felt);
        int[] closest = new int[Math.min(CLOSEST, n)];
        for (int k = 0; k < closest.length; k++) {
            closest[k] = (int) felt[n - 1 - k];
        }
        return closest;
    }

    private static boolean contains(int[] values, int value) {
        for (int v : values) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }
}
