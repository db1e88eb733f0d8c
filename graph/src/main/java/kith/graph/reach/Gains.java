package kith.graph.reach;

import java.util.Arrays;

/// How many sets each node would newly cover, kept exact while nodes are chosen.
final class Gains {
    private static final int TAKEN = -1;
    private static final int FIRST_TALLY = 1_024;

    private final ReverseSets sets;
    private final int[] gain;

    /// How many nodes that may be chosen have a gain of so many sets; the place 0 is not kept.
    private final int[] nodesWith;

    /// One bit a set.
    private final long[] done;

    private int top;
    private long covered;

    /// Members of the sets that the last [#take] covered.
    private long lastMembers;

    /// @param barred a bit set of nodes that may not be chosen; may be empty
    /// @param memory one place a node, used as long as this lives
    Gains(ReverseSets sets, long[] barred, int[] memory) {
        this.sets = sets;
        this.gain = memory;
        sets.copyCounts(gain);
        this.done = new long[(sets.sets() + 63) / 64];
        this.covered = sets.heldBySentinels();
        for (int word = 0; word < barred.length; word++) {
            for (long bits = barred[word]; bits != 0; bits &= bits - 1) {
                gain[64 * word + Long.numberOfTrailingZeros(bits)] = TAKEN;
            }
        }
        var tally = new int[FIRST_TALLY];
        int most = 0;
        for (int count : gain) {
            if (count > 0) {
                if (count >= tally.length) {
                    tally = Arrays.copyOf(tally, Math.max(count + 1, 2 * tally.length));
                }
                tally[count]++;
                most = Math.max(most, count);
            }
        }
        nodesWith = tally;
        top = most;
    }

    /// Sets covered so far.
    long covered() {
        return covered;
    }

    long lastMembers() {
        return lastMembers;
    }

    /// Below 0 when the node is chosen already or may not be.
    int of(int node) {
        return gain[node];
    }

    boolean isOpen(int node) {
        return gain[node] >= 0;
    }

    /// The largest gain that is left, 0 when there is none.
    int largest() {
        while (top > 0 && nodesWith[top] == 0) {
            top--;
        }
        return top;
    }

    /// The largest threshold that at least `wanted` nodes reach, but 1 at least.
    int reachedBy(long wanted) {
        long nodes = 0;
        for (int threshold = largest(); threshold > 1; threshold--) {
            nodes += nodesWith[threshold];
            if (nodes >= wanted) {
                return threshold;
            }
        }
        return 1;
    }

    /// The sum of the `most` largest gains.
    long sumOfLargest(int most) {
        long sum = 0;
        long left = most;
        for (int value = largest(); value > 0 && left > 0; value--) {
            long taken = Math.min(left, nodesWith[value]);
            sum += taken * value;
            left -= taken;
        }
        return sum;
    }

    /// Chooses a node.
    ///
    /// @param number of the node in `holders`
    /// @return how many sets it is the first to cover
    long take(int node, Holders holders, int number) {
        if (gain[node] > 0) {
            nodesWith[gain[node]]--;
        }
        gain[node] = TAKEN;
        long before = covered;
        lastMembers = 0;
        for (int place = holders.start(number), end = holders.end(number); place < end; place++) {
            int set = holders.set(place);
            if ((done[set >>> 6] >>> set & 1) == 0) {
                done[set >>> 6] |= 1L << set;
                covered++;
                lose(sets.block(set / ReverseSets.BLOCK), sets.start(set), sets.end(set));
            }
        }
        return covered - before;
    }

    private void lose(int[] members, int start, int end) {
        lastMembers += end - start;
        for (int i = start; i < end; i++) {
            int node = members[i];
            int had = gain[node];
            if (had > 0) {
                gain[node] = had - 1;
                nodesWith[had]--;
                nodesWith[had - 1]++;
            }
        }
    }
}
