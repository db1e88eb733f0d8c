package kith.web.datasets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.app.FilePreview;
import kith.app.ImportOutcome;
import kith.app.workspace.AuditWork;
import kith.app.workspace.DataWork;
import kith.app.workspace.Forgetting;
import kith.app.workspace.ImportAsk;
import kith.app.workspace.PlanWork;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Role;
import kith.web.page.Htmx;
import kith.web.page.NotHere;
import kith.web.page.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Long work: how far it is, what came out, and what follows.
@Controller
final class JobController {
    private static final int REJECTS_SHOWN = 10;

    private final Workspace workspace;

    JobController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/jobs/{id}")
    View show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Job job = job(id);
        if (job.kind().equals(AuditWork.AUDIT) || job.kind().equals(PlanWork.PLAN)) {
            return new RedirectView("/datasets/%s/%s/%s".formatted(job.dataset(), job.kind(), id));
        }
        if (Htmx.asked(request) && job.kind().equals(DataWork.PREPARE) && job.state() == Job.State.DONE) {
            // whoever waited for the pages wants to see them
            response.setHeader("HX-Redirect", "/datasets/%s/discover".formatted(job.dataset()));
        }
        return Screen.of(Htmx.asked(request) ? "datasets/job-body" : "datasets/job", page(job, request));
    }

    private JobPage page(Job job, HttpServletRequest request) {
        DataWork work = workspace.dataWork();
        boolean imports = job.kind().equals(DataWork.CHECK) || job.kind().equals(DataWork.IMPORT);
        ImportOutcome imported = imports ? work.imported(job) : null;
        // rows of files are for those who may take them along
        Optional<Path> rejects = request.isUserInRole(Role.VIEWER.name()) ? Optional.empty() : work.rejects(job);
        rejects.ifPresent(_ -> workspace
                .trail()
                .note(
                        request.getUserPrincipal().getName(),
                        Deed.Kind.SAW_LIST,
                        job.dataset(),
                        "rows left out of an import"));
        boolean checked = job.kind().equals(DataWork.CHECK) && job.state().over();
        List<FilePreview> previews = checked ? previews(work.asked(job)) : List.of();
        return new JobPage(
                job,
                title(job),
                workspace.jobs().step(job.id()),
                workspace.jobs().cancelling(job.id()),
                imported,
                job.kind().equals(DataWork.ASSESS) ? work.assessed(job) : null,
                rejects.map(JobController::first).orElse(List.of()),
                rejects.isPresent(),
                previews,
                checked && imported != null && !previews.isEmpty(),
                workspace
                        .forgetting()
                        .outcome(job)
                        .map(ForgetController::places)
                        .orElse(null));
    }

    /// Empty when the files are gone: then the import ran already, or was thrown away.
    private List<FilePreview> previews(ImportAsk ask) {
        List<FilePreview> previews = new ArrayList<>();
        for (String file : ask.files()) {
            try {
                previews.add(workspace.useCases().preview(workspace.uploads().file(ask.upload(), file), ask.table()));
            } catch (KithException _) {
                return List.of();
            }
        }
        return previews;
    }

    private static String title(Job job) {
        return switch (job.kind()) {
            case DataWork.CHECK -> "Checking files for " + job.dataset();
            case DataWork.IMPORT -> "Importing into " + job.dataset();
            case DataWork.ASSESS -> "Judging " + job.dataset();
            case DataWork.PREPARE -> "Preparing the pages of " + job.dataset();
            case Forgetting.FORGET -> "Forgetting a person in " + job.dataset();
            default -> "Working on " + job.dataset();
        };
    }

    private static List<List<String>> first(Path rejects) {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(rejects)) {
            for (String line = lines.readLine();
                    line != null && rows.size() <= REJECTS_SHOWN;
                    line = lines.readLine()) {
                rows.add(CsvLine.cells(line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/jobs/{id}/cancel")
    View cancel(@PathVariable String id) {
        workspace.jobs().cancel(job(id).id());
        return to(id);
    }

    @PostMapping("/jobs/{id}/again")
    View again(@PathVariable String id, Principal member) {
        return to(workspace.dataWork().again(member.getName(), job(id)).id());
    }

    @PostMapping("/jobs/{id}/import")
    View importFiles(@PathVariable String id, Principal member) {
        ImportAsk ask = workspace.dataWork().asked(job(id));
        return to(workspace.dataWork().importFiles(member.getName(), ask).id());
    }

    @PostMapping("/jobs/{id}/discard")
    View discard(@PathVariable String id) {
        workspace.dataWork().discard(job(id));
        return new RedirectView("/datasets");
    }

    /// @param means the n-th is what the n-th column means, or empty
    @PostMapping("/jobs/{id}/columns")
    View columns(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam String table,
            @RequestParam(defaultValue = "") @Nullable List<String> means,
            Principal member) {
        Job job = job(id);
        FilePreview preview = workspace.dataWork().preview(job, file, table);
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int at = 0;
                means != null && at < Math.min(means.size(), preview.columns().size());
                at++) {
            FilePreview.Column column = preview.columns().get(at);
            if (!means.get(at).isEmpty() && !column.secret()) {
                chosen.put(column.name(), means.get(at));
            }
        }
        return to(workspace
                .dataWork()
                .choose(member.getName(), job, file, table, chosen)
                .id());
    }

    @GetMapping("/jobs/{id}/rejects.csv")
    ResponseEntity<Resource> rejects(@PathVariable String id, Principal member) {
        Job job = job(id);
        Path file = workspace
                .dataWork()
                .rejects(job)
                .orElseThrow(() -> new NotHere("Nothing was left out, or the list was thrown away."));
        workspace.trail().note(member.getName(), Deed.Kind.EXPORTED, job.dataset(), "rejects of an import");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"")
                .body(new FileSystemResource(file));
    }

    private Job job(String id) {
        return workspace
                .jobs()
                .find(id)
                .orElseThrow(() -> new NotHere("There is no such work. The list of datasets shows the newest."));
    }

    private static View to(String id) {
        return new RedirectView("/jobs/" + id);
    }
}
