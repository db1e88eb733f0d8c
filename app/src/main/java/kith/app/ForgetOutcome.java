package kith.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// @param removed rows removed from each table and result, by name
public record ForgetOutcome(Map<String, Long> removed) {
    public ForgetOutcome {
        removed = Collections.unmodifiableMap(new TreeMap<>(removed));
    }

    public long rows() {
        return removed.values().stream().mapToLong(Long::longValue).sum();
    }
}
