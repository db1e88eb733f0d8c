package kith.measure.circle;

/// By how much all ties of one person may be off together. Standard deviations in log-odds, of normal
/// errors that do not depend on each other.
///
/// @param weights what is left open of the scorecard's weights ([TieScorecard#doubt])
/// @param drift   between people of one network ([TieCalibration#drift])
/// @param network between networks, or ways to say who knows whom: 0 where the scorecard was fitted on
/// the same one
public record ShareDoubt(double weights, double drift, double network) {
    public ShareDoubt {
        if (!(weights >= 0 && drift >= 0 && network >= 0)) {
            throw new IllegalArgumentException(
                    "doubts are 0 or more, got weights %s, drift %s, network %s".formatted(weights, drift, network));
        }
    }

    double total() {
        return Math.sqrt(weights * weights + drift * drift + network * network);
    }
}
