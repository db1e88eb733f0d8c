package kith.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.app.explain.Spoken;
import org.jspecify.annotations.Nullable;

/// What a dataset holds, from its manifest alone.
///
/// @param batches   in the order of import
/// @param rows      rows of all batches by table; the same thing imported twice counts twice
/// @param assessed  what the assessments were made with, or missing when nobody made any
/// @param stale     the data changed since they were assessed
/// @param simulated nobody in it exists
public record DatasetSummary(
        List<Batch> batches,
        Map<String, Long> rows,
        @Nullable Assessed assessed,
        boolean stale,
        boolean simulated) {
    public DatasetSummary {
        batches = List.copyOf(batches);
    }

    /// One import.
    public record Batch(
            String id, String source, String basis, String retention, Instant retrievedAt, Map<String, Long> rows) {}

    /// @param definitionSha256 hash of the definition judged by
    /// @param definitionName   its file, or missing for the built-in one
    /// @param key              changes whenever the assessments change
    public record Assessed(
            String definitionSha256, @Nullable String definitionName, long seed, String kithVersion, String key) {}

    /// How large it is, in words. Batches may tell of the same accounts, which only reading them would show.
    public String size() {
        long telling = batches.stream()
                .filter(batch -> batch.rows().getOrDefault("accounts", 0L) > 0)
                .count();
        String accounts = Spoken.counted(accounts(), "account");
        return telling > 1 ? "%s in %d batches, repeats included".formatted(accounts, telling) : accounts;
    }

    /// Rows of accounts in all batches.
    public long accounts() {
        return rows.getOrDefault("accounts", 0L);
    }
}
