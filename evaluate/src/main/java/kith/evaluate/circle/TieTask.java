package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import kith.core.Rung;
import kith.measure.circle.TieCalibration;
import kith.measure.circle.TieSign;

/// Linked pairs with their signs, and whether the two really know each other.
///
/// A tie belongs to both of its ends: it counts in the share of either.
final class TieTask {
    private final int people;
    private final int[] a;
    private final int[] b;
    private final double[][] rows;
    private final boolean[] know;
    private final int[][] ofPerson;

    private TieTask(int people, int[] a, int[] b, double[][] rows, boolean[] know) {
        this.people = people;
        this.a = a;
        this.b = b;
        this.rows = rows;
        this.know = know;
        int[] sizes = new int[people];
        for (int tie = 0; tie < a.length; tie++) {
            sizes[a[tie]]++;
            sizes[b[tie]]++;
        }
        ofPerson = new int[people][];
        Arrays.setAll(ofPerson, person -> new int[sizes[person]]);
        int[] filled = new int[people];
        for (int tie = 0; tie < a.length; tie++) {
            ofPerson[a[tie]][filled[a[tie]]++] = tie;
            ofPerson[b[tie]][filled[b[tie]]++] = tie;
        }
    }

    /// Takes up pairs one after another.
    static final class Builder {
        private final int people;
        private final List<double[]> rows = new ArrayList<>();
        private final List<int[]> ends = new ArrayList<>();
        private final BitSet know = new BitSet();

        /// @param people how many there are; ends of ties are numbers below
        Builder(int people) {
            this.people = people;
        }

        /// @param row one cell for each [TieSign]; not to be written to afterwards
        void add(int a, int b, double[] row, boolean knowEachOther) {
            know.set(rows.size(), knowEachOther);
            rows.add(row);
            ends.add(new int[] {a, b});
        }

        TieTask build() {
            boolean[] answers = new boolean[rows.size()];
            for (int tie = 0; tie < answers.length; tie++) {
                answers[tie] = know.get(tie);
            }
            return new TieTask(
                    people,
                    ends.stream().mapToInt(end -> end[0]).toArray(),
                    ends.stream().mapToInt(end -> end[1]).toArray(),
                    rows.toArray(double[][]::new),
                    answers);
        }
    }

    /// The same ties, of which only these kinds of evidence were observed.
    TieTask seeing(Rung... rungs) {
        Set<Rung> seen = Set.of(rungs);
        return only(Arrays.stream(TieSign.values())
                .filter(sign -> seen.contains(sign.rung()))
                .toArray(TieSign[]::new));
    }

    /// The same ties, of which only these signs were observed.
    TieTask only(TieSign... signs) {
        Set<TieSign> seen = Set.of(signs);
        double[][] left = new double[rows.length][];
        for (int tie = 0; tie < rows.length; tie++) {
            left[tie] = rows[tie].clone();
            for (TieSign sign : TieSign.values()) {
                if (!seen.contains(sign)) {
                    left[tie][sign.column()] = Double.NaN;
                }
            }
        }
        return new TieTask(people, a, b, left, know);
    }

    int size() {
        return a.length;
    }

    int people() {
        return people;
    }

    int a(int tie) {
        return a[tie];
    }

    int b(int tie) {
        return b[tie];
    }

    boolean know(int tie) {
        return know[tie];
    }

    /// All answers, a copy.
    boolean[] know() {
        return know.clone();
    }

    double[] row(int tie) {
        return rows[tie];
    }

    /// Ties of a person, ascending; not to be written to.
    int[] ties(int person) {
        return ofPerson[person];
    }

    /// Part of the ties whose ends know each other.
    double prevalence() {
        return share(range(size()));
    }

    /// Part of these ties whose ends know each other.
    double share(int[] ties) {
        int known = 0;
        for (int tie : ties) {
            known += know[tie] ? 1 : 0;
        }
        return known / (double) ties.length;
    }

    double[][] rows(int[] ties) {
        double[][] taken = new double[ties.length][];
        Arrays.setAll(taken, at -> rows[ties[at]]);
        return taken;
    }

    boolean[] know(int[] ties) {
        boolean[] taken = new boolean[ties.length];
        for (int at = 0; at < ties.length; at++) {
            taken[at] = know[ties[at]];
        }
        return taken;
    }

    /// What a scorecard that never saw the person tells of these ties.
    TieCalibration.Told told(double[] logOdds, int[] ties) {
        return new TieCalibration.Told(logOdds, know(ties));
    }

    static int[] range(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, at -> at);
        return all;
    }
}
