package kith.cli;

import kith.core.KithException;

/// Checks of numbers given as options.
final class Numbers {
    private Numbers() {}

    static void atLeast(String option, long value, long least) {
        if (value < least) {
            throw KithException.usage("%s is %d but must be at least %d.".formatted(option, value, least));
        }
    }

    static void share(String option, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw KithException.usage("%s is %s but must lie between 0 and 1.".formatted(option, value));
        }
    }
}
