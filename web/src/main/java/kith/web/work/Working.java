package kith.web.work;

import kith.app.workspace.Jobs;
import kith.core.workspace.Job;
import org.jspecify.annotations.Nullable;

/// Work that is going on, or ended without a result.
///
/// @param title   what it is, in a few words
/// @param address of the page that will show its result
/// @param words   how far it is
/// @param percent or -1 when not known
/// @param over    nothing more will come
/// @param problem what went wrong, or missing
/// @param ending  it is to end at its next step
public record Working(
        String title,
        String address,
        String words,
        int percent,
        boolean over,
        @Nullable String problem,
        boolean ending) {
    public static Working of(Jobs jobs, Job job, String title, String address) {
        Jobs.Step step = jobs.step(job.id());
        int percent = step == null || step.total() <= 0 ? -1 : Math.clamp(100 * step.done() / step.total(), 0, 100);
        return new Working(
                title,
                address,
                step == null ? "starting" : step.words(),
                percent,
                job.state().over(),
                job.message() == null ? null : FormWords.of(job.message()),
                jobs.cancelling(job.id()));
    }
}
