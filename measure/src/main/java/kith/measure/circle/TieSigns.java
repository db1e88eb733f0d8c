package kith.measure.circle;

import java.util.Arrays;

/// Reads the signs of structure and place off linked pairs.
///
/// Only links are read, never what is to be told: the row of a pair does not know whether the two know
/// each other. Making it costs O(sum over links of both degrees), a row the same plus the links among
/// the common acquaintances.
public final class TieSigns {
    private final Acquaintances people;
    private final double usualLogDegree;

    /// By person and position among their links.
    private final double[][] rank;

    private final double[][] rareRank;
    private final PlaceDensity density;

    private TieSigns(Acquaintances people) {
        this.people = people;
        double sum = 0;
        int linked = 0;
        double[][] overlap = new double[people.people()][];
        double[][] rare = new double[people.people()][];
        for (int a = 0; a < people.people(); a++) {
            int[] links = people.linked(a);
            overlap[a] = new double[links.length];
            rare[a] = new double[links.length];
            for (int at = 0; at < links.length; at++) {
                int common = 0;
                for (int shared : common(links, people.linked(links[at]))) {
                    common++;
                    // whole units, so that equal sums are equal whatever their order
                    rare[a][at] += Math.rint(1e9 / people.degree(shared));
                }
                int others = links.length + people.degree(links[at]) - 2 - common;
                overlap[a][at] = common / (double) Math.max(1, others);
            }
            if (links.length > 0) {
                sum += Math.log(links.length);
                linked++;
            }
        }
        usualLogDegree = linked == 0 ? 0 : sum / linked;
        rank = ranks(overlap);
        rareRank = ranks(rare);
        density = PlaceDensity.of(people);
    }

    public static TieSigns of(Acquaintances people) {
        return new TieSigns(people);
    }

    /// Among the links of each person the part below, ties halved: in (0, 1).
    private static double[][] ranks(double[][] values) {
        double[][] ranks = new double[values.length][];
        for (int person = 0; person < values.length; person++) {
            double[] own = values[person];
            ranks[person] = new double[own.length];
            for (int at = 0; at < own.length; at++) {
                double below = 0;
                for (double other : own) {
                    below += other < own[at] ? 1 : other == own[at] ? 0.5 : 0;
                }
                ranks[person][at] = below / own.length;
            }
        }
        return ranks;
    }

    /// One cell for each [TieSign]; what two people exchanged is not seen here and stays `NaN`.
    ///
    /// @throws IllegalArgumentException when the two are not linked
    public double[] row(int a, int b) {
        if (!people.areLinked(a, b)) {
            throw new IllegalArgumentException(
                    "people %d and %d are not linked: only links have signs".formatted(a, b));
        }
        double[] row = new double[TieSign.count()];
        Arrays.fill(row, Double.NaN);
        int[] common = common(people.linked(a), people.linked(b));
        double closure = closure(common);
        double ranked = mean(rank, a, b);
        double overlap = overlap(a, b, Side.ALL);
        set(row, TieSign.ACTIVITY, (Math.log(people.degree(a)) + Math.log(people.degree(b))) / 2 - usualLogDegree);
        set(row, TieSign.CLOSURE, closure);
        set(row, TieSign.RANK, ranked * ranked);
        set(row, TieSign.RARE_RANK, mean(rareRank, a, b));
        set(row, TieSign.OVERLAP, overlap);
        if (people.place(a) != Acquaintances.NOWHERE && people.place(b) != Acquaintances.NOWHERE) {
            boolean same = people.place(a) == people.place(b);
            set(row, TieSign.SAME_PLACE, same ? 1 : 0);
            set(row, TieSign.SAME_PLACE_CLOSURE, same ? closure : 0);
            set(row, TieSign.OVERLAP_INSIDE, overlap(a, b, Side.INSIDE) - overlap);
            set(row, TieSign.OVERLAP_OUTSIDE, overlap(a, b, Side.OUTSIDE) - overlap);
            set(row, TieSign.PLACE_DENSITY, density.logOddsWithoutLink(people.place(a), people.place(b)));
        }
        return row;
    }

    private static void set(double[] row, TieSign sign, double value) {
        row[sign.column()] = value;
    }

    private double mean(double[][] ranks, int a, int b) {
        double ofA = ranks[a][Arrays.binarySearch(people.linked(a), b)];
        double ofB = ranks[b][Arrays.binarySearch(people.linked(b), a)];
        return (ofA + ofB) / 2;
    }

    private double closure(int[] common) {
        int linked = 0;
        int known = 0;
        for (int i = 0; i < common.length; i++) {
            for (int j = 0; j < i; j++) {
                if (people.isKnown(common[i], common[j])) {
                    known++;
                    linked += people.areLinked(common[i], common[j]) ? 1 : 0;
                }
            }
        }
        return (linked + 1) / (known + 3.0);
    }

    /// Which acquaintances count.
    private enum Side {
        ALL,
        INSIDE,
        OUTSIDE
    }

    private double overlap(int a, int b, Side side) {
        int common = 0;
        int ofA = 0;
        int ofB = 0;
        for (int other : people.linked(a)) {
            if (people.isKnown(other, b) && counts(other, a, b, side)) {
                ofA++;
                common += people.areLinked(other, b) ? 1 : 0;
            }
        }
        for (int other : people.linked(b)) {
            if (people.isKnown(other, a) && counts(other, a, b, side)) {
                ofB++;
            }
        }
        return Math.log((common + 0.5) / (Math.min(ofA, ofB) + 4.0));
    }

    private boolean counts(int other, int a, int b, Side side) {
        int place = people.place(other);
        boolean inside = place == people.place(a) || place == people.place(b);
        return switch (side) {
            case ALL -> true;
            case INSIDE -> place != Acquaintances.NOWHERE && inside;
            case OUTSIDE -> place != Acquaintances.NOWHERE && !inside;
        };
    }

    private static int[] common(int[] a, int[] b) {
        int[] found = new int[Math.min(a.length, b.length)];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                found[size++] = a[i];
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
