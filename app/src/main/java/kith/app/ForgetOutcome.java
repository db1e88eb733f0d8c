package kith.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What was removed when somebody was forgotten, or would be.
///
/// @param removed how much from each table, result and other place, by name
public record ForgetOutcome(Map<String, Long> removed) {
    public ForgetOutcome {
        removed = Collections.unmodifiableMap(new TreeMap<>(removed));
    }

    public long rows() {
        return removed.values().stream().mapToLong(Long::longValue).sum();
    }
}
