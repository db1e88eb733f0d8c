package kith.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a batch may be kept, counted from the moment its data were retrieved.
public enum Retention {
    /// Until somebody forgets it: research data, simulated data, the customer's own lists.
    KEEP(0),
    /// Platform rules that demand a refresh or deletion within 30 days.
    DAYS_30(30),
    /// The usual clock for people who did not ask to be looked at.
    YEAR(365);

    private final int days;

    Retention(int days) {
        this.days = days;
    }

    /// When the batch must be gone, or empty when nothing demands it.
    public Optional<Instant> expiry(Instant retrievedAt) {
        return days == 0 ? Optional.empty() : Optional.of(retrievedAt.plus(Duration.ofDays(days)));
    }
}
