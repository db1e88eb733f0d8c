package kith.evaluate.world;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Who knows whom in real life, and how closely (w): symmetric, rows ascending.
///
/// From [#ACQUAINTANCE] up a pair really knows each other; below, each is only a familiar face to the other. A
/// relation of both kinds is kept, since both lead to follows. Cost: 8 bytes a direction, time linear in the
/// pairs within foci.
final class RealTies {
    static final float ACQUAINTANCE = 1;
    private static final double SPREAD = 0.7;
    private static final double SOCIABILITY = 0.42;
    /// Time is short: who knows more people knows each of them less closely, by this power of openness.
    private static final double SHARED_TIME = 0.85;
    private static final double CHANCE_CEILING = 0.97;
    private static final double HOUSEHOLD_FACTOR = 2.2;

    private final int[] starts;
    private final long[] rows;

    private RealTies(int[] starts, long[] rows) {
        this.starts = starts;
        this.rows = rows;
    }

    static RealTies form(Population population, long seed) {
        Pairs pairs = new Pairs(population.people);
        for (Focus focus : Focus.values()) {
            Foci foci = Foci.of(focus, population, seed);
            for (int k = 0; k < foci.count; k++) {
                meet(focus, foci, k, population, seed, pairs);
            }
        }
        return gather(pairs, population.people);
    }

    private static void meet(Focus focus, Foci foci, int k, Population population, long seed, Pairs pairs) {
        SplittableRandom random = Chance.of(seed, Phase.FELLOWS, Chance.ordered(focus.number, k));
        int from = foci.starts[k];
        int n = foci.starts[k + 1] - from;
        double[] openness = new double[n];
        for (int x = 0; x < n; x++) {
            openness[x] = Math.exp(SOCIABILITY * population.sociability[foci.members[from + x]]);
        }
        for (int x = 0; x < n; x++) {
            int a = foci.members[from + x];
            for (int y = x + 1; y < n; y++) {
                int b = foci.members[from + y];
                double chance = Math.min(CHANCE_CEILING, focus.chance * openness[x] * openness[y]);
                if (random.nextDouble() < chance && a != b) {
                    double time = Math.pow(openness[x] * openness[y], -SHARED_TIME);
                    double close = Chance.logNormal(random, focus.closeness * time, SPREAD);
                    boolean together = focus == Focus.KIN && population.household[a] == population.household[b];
                    pairs.add(a, b, (float) (together ? HOUSEHOLD_FACTOR * close : close));
                }
            }
        }
    }

    private static RealTies gather(Pairs pairs, int people) {
        int[] starts = new int[people + 1];
        for (int k = 0; k < pairs.size; k++) {
            starts[pairs.a[k] + 1]++;
            starts[pairs.b[k] + 1]++;
        }
        for (int i = 0; i < people; i++) {
            starts[i + 1] = Math.addExact(starts[i + 1], starts[i]);
        }
        long[] rows = new long[starts[people]];
        int[] next = starts.clone();
        for (int k = 0; k < pairs.size; k++) {
            int bits = Float.floatToIntBits(pairs.w[k]);
            rows[next[pairs.a[k]]++] = ((long) pairs.b[k] << 32) | bits;
            rows[next[pairs.b[k]]++] = ((long) pairs.a[k] << 32) | bits;
        }
        return merge(starts, rows, people);
    }

    /// Who met in two places keeps the closer tie: the last of equal neighbours, since positive floats sort like
    /// their bits.
    private static RealTies merge(int[] starts, long[] rows, int people) {
        int[] merged = new int[people + 1];
        int out = 0;
        for (int i = 0; i < people; i++) {
            Arrays.sort(rows, starts[i], starts[i + 1]);
            merged[i] = out;
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                if (k + 1 < starts[i + 1] && (rows[k + 1] >>> 32) == (rows[k] >>> 32)) {
                    continue;
                }
                rows[out++] = rows[k];
            }
        }
        merged[people] = out;
        return new RealTies(merged, Arrays.copyOf(rows, out));
    }

    int from(int person) {
        return starts[person];
    }

    int to(int person) {
        return starts[person + 1];
    }

    int fellow(int position) {
        return (int) (rows[position] >>> 32);
    }

    float closeness(int position) {
        return Float.intBitsToFloat((int) rows[position]);
    }

    /// 0 when the two have nothing to do with each other.
    float closeness(int a, int b) {
        int at = Arrays.binarySearch(rows, starts[a], starts[a + 1], (long) b << 32);
        int found = at < 0 ? -at - 1 : at;
        return found < starts[a + 1] && fellow(found) == b ? closeness(found) : 0;
    }

    boolean isTie(int a, int b) {
        return closeness(a, b) >= ACQUAINTANCE;
    }

    /// Growing list of pairs.
    private static final class Pairs {
        private int[] a;
        private int[] b;
        private float[] w;
        private int size;

        Pairs(int people) {
            a = new int[100 * people];
            b = new int[100 * people];
            w = new float[100 * people];
        }

        void add(int first, int second, float closeness) {
            if (size == a.length) {
                int longer = Math.toIntExact(size * 3L / 2);
                a = Arrays.copyOf(a, longer);
                b = Arrays.copyOf(b, longer);
                w = Arrays.copyOf(w, longer);
            }
            a[size] = first;
            b[size] = second;
            w[size++] = closeness;
        }
    }
}
