package kith.graph.reach;

import java.util.Arrays;

/// Lets points fall on the in-edges of nodes, see [InEdges]; owns the list of the places hit.
final class Points {
    /// More than that fall with a probability far below the resolution of a draw.
    private static final int MOST_SUMMED = 64;

    private static final double NONE_OF_MOST = StrictMath.exp(-InEdges.MOST_POINTS);
    private static final double[] INVERSE = new double[MOST_SUMMED + 1];

    static {
        for (int k = 1; k <= MOST_SUMMED; k++) {
            INVERSE[k] = 1.0 / k;
        }
    }

    /// Which in-edge was hit, counted over all nodes.
    int[] places = new int[4_096];

    /// Where in its cell the point fell, see [InEdges#cuts].
    int[] fractions = new int[4_096];

    /// For which set.
    short[] slots = new short[4_096];

    private int size;

    int size() {
        return size;
    }

    /// Replaces the list by the points that fall on members of whom it is known that some do.
    ///
    /// @param hits  members as node and slot
    /// @param draws of each, uniform below the probability of some
    void drop(InEdges in, long[] hits, long[] draws, long[] laws, int count, int slotBits) {
        size = 0;
        long[] heads = in.heads;
        for (int i = 0; i < count; i++) {
            int node = (int) (hits[i] >>> slotBits);
            short slot = (short) (hits[i] & (1 << slotBits) - 1);
            int start = (int) heads[2 * node];
            int degree = (int) (heads[2 * node + 2] - start);
            double some = InEdges.some(laws[i]);
            double mean = InEdges.mean(laws[i]);
            if (some > 1) {
                dropSlowly(start, degree, in.certain(node, degree), mean, draws[i], slot);
            } else {
                drop(number(Draws.unit(draws[i]), 1 - some, mean), start, degree, draws[i], slot);
            }
        }
    }

    /// How many points fall, given that some do.
    ///
    /// @param rest uniform between 0 and the probability of some
    private static int number(double rest, double none, double mean) {
        int points = 1;
        double left = rest;
        double probability = none * mean;
        while (left >= probability && probability > 0 && points < MOST_SUMMED) {
            left -= probability;
            points++;
            probability *= mean * INVERSE[points];
        }
        return points;
    }

    private void drop(int number, int start, int degree, long draw, short slot) {
        ensure(number);
        for (int k = 1; k <= number; k++) {
            long bits = Draws.mix(draw + Draws.STEP * k);
            places[size] = start + (int) Draws.below(bits, degree);
            fractions[size] = (int) ((bits * degree) >>> 32);
            slots[size++] = slot;
        }
    }

    private void dropSlowly(int start, int degree, int certain, double mean, long draw, short slot) {
        ensure(certain);
        for (int k = 0; k < certain; k++) {
            places[size] = start + k;
            fractions[size] = 0;
            slots[size++] = slot;
        }
        if (certain == degree) {
            return;
        }
        // Poisson numbers add up to one whose mean is the sum.
        long stream = draw;
        for (double rest = mean; rest > 0; rest -= InEdges.MOST_POINTS) {
            double part = Math.min(rest, InEdges.MOST_POINTS);
            double none = part == InEdges.MOST_POINTS ? NONE_OF_MOST : StrictMath.exp(-part);
            stream = Draws.mix(stream ^ Draws.STEP);
            double above = Draws.unit(stream) - none;
            if (above >= 0) {
                drop(number(above, none, part), start + certain, degree - certain, stream, slot);
            }
        }
    }

    private void ensure(int more) {
        if (size + more > places.length) {
            int length = Math.max(Math.addExact(size, more), 2 * places.length);
            places = Arrays.copyOf(places, length);
            fractions = Arrays.copyOf(fractions, length);
            slots = Arrays.copyOf(slots, length);
        }
    }
}
