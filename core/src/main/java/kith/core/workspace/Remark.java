package kith.core.workspace;

import java.time.Instant;

/// What a member says about a person: that the verdict is wrong, or what they know the person to be.
///
/// @param words the objection, or for a label `regular` or `aspiring`
/// @param taken a label that was taken into the data
public record Remark(
        long id, String dataset, String account, String member, Kind kind, String words, Instant at, boolean taken) {
    public enum Kind {
        CONTEST,
        LABEL;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
