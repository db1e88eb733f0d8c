package kith.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The points at which every account's joint posterior is evaluated: the same for all accounts.
///
/// A shifted additive-recurrence sequence (Kronecker sequence with the powers of the generalised golden ratio;
/// Roberts 2018), one coordinate for each thing that is not known. Common points make the result independent of
/// the order of rows, of ids and of threads, and make two accounts or two definitions differ by what differs in
/// them, not by chance.
final class Draws {
    /// Coordinates.
    static final int FAKE = 0;

    static final int ORGANISATION = 1;
    static final int INTENT = 2;
    static final int FAKE_AUDIENCE = 3;
    static final int STANDING = 4;
    static final int CONTENT = 5;
    /// The points rise along this one: neighbouring draws look at the same place of an account's posterior, and
    /// looking it up costs half.
    static final int CIRCLE = 6;

    static final int DIMENSIONS = 7;

    private final double[][] uniform;
    private final double[][] normal;

    Draws(int count, long seed) {
        double ratio = ratio();
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[DIMENSIONS][count];
        double step = 1;
        for (int d = 0; d < DIMENSIONS; d++) {
            step /= ratio;
            double shift = random.nextDouble();
            for (int at = 0; at < count; at++) {
                double point = shift + step * (at + 1);
                points[d][at] = Math.clamp(point - Math.floor(point), 1e-9, 1 - 1e-9);
            }
        }
        int[] rising = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> points[CIRCLE][at]))
                .mapToInt(Integer::intValue)
                .toArray();
        uniform = new double[DIMENSIONS][];
        normal = new double[DIMENSIONS][];
        for (int d = 0; d < DIMENSIONS; d++) {
            double[] coordinate = points[d];
            uniform[d] = Arrays.stream(rising).mapToDouble(at -> coordinate[at]).toArray();
            normal[d] = Arrays.stream(uniform[d]).map(Normal::quantile).toArray();
        }
    }

    int count() {
        return uniform[0].length;
    }

    double uniform(int dimension, int at) {
        return uniform[dimension][at];
    }

    double normal(int dimension, int at) {
        return normal[dimension][at];
    }

    /// The root above 1 of x^(d+1) = x + 1.
    private static double ratio() {
        double x = 2;
        for (int iteration = 0; iteration < 64; iteration++) {
            x = Math.pow(1 + x, 1.0 / (DIMENSIONS + 1));
        }
        return x;
    }
}
