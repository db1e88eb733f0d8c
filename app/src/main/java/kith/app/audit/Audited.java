package kith.app.audit;

import java.util.List;
import kith.core.Assessment;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// One person of the roster, as judged.
///
/// @param handle     by which the person is shown
/// @param platform   in small letters, or missing
/// @param lines      lines of the file
/// @param others     other profiles of the same person, `platform:handle`
/// @param assessment the full assessment, or missing: only the seller's figures are known
/// @param alpha      probability of being an alpha consumer, or missing when it cannot be known
/// @param reason     one sentence for the verdict
/// @param nextLook   the cheapest look that would settle it, or missing
/// @param signs      what else the figures show, one sentence each
/// @param price      quoted, or missing
/// @param currency   of the price; empty when not said
public record Audited(
        String handle,
        @Nullable String platform,
        List<Long> lines,
        List<String> others,
        Verdict verdict,
        @Nullable Assessment assessment,
        @Nullable Double alpha,
        String reason,
        @Nullable String nextLook,
        Claimed claimed,
        @Nullable Seen seen,
        List<Inflated> inflated,
        List<String> signs,
        @Nullable Double price,
        String currency) {
    public Audited {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
        inflated = List.copyOf(inflated);
        signs = List.copyOf(signs);
    }

    public Depth depth() {
        return assessment == null ? Depth.SELLERS_FIGURES : Depth.FULL;
    }
}
