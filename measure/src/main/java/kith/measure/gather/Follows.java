package kith.measure.gather;

import java.util.Arrays;
import kith.graph.Graph;
import kith.graph.NumberedPairs;

/// Who follows whom and since when, as far as lists of followers tell.
///
/// Cost: 8 bytes a follow and 8 an account.
final class Follows {
    private static final long LAST_SECOND = 0xFFFF_FFFEL;
    private static final int UNKNOWN = -1;

    private final Graph followers;
    /// Seconds since 1970 without sign, by edge.
    private final int[] since;

    private Follows(NumberedPairs pairs) {
        followers = pairs.graph();
        since = new int[pairs.pairs()];
        Arrays.setAll(since, pairs::number);
    }

    static Follows read(Relations relations, GatherSql sql, int nodes, int threads) {
        var pairs = new NumberedPairs.Builder(nodes);
        relations.each("reading follows", sql.of("follows"), row -> {
            long seconds = row.longAt(2);
            pairs.add(
                    (int) row.longAt(0),
                    (int) row.longAt(1),
                    seconds < 0 ? UNKNOWN : (int) Math.min(seconds, LAST_SECOND));
        });
        return new Follows(pairs.build(threads));
    }

    /// Row i lists the followers of i.
    Graph followers() {
        return followers;
    }

    /// How many followers of the person are listed.
    int listed(int person) {
        return followers.degree(person);
    }

    /// When the follow of this edge began, in seconds since 1970; -1 where nobody knows.
    long since(int edge) {
        return since[edge] == UNKNOWN ? -1 : Integer.toUnsignedLong(since[edge]);
    }

    /// As how manieth from the newest each listed follower of the person came, in the order of the list; those who
    /// came at once share the first place. 0 where nobody knows when.
    int[] newest(int person) {
        int first = (int) followers.offset(person);
        var times = new long[followers.degree(person)];
        Arrays.setAll(times, at -> since(first + at));
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        var newest = new int[times.length];
        Arrays.setAll(newest, at -> times[at] < 0 ? 0 : 1 + later(sorted, times[at]));
        return newest;
    }

    private static int later(long[] sorted, long time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }
}
