package kith.core.workspace;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Work that takes longer than a page.
///
/// @param id      short and unique, safe in an address
/// @param kind    what kind of work, for example `import`
/// @param dataset name of the dataset it works on
/// @param member  who asked for it
/// @param order   what was asked for, as JSON, so that it can be done again
/// @param result  what came out, as JSON; missing until done
/// @param message what went wrong, in a sentence; missing unless it failed or was interrupted
public record Job(
        String id,
        String kind,
        String dataset,
        String member,
        State state,
        String order,
        @Nullable String result,
        @Nullable String message,
        Instant asked,
        @Nullable Instant ended) {
    /// Where it stands.
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /// The server ended while it ran.
        INTERRUPTED,
        /// It was done, but what came out named somebody who was forgotten since, and was removed.
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean over() {
            return this != WAITING && this != RUNNING;
        }
    }
}
