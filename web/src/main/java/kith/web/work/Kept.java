package kith.web.work;

import kith.app.workspace.KeptWork;
import kith.core.workspace.Job;
import kith.web.page.NotHere;

/// Kept work as addresses name it: what is found, or an answer that says where to look.
public final class Kept {
    private Kept() {}

    /// The job at an address.
    public static Job job(KeptWork<?, ?> work, String dataset, String id) {
        return work.find(dataset, id)
                .orElseThrow(() -> new NotHere(
                        "There is no such %1$s. The list of %1$ss shows those that there are.".formatted(work.kind())));
    }

    /// What came out of it.
    public static <R> R report(KeptWork<?, R> work, Job job) {
        return work.report(job)
                .orElseThrow(() -> new NotHere(
                        "There is nothing to show: this %s is not done yet, or was removed.".formatted(work.kind())));
    }

    /// How it stands, in a sentence for a list.
    public static String finding(KeptWork<?, ?> work, Job job) {
        return switch (job.state()) {
            case DONE -> work.headline(job);
            case WAITING, RUNNING -> "Under way.";
            case CANCELLED -> "Cancelled.";
            case FAILED, INTERRUPTED, WITHDRAWN -> FormWords.of(String.valueOf(job.message()));
        };
    }
}
