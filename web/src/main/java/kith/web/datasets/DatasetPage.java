package kith.web.datasets;

import java.util.List;
import kith.core.workspace.Job;

/// @param batches     newest first
/// @param definitions versions that the team keeps
/// @param state       where it stands, in a sentence
public record DatasetPage(
        String name,
        List<Batch> batches,
        String accounts,
        String state,
        boolean assessed,
        boolean stale,
        boolean simulated,
        List<String> definitions,
        String judgedBy,
        List<Job> jobs) {
    /// @param rows in words, for example `20,000 accounts, 310,442 follows`
    public record Batch(
            String id, String source, String basis, String retention, String retrieved, String age, String rows) {}
}
