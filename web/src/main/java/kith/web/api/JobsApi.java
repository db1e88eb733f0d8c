package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kith.app.FilePreview;
import kith.app.workspace.DataWork;
import kith.app.workspace.Forgetting;
import kith.app.workspace.ImportAsk;
import kith.app.workspace.KeptWork;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Scope;
import kith.web.page.BadField;
import kith.web.page.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.API + "/jobs")
@Tag(name = "Jobs")
final class JobsApi {
    private final Workspace workspace;
    private final Once once;

    JobsApi(Workspace workspace, Once once) {
        this.workspace = workspace;
        this.once = once;
    }

    record JobList(List<JobAnswer> jobs) {}

    record PreviewList(List<Preview> files) {}

    /// @param table   it seems to be, or missing
    /// @param targets columns of that table
    record Preview(
            String file,
            List<Column> columns,
            List<List<String>> rows,
            @Nullable String table,
            List<Target> targets) {}

    record Column(String name, String means, boolean secret) {}

    record Target(String name, boolean required) {}

    /// @param means the table's column for each column of the file that is to be read
    record ColumnsBody(
            @Nullable String file,
            @Nullable String table,
            @Nullable Map<String, @Nullable String> means) {}

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "The newest jobs, newest first")
    JobList list(
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "200") int limit) {
        Fields.within("limit", limit, 1, 200);
        List<Job> jobs = dataset == null
                ? workspace.jobs().newest(limit)
                : workspace.jobs().of(dataset, limit);
        return new JobList(
                jobs.stream().map(job -> JobAnswer.of(workspace, job)).toList());
    }

    @GetMapping("/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One job: how far it is, or what came out")
    JobAnswer one(@PathVariable String id) {
        return JobAnswer.of(workspace, job(id));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.READ)
    @Operation(summary = "End a job at its next step; needs the scope of its kind as well")
    JobAnswer cancel(@PathVariable String id, Principal member) {
        Job job = job(id);
        must(member, job);
        workspace.jobs().cancel(id);
        return JobAnswer.of(workspace, job(id));
    }

    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.READ)
    @Operation(summary = "Do a job that is over once more; needs the scope of its kind as well")
    JobAnswer again(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Job job = job(id);
        must(member, job);
        KeptWork<?, ?> kept = kept(job);
        return once.create(
                        member,
                        key,
                        "again",
                        id,
                        JobAnswer.class,
                        () -> JobAnswer.of(
                                workspace,
                                kept == null
                                        ? workspace.dataWork().again(member.getName(), job)
                                        : kept.again(member.getName(), job)))
                .at(response);
    }

    @GetMapping("/{id}/preview")
    @Needs(Scope.IMPORT)
    @Operation(summary = "The first rows of the files of a check, and what their columns are taken for")
    PreviewList preview(@PathVariable String id) {
        ImportAsk ask = workspace.dataWork().asked(check(id));
        return new PreviewList(ask.files().stream()
                .map(file -> preview(
                        workspace.useCases().preview(workspace.uploads().file(ask.upload(), file), ask.table())))
                .toList());
    }

    private static Preview preview(FilePreview preview) {
        return new Preview(
                preview.file(),
                preview.columns().stream()
                        .map(column -> new Column(column.name(), column.means(), column.secret()))
                        .toList(),
                preview.rows(),
                preview.table(),
                preview.targets().stream()
                        .map(target -> new Target(target.name(), target.required()))
                        .toList());
    }

    @PostMapping("/{id}/columns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.IMPORT)
    @Operation(summary = "Say what the columns of a file mean, and check it again")
    JobAnswer columns(
            @PathVariable String id,
            @RequestBody ColumnsBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Job job = check(id);
        ImportAsk ask = workspace.dataWork().asked(job);
        String file = Fields.needed("file", body.file(), "Send the name of a file of the check.");
        String table = Fields.needed("table", body.table(), "Send the table it holds, for example accounts.");
        Map<String, @Nullable String> means = Fields.needed(
                "means", body.means(), "Send what each column means, for example {\"user\": \"account_id\"}.");
        Fields.filled("means", means);
        if (!ask.files().contains(file)) {
            throw new BadField("file", file, "Send one of: " + String.join(", ", ask.files()) + ".");
        }
        FilePreview preview = workspace.useCases().preview(workspace.uploads().file(ask.upload(), file), table);
        Map<String, String> chosen = new LinkedHashMap<>();
        means.forEach((name, meaning) -> {
            if (preview.columns().stream().noneMatch(column -> column.name().equals(name) && !column.secret())) {
                throw new BadField("means", name, "Name a column of the file that is not sensitive.");
            }
            chosen.put(name, Objects.requireNonNull(meaning));
        });
        return once.create(
                        member,
                        key,
                        "columns",
                        List.of(id, file, table, chosen),
                        JobAnswer.class,
                        () -> JobAnswer.of(
                                workspace, workspace.dataWork().choose(member.getName(), job, file, table, chosen)))
                .at(response);
    }

    @PostMapping("/{id}/import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.IMPORT)
    @Operation(summary = "Import what was checked")
    JobAnswer importFiles(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        ImportAsk ask = workspace.dataWork().asked(check(id));
        return once.create(
                        member,
                        key,
                        "import checked",
                        id,
                        JobAnswer.class,
                        () -> JobAnswer.of(workspace, workspace.dataWork().importFiles(member.getName(), ask)))
                .at(response);
    }

    @DeleteMapping("/{id}/files")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.IMPORT)
    @Operation(summary = "Throw the uploaded files of a check away")
    void discard(@PathVariable String id) {
        workspace.dataWork().discard(check(id));
    }

    @GetMapping("/{id}/rejects.csv")
    @Needs(Scope.EXPORT)
    @Operation(summary = "What an import left out, with the rule and the remedy")
    ResponseEntity<Resource> rejects(@PathVariable String id, Principal member) {
        Job job = job(id);
        Path file = workspace
                .dataWork()
                .rejects(job)
                .orElseThrow(() -> new NotHere("Nothing was left out, or the list was thrown away."));
        workspace.trail().note(member.getName(), Deed.Kind.EXPORTED, job.dataset(), "rejects of an import");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(new FileSystemResource(file));
    }

    private static void must(Principal member, Job job) {
        Caller.of(member)
                .must(
                        switch (job.kind()) {
                            case DataWork.CHECK, DataWork.IMPORT -> Scope.IMPORT;
                            case DataWork.ASSESS, DataWork.PREPARE -> Scope.JUDGE;
                            case Forgetting.FORGET -> Scope.FORGET;
                            default -> Scope.PLAN;
                        });
    }

    private @Nullable KeptWork<?, ?> kept(Job job) {
        return Stream.<KeptWork<?, ?>>of(workspace.auditWork(), workspace.planWork())
                .filter(work -> work.kind().equals(job.kind()))
                .findFirst()
                .orElse(null);
    }

    private Job check(String id) {
        Job job = job(id);
        if (!job.kind().equals(DataWork.CHECK) && !job.kind().equals(DataWork.IMPORT)) {
            throw new NotHere("This job is no check of files.");
        }
        return job;
    }

    private Job job(String id) {
        return workspace
                .jobs()
                .find(id)
                .orElseThrow(() -> new NotHere("There is no such job. /jobs lists the newest."));
    }
}
