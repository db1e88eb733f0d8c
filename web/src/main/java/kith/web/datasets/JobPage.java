package kith.web.datasets;

import java.util.List;
import kith.app.AssessOutcome;
import kith.app.FilePreview;
import kith.app.ImportOutcome;
import kith.app.workspace.Forgetting;
import kith.app.workspace.Jobs;
import kith.core.workspace.Job;
import org.jspecify.annotations.Nullable;

/// @param title      what the work is, in a few words
/// @param step       how far it is, or missing when it is over
/// @param cancelling it is to end at its next step
/// @param imported   what an import did or would do, when that is what it was and it is done
/// @param assessed   what an assessment said, likewise
/// @param rejects    the first rows of the list of what was left out
/// @param hasRejects there is such a list
/// @param previews   the files, for choosing columns by hand
/// @param canImport  it is a check whose import can follow
/// @param forgotten  where somebody was removed, when that is what it was and it is done
public record JobPage(
        Job job,
        String title,
        Jobs.@Nullable Step step,
        boolean cancelling,
        @Nullable ImportOutcome imported,
        @Nullable AssessOutcome assessed,
        List<List<String>> rejects,
        boolean hasRejects,
        List<FilePreview> previews,
        boolean canImport,
        @Nullable List<ForgetPage.Place> forgotten) {
    /// Forgetting somebody is not ended half way, and goes on by itself.
    public boolean firm() {
        return job.kind().equals(Forgetting.FORGET);
    }

    /// In whole percent, or -1 when not known.
    public int percent() {
        return step == null || step.total() <= 0 ? -1 : Math.clamp(100 * step.done() / step.total(), 0, 100);
    }
}
