package kith.evaluate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Which cases are held out together.
public final class Folds {
    private final int[] fold;
    private final int count;

    private Folds(int[] fold, int count) {
        this.fold = fold;
        this.count = count;
    }

    /// Every fold holds its part of those that are so and of those that are not.
    public static Folds stratified(boolean[] yes, int count, long seed) {
        int[] fold = new int[yes.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (boolean kind : new boolean[] {true, false}) {
            int dealt = 0;
            int[] order = shuffled(yes.length, random);
            for (int at : order) {
                if (yes[at] == kind) {
                    fold[at] = dealt++ % count;
                }
            }
        }
        return new Folds(fold, count);
    }

    /// Cases of one group (an account, a village) are held out together; folds hold about as many groups.
    ///
    /// @param group of each case, from 0 without gaps
    public static Folds grouped(int[] group, int count, long seed) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        int[] of = new int[groups];
        int[] order = shuffled(groups, new SplittableRandom(seed));
        for (int dealt = 0; dealt < groups; dealt++) {
            of[order[dealt]] = dealt % Math.min(count, groups);
        }
        return new Folds(Arrays.stream(group).map(one -> of[one]).toArray(), Math.min(count, groups));
    }

    public int count() {
        return count;
    }

    /// Numbers of the cases held out in a fold, ascending.
    public int[] held(int number) {
        return cases(number, true);
    }

    /// Numbers of all other cases, ascending.
    public int[] others(int number) {
        return cases(number, false);
    }

    private int[] cases(int number, boolean held) {
        int[] found = new int[fold.length];
        int size = 0;
        for (int at = 0; at < fold.length; at++) {
            if ((fold[at] == number) == held) {
                found[size++] = at;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int at = 0; at < count; at++) {
            int other = random.nextInt(at + 1);
            order[at] = order[other];
            order[other] = at;
        }
        return order;
    }
}
