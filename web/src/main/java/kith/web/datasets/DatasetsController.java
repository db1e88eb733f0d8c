package kith.web.datasets;

import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.app.DatasetSummary;
import kith.app.explain.Spoken;
import kith.app.workspace.AssessAsk;
import kith.app.workspace.Workspace;
import kith.core.workspace.Job;
import kith.web.page.Ago;
import kith.web.page.Folders;
import kith.web.page.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The datasets of the workspace, and one of them.
@Controller
final class DatasetsController {
    private static final int JOBS = 8;

    private final Workspace workspace;

    DatasetsController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/datasets")
    View list() {
        List<DatasetsPage.Card> cards = new ArrayList<>();
        workspace.datasets().forEach((name, folder) -> cards.add(card(name, folder)));
        List<Job> running = workspace.jobs().newest(JOBS).stream()
                .filter(job -> !job.state().over())
                .toList();
        return Screen.of("datasets/list", new DatasetsPage(cards, running));
    }

    private DatasetsPage.Card card(String name, Path folder) {
        DatasetSummary summary = workspace.useCases().describe(folder);
        String age = summary.batches().stream()
                .map(DatasetSummary.Batch::retrievedAt)
                .max(Comparator.naturalOrder())
                .map(newest -> "taken " + Ago.of(newest, now()))
                .orElse("");
        String basis = summary.batches().stream()
                .map(DatasetSummary.Batch::basis)
                .distinct()
                .map(DatasetsController::words)
                .collect(Collectors.joining(", "));
        return new DatasetsPage.Card(
                name, summary.size(), age, basis, state(summary), summary.assessed() != null, summary.simulated());
    }

    private static String state(DatasetSummary summary) {
        if (summary.batches().isEmpty()) {
            return "Empty: import some files.";
        }
        if (summary.assessed() == null) {
            return "Not judged yet.";
        }
        return summary.stale() ? "Judged, but the data changed since." : "Judged, up to date.";
    }

    @GetMapping("/datasets/{dataset}")
    View one(@PathVariable String dataset) {
        DatasetSummary summary = workspace.useCases().describe(Folders.of(workspace, dataset));
        List<DatasetPage.Batch> batches = summary.batches().reversed().stream()
                .map(batch -> new DatasetPage.Batch(
                        batch.id(),
                        batch.source(),
                        words(batch.basis()),
                        retention(batch.retention()),
                        Ago.day(batch.retrievedAt()),
                        Ago.of(batch.retrievedAt(), now()),
                        rows(batch.rows())))
                .toList();
        DatasetSummary.Assessed assessed = summary.assessed();
        String judgedBy = assessed == null
                ? ""
                : assessed.definitionName() == null ? "the built-in definition" : assessed.definitionName();
        return Screen.of(
                "datasets/one",
                new DatasetPage(
                        dataset,
                        batches,
                        summary.size(),
                        state(summary),
                        assessed != null,
                        summary.stale(),
                        summary.simulated(),
                        workspace.definitions().names(),
                        judgedBy,
                        workspace.jobs().of(dataset, JOBS)));
    }

    @PostMapping("/datasets/{dataset}/assess")
    View assess(
            @PathVariable String dataset,
            @RequestParam(defaultValue = "") String definition,
            @RequestParam(defaultValue = "1") long seed,
            Principal member) {
        Folders.of(workspace, dataset);
        Job job = workspace
                .dataWork()
                .assess(member.getName(), new AssessAsk(dataset, definition.isEmpty() ? null : definition, seed));
        return new RedirectView("/jobs/" + job.id());
    }

    private static String rows(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .map(entry -> Spoken.count(entry.getValue()) + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }

    private static String retention(String code) {
        return switch (code) {
            case "days_30" -> "30 days";
            case "year" -> "one year";
            default -> "until forgotten";
        };
    }

    private Instant now() {
        return workspace.clock().instant();
    }
}
