package kith.evaluate.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// One row for every woman and year in which she had not adopted before: who around her had.
///
/// Of each kind of tie two columns: ln(1 + those who adopted in earlier years) and ln(1 + all of them). The counts, not
/// the share: one of one says less than four of four.
final class WomanYears {
    /// Year, and the part of the village's other women who adopted before.
    static final String YEAR_AND_VILLAGE = "year and village";

    /// Closest neighbours: both name each other.
    static final String MUTUAL = "mutual";

    /// Closest neighbours: only she names them.
    static final String NAMED = "named";

    /// Closest neighbours: only they name her.
    static final String NAMED_BY = "named by";

    /// With whom she talks about it and who are no closest neighbours of hers.
    static final String TALKS = "talks";

    /// Her age in that year, and its square.
    static final String AGE = "age";

    private static final int FIRST = 2;
    private static final int LAST = 10;
    private static final double MIDDLE_AGE = 32;

    private final Village women;
    private final List<int[]> rows = new ArrayList<>();
    private final int[][] namedBy;

    WomanYears(Village women) {
        this.women = women;
        namedBy = Village.namedBy(women.allClosest());
        for (int woman = 0; woman < women.women(); woman++) {
            for (int year = FIRST; year <= LAST && women.adopted(woman) >= year; year++) {
                rows.add(new int[] {woman, year});
            }
        }
    }

    /// Whether she adopts in that year, one a row.
    boolean[] adopts() {
        boolean[] adopts = new boolean[rows.size()];
        for (int at = 0; at < adopts.length; at++) {
            adopts[at] = women.adopted(rows.get(at)[0]) == rows.get(at)[1];
        }
        return adopts;
    }

    /// Number of the village, one a row.
    int[] villages() {
        return rows.stream().mapToInt(row -> women.village(row[0])).toArray();
    }

    /// @param kinds of the constants above
    double[][] rows(List<String> kinds) {
        double[][] table = new double[rows.size()][];
        for (int at = 0; at < table.length; at++) {
            int woman = rows.get(at)[0];
            int year = rows.get(at)[1];
            double[] row = new double[0];
            for (String kind : kinds) {
                double[] more = columns(kind, woman, year);
                row = Arrays.copyOf(row, row.length + more.length);
                System.arraycopy(more, 0, row, row.length - more.length, more.length);
            }
            table[at] = row;
        }
        return table;
    }

    private double[] columns(String kind, int woman, int year) {
        int[] closest = women.closest(woman);
        return switch (kind) {
            case YEAR_AND_VILLAGE -> yearAndVillage(woman, year);
            case MUTUAL -> exposure(closest, other -> Village.names(women.closest(other), woman), year);
            case NAMED -> exposure(closest, other -> !Village.names(women.closest(other), woman), year);
            case NAMED_BY -> exposure(namedBy[woman], other -> !Village.names(closest, other), year);
            case TALKS -> exposure(women.talks(woman), other -> !Village.names(closest, other), year);
            case AGE -> age(woman, year);
            default -> throw new IllegalArgumentException("there are no columns '%s'".formatted(kind));
        };
    }

    private double[] exposure(int[] named, IntPredicate tied, int year) {
        int all = 0;
        int adopted = 0;
        for (int other : named) {
            if (tied.test(other)) {
                all++;
                adopted += women.adopted(other) < year ? 1 : 0;
            }
        }
        return new double[] {Math.log1p(adopted), Math.log1p(all)};
    }

    private double[] yearAndVillage(int woman, int year) {
        double[] row = new double[1 + LAST - FIRST + 1];
        int others = 0;
        int adopted = 0;
        for (int other = 0; other < women.women(); other++) {
            if (other != woman && women.village(other) == women.village(woman)) {
                others++;
                adopted += women.adopted(other) < year ? 1 : 0;
            }
        }
        row[0] = adopted / (double) Math.max(1, others);
        row[1 + year - FIRST] = 1;
        return row;
    }

    private double[] age(int woman, int year) {
        double decades = (women.age(woman) - (LAST - year) - MIDDLE_AGE) / 10;
        return new double[] {decades, decades * decades};
    }
}
