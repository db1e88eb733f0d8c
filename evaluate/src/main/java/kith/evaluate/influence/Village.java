package kith.evaluate.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;

/// 1,047 women of 25 villages: whom they named, and when they adopted.
///
/// Women are numbered from 0 in the order of village and id. Only names of women who were asked themselves count.
final class Village {
    /// Year of adoption of those who did not adopt within ten years.
    static final int NEVER = 11;

    private static final int NAMES = 5;
    /// Talks about it, closest neighbours, purchases.
    private static final List<String> QUESTIONS = List.of("net1", "net2", "net7");

    private final int[] village;
    private final int[] adopted;
    private final double[] age;
    private final int[][] closest;
    private final int[][] talks;
    private final int[][] purchases;

    private Village(int[] village, int[] adopted, double[] age, int[][][] named) {
        this.village = village;
        this.adopted = adopted;
        this.age = age;
        talks = named[0];
        closest = named[1];
        purchases = named[2];
    }

    static Village read(RealData data) {
        List<long[]> women = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        StringBuilder columns = new StringBuilder("village, id, toa, coalesce(age, 0)");
        for (String question : QUESTIONS) {
            for (int name = 1; name <= NAMES; name++) {
                columns.append(", coalesce(").append(question).append(name).append(", 0)");
            }
        }
        data.each(
                DataSet.DIFFUSION_CLASSIC,
                "kfamily.csv",
                "SELECT " + columns + " FROM read_csv(%s, header = true) ORDER BY village, id",
                row -> {
                    long[] cells = new long[4 + QUESTIONS.size() * NAMES];
                    for (int column = 0; column < cells.length; column++) {
                        cells[column] = row.longAt(column);
                    }
                    numbers.put(key(cells[0], cells[1]), women.size());
                    women.add(cells);
                });
        int[] villages = women.stream()
                .mapToLong(cells -> cells[0])
                .distinct()
                .mapToInt(one -> (int) one)
                .toArray();
        int[][][] named = new int[QUESTIONS.size()][women.size()][];
        for (int woman = 0; woman < women.size(); woman++) {
            long[] cells = women.get(woman);
            for (int question = 0; question < QUESTIONS.size(); question++) {
                int self = woman;
                named[question][woman] = Arrays.stream(cells, 4 + question * NAMES, 4 + (question + 1) * NAMES)
                        .mapToInt(id -> numbers.getOrDefault(key(cells[0], id), -1))
                        .filter(other -> other >= 0 && other != self)
                        .distinct()
                        .toArray();
            }
        }
        return new Village(
                women.stream()
                        .mapToInt(cells -> Arrays.binarySearch(villages, (int) cells[0]))
                        .toArray(),
                women.stream().mapToInt(cells -> (int) cells[2]).toArray(),
                women.stream().mapToDouble(cells -> cells[3]).toArray(),
                named);
    }

    private static long key(long village, long id) {
        return village * 1_000 + id;
    }

    int women() {
        return village.length;
    }

    /// Number of her village, from 0.
    int village(int woman) {
        return village[woman];
    }

    /// Year of adoption from 1, or [#NEVER].
    int adopted(int woman) {
        return adopted[woman];
    }

    /// Age at the survey, in the last year; 0 when not known.
    double age(int woman) {
        return age[woman];
    }

    /// Her closest neighbours, most often met.
    int[] closest(int woman) {
        return closest[woman].clone();
    }

    /// With whom she talks about what is adopted.
    int[] talks(int woman) {
        return talks[woman].clone();
    }

    /// Whom she asks for advice on purchases.
    int[] purchases(int woman) {
        return purchases[woman].clone();
    }

    static boolean names(int[] named, int other) {
        for (int one : named) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /// Who names each woman, where `named` says whom each names.
    static int[][] namedBy(int[][] named) {
        int[][] by = new int[named.length][0];
        for (int woman = 0; woman < named.length; woman++) {
            for (int other : named[woman]) {
                by[other] = Arrays.copyOf(by[other], by[other].length + 1);
                by[other][by[other].length - 1] = woman;
            }
        }
        return by;
    }

    /// Whom each woman calls a closest neighbour.
    int[][] allClosest() {
        int[][] all = new int[women()][];
        Arrays.setAll(all, this::closest);
        return all;
    }

    /// Whom each woman asks for advice on purchases.
    int[][] allPurchases() {
        int[][] all = new int[women()][];
        Arrays.setAll(all, this::purchases);
        return all;
    }
}
