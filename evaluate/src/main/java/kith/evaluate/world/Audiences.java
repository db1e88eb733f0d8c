package kith.evaluate.world;

import java.util.Arrays;

/// Who follows whom at the second crawl: the followers of each account, oldest follow first.
///
/// Cost: 12 bytes a follow, twice that while it is built.
final class Audiences {
    private final int[] starts;
    private final int[] follower;
    private final short[] day;
    private final float[] closeness;
    private final int[] following;

    private Audiences(int[] starts, int[] follower, short[] day, float[] closeness, int[] following) {
        this.starts = starts;
        this.follower = follower;
        this.day = day;
        this.closeness = closeness;
        this.following = following;
    }

    /// Sorts the follows by account and day; of the same follow listed twice the earlier one counts.
    static Audiences of(FollowList list, int accounts) {
        int[] starts = new int[accounts + 1];
        for (int k = 0; k < list.size(); k++) {
            starts[list.to(k) + 1]++;
        }
        for (int i = 0; i < accounts; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[list.size()];
        int[] next = starts.clone();
        for (int k = 0; k < list.size(); k++) {
            order[next[list.to(k)]++] = k;
        }
        int[] follower = new int[list.size()];
        short[] day = new short[list.size()];
        float[] closeness = new float[list.size()];
        int[] following = new int[accounts];
        int[] seen = new int[accounts];
        Arrays.fill(seen, -1);
        int out = 0;
        for (int i = 0; i < accounts; i++) {
            int rowStart = starts[i];
            int rowEnd = starts[i + 1];
            starts[i] = out;
            long[] byDay = new long[rowEnd - rowStart];
            for (int k = rowStart; k < rowEnd; k++) {
                byDay[k - rowStart] = Chance.ordered(list.day(order[k]), order[k]);
            }
            Arrays.sort(byDay);
            for (long key : byDay) {
                int k = (int) key;
                int who = list.from(k);
                if (seen[who] != i) {
                    seen[who] = i;
                    follower[out] = who;
                    day[out] = (short) list.day(k);
                    closeness[out++] = list.closeness(k);
                    following[who]++;
                }
            }
        }
        starts[accounts] = out;
        return new Audiences(
                starts,
                Arrays.copyOf(follower, out),
                Arrays.copyOf(day, out),
                Arrays.copyOf(closeness, out),
                following);
    }

    int from(int account) {
        return starts[account];
    }

    int to(int account) {
        return starts[account + 1];
    }

    int size(int account) {
        return starts[account + 1] - starts[account];
    }

    int total() {
        return follower.length;
    }

    int follower(int position) {
        return follower[position];
    }

    int day(int position) {
        return day[position];
    }

    /// w of the tie between follower and followed; 0 between strangers.
    float closeness(int position) {
        return closeness[position];
    }

    boolean isTie(int position) {
        return closeness[position] >= RealTies.ACQUAINTANCE;
    }

    /// How many accounts of the population it follows.
    int following(int account) {
        return following[account];
    }
}
