package kith.evaluate.circle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Undirected links in sorted rows, as read from a file of pairs.
final class Network {
    private final int[][] linked;

    private Network(int[][] linked) {
        this.linked = linked;
    }

    /// @param pairs of ids; a pair of somebody with themselves is no link, a pair listed twice is one
    static Network of(List<int[]> pairs) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int[] pair : pairs) {
            numbers.computeIfAbsent(pair[0], fresh -> numbers.size());
            numbers.computeIfAbsent(pair[1], fresh -> numbers.size());
        }
        int[] sizes = new int[numbers.size()];
        int[][] rows = new int[sizes.length][8];
        for (int[] pair : pairs) {
            if (pair[0] != pair[1]) {
                add(rows, sizes, numbers.getOrDefault(pair[0], 0), numbers.getOrDefault(pair[1], 0));
                add(rows, sizes, numbers.getOrDefault(pair[1], 0), numbers.getOrDefault(pair[0], 0));
            }
        }
        for (int person = 0; person < rows.length; person++) {
            rows[person] = Arrays.stream(rows[person], 0, sizes[person])
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return new Network(rows);
    }

    private static void add(int[][] rows, int[] sizes, int from, int to) {
        if (sizes[from] == rows[from].length) {
            rows[from] = Arrays.copyOf(rows[from], 2 * sizes[from]);
        }
        rows[from][sizes[from]++] = to;
    }

    int people() {
        return linked.length;
    }

    /// Ascending; not to be written to.
    int[] linked(int person) {
        return linked[person];
    }
}
