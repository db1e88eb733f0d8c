package kith.app.workspace;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kith.core.workspace.Job;
import kith.data.Identity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What jobs leave behind of people: uploads, reports, and what was asked and said.
///
/// A report is a whole whose sums hold for all who were in it, so one that names a forgotten person goes as a
/// whole. Its job stays and says so.
final class JobTraces {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workspace workspace;

    JobTraces(Workspace workspace) {
        this.workspace = workspace;
    }

    long uploads(String dataset, Identity.Finder person) {
        return uploadsNaming(dataset, person).size();
    }

    long forgetUploads(String dataset, Identity.Finder person) {
        List<String> found = uploadsNaming(dataset, person);
        found.forEach(workspace.uploads()::drop);
        return found.size();
    }

    private List<String> uploadsNaming(String dataset, Identity.Finder person) {
        return all(dataset).stream()
                .map(job -> JSON.readTree(job.order()).path("upload").asString(""))
                .filter(upload -> !upload.isEmpty())
                .distinct()
                .filter(upload -> workspace.uploads().names(upload, person))
                .toList();
    }

    long reports(String dataset, Identity.Finder person) {
        return reportsNaming(dataset, person).size();
    }

    long forgetReports(String dataset, Identity.Finder person) {
        List<Job> found = reportsNaming(dataset, person);
        for (Job job : found) {
            // first the job: whoever is killed in between finds the report again
            workspace.jobs().rewrite(rewritten(job, Job.State.WITHDRAWN, job.order(), null, withdrawn(job)));
            workspace.reports().remove(job.id());
        }
        return found.size();
    }

    private List<Job> reportsNaming(String dataset, Identity.Finder person) {
        return all(dataset).stream()
                .filter(job -> workspace.reports().names(job.id(), person))
                .toList();
    }

    private String withdrawn(Job job) {
        LocalDate today = LocalDate.ofInstant(workspace.clock().instant(), ZoneOffset.UTC);
        return "It named somebody who was forgotten on %s, so it was removed. %s"
                .formatted(
                        today,
                        job.kind().equals(AuditWork.AUDIT)
                                ? "Send the list again without them."
                                : "Run it again to have it without them.");
    }

    long words(String dataset, Identity.Finder person) {
        return all(dataset).stream().filter(job -> names(job, person)).count();
    }

    /// What was asked for stays, without the person. Work that still waits and was asked for with their name is
    /// cancelled.
    long forgetWords(String dataset, Identity.Finder person) {
        List<Job> found =
                all(dataset).stream().filter(job -> names(job, person)).toList();
        for (Job job : found) {
            workspace.jobs().cancel(job.id());
            workspace.jobs().rewrite(without(job, person));
        }
        return found.size();
    }

    private static boolean names(Job job, Identity.Finder person) {
        return !without(job, person).equals(job);
    }

    private static Job without(Job job, Identity.Finder person) {
        String message = job.message();
        return rewritten(
                job,
                job.state(),
                without(job.order(), person),
                job.result() == null ? null : without(job.result(), person),
                message != null && person.isAmong(message)
                        ? "What went wrong named somebody who was forgotten."
                        : message);
    }

    private static String without(String json, Identity.Finder person) {
        JsonNode before = JSON.readTree(json);
        JsonNode after = Named.without(before, person);
        return after.equals(before) ? json : JSON.writeValueAsString(after);
    }

    /// All but forgetting that is under way, which needs to know whom.
    private List<Job> all(String dataset) {
        return workspace.jobs().of(dataset, Integer.MAX_VALUE).stream()
                .filter(job ->
                        !job.kind().equals(Forgetting.FORGET) || job.state().over())
                .toList();
    }

    static Job rewritten(Job job, Job.State state, String order, @Nullable String result, @Nullable String message) {
        return new Job(
                job.id(),
                job.kind(),
                job.dataset(),
                job.member(),
                state,
                order,
                result,
                message,
                job.asked(),
                job.ended());
    }
}
