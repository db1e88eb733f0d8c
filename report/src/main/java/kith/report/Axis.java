package kith.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// A scale from 0 on with round numbers at equal steps.
///
/// @param name what it measures
/// @param step between two numbers: 1, 2 or 5 times a power of ten
/// @param most where it ends, a multiple of the step
public record Axis(String name, double step, double most) {
    public Axis {
        if (!(step > 0 && most >= step && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("an axis needs 0 < step <= most, got %s and %s".formatted(step, most));
        }
    }

    /// A scale that holds everything up to `largest`, with at most `numbers` steps. Where nothing is above 0 it
    /// goes to 1.
    public static Axis upTo(String name, double largest, int numbers) {
        double most = largest > 0 ? largest : 1;
        double power = Math.pow(10, Math.floor(Math.log10(most / numbers)));
        for (int times : new int[] {1, 2, 5, 10}) {
            double step = times * power;
            // the small term keeps what lies on a number there
            double steps = Math.ceil(most / step - 1e-9);
            if (steps <= numbers) {
                return new Axis(name, step, steps * step);
            }
        }
        throw new IllegalArgumentException("an axis to %s in %d steps".formatted(largest, numbers));
    }

    /// The numbers, from 0.
    public List<Double> numbers() {
        return LongStream.rangeClosed(0, Math.round(most / step))
                .mapToObj(at -> at * step)
                .toList();
    }

    /// As it is written: `2,000`, `0.5`, `1.5 M`.
    public String said(double number) {
        if (step >= 100_000) {
            return String.format(Locale.ROOT, step % 1_000_000 == 0 ? "%,.0f M" : "%,.1f M", number / 1_000_000);
        }
        int places = Math.clamp((int) -Math.floor(Math.log10(step) + 1e-9), 0, 9);
        return String.format(Locale.ROOT, "%,." + places + "f", number);
    }

    /// Part of the scale that lies below a number, 0 to 1.
    double part(double number) {
        return number / most;
    }
}
