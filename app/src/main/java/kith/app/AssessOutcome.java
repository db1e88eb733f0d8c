package kith.app;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.core.Provenance;
import kith.core.Verdict;

/// How many accounts got which verdict.
///
/// @param counts     one entry a verdict, zero included, in the order of [Verdict]
/// @param provenance what is needed to get the same again
/// @param notes      sentences worth knowing, for example that alphas are too many to be believed
public record AssessOutcome(Map<Verdict, Long> counts, Provenance provenance, List<String> notes) {
    public AssessOutcome {
        EnumMap<Verdict, Long> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, counts.getOrDefault(verdict, 0L));
        }
        counts = Collections.unmodifiableMap(all);
        notes = List.copyOf(notes);
    }

    public long accounts() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
