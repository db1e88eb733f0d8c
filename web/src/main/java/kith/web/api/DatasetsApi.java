package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.app.DatasetSummary;
import kith.app.workspace.AssessAsk;
import kith.app.workspace.ImportAsk;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.core.workspace.Scope;
import kith.web.page.BadField;
import kith.web.page.Folders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.API + "/datasets")
@Tag(name = "Datasets")
final class DatasetsApi {
    private final Workspace workspace;
    private final Once once;

    DatasetsApi(Workspace workspace, Once once) {
        this.workspace = workspace;
        this.once = once;
    }

    record DatasetList(List<DatasetAnswer> datasets) {}

    /// @param judged    missing when nobody was judged yet
    /// @param stale     the data changed since
    /// @param simulated nobody in it exists
    record DatasetAnswer(
            String name,
            long accounts,
            Map<String, Long> rows,
            List<Batch> batches,
            @Nullable Judged judged,
            boolean stale,
            boolean simulated) {}

    record Batch(
            String id, String source, String basis, String retention, Instant retrievedAt, Map<String, Long> rows) {}

    record Judged(@Nullable String definition, String definitionSha256, long seed, String kithVersion) {}

    /// @param definition name of a version, or missing for the built-in one
    /// @param seed       1 when missing
    record JudgeBody(@Nullable String definition, @Nullable Long seed) {}

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "All datasets")
    DatasetList list() {
        List<DatasetAnswer> datasets = new ArrayList<>();
        workspace.datasets().forEach((name, folder) -> datasets.add(answer(name, folder)));
        return new DatasetList(datasets);
    }

    @GetMapping("/{dataset}")
    @Needs(Scope.READ)
    @Operation(summary = "One dataset: what it holds, from where, and how it was judged")
    DatasetAnswer one(@PathVariable String dataset) {
        return answer(dataset, Folders.of(workspace, dataset));
    }

    private DatasetAnswer answer(String name, Path folder) {
        DatasetSummary summary = workspace.useCases().describe(folder);
        DatasetSummary.Assessed by = summary.assessed();
        return new DatasetAnswer(
                name,
                summary.accounts(),
                summary.rows(),
                summary.batches().stream()
                        .map(batch -> new Batch(
                                batch.id(),
                                batch.source(),
                                batch.basis(),
                                batch.retention(),
                                batch.retrievedAt(),
                                batch.rows()))
                        .toList(),
                by == null ? null : new Judged(by.definitionName(), by.definitionSha256(), by.seed(), by.kithVersion()),
                summary.stale(),
                summary.simulated());
    }

    @PostMapping(path = "/{dataset}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.IMPORT)
    @Operation(summary = "Upload files and have them checked; nothing is imported before /jobs/{id}/import")
    JobAnswer check(
            @PathVariable String dataset,
            @RequestPart List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable String retention,
            @RequestParam(defaultValue = "false") boolean scraped,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        workspace.newDataset(dataset);
        List<MultipartFile> sent =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (sent.isEmpty()) {
            throw new BadField("files", null, "Send one or more files that are not empty.");
        }
        List<Object> asks = new ArrayList<>();
        Stream.of(dataset, table, source, basis, retention, scraped)
                .map(String::valueOf)
                .forEach(asks::add);
        sent.stream().map(Once::of).forEach(asks::add);
        return once.create(member, key, "import", asks, JobAnswer.class, () -> {
                    String upload = workspace.jobs().nextId();
                    List<String> kept = sent.stream()
                            .map(file -> kept(workspace, upload, file))
                            .toList();
                    return JobAnswer.of(
                            workspace,
                            workspace
                                    .dataWork()
                                    .check(
                                            member.getName(),
                                            new ImportAsk(
                                                    dataset,
                                                    upload,
                                                    kept,
                                                    Fields.text(table),
                                                    false,
                                                    Fields.text(source),
                                                    Fields.text(basis),
                                                    Fields.text(retention),
                                                    scraped)));
                })
                .at(response);
    }

    /// Keeps a file of an upload and gives the name it was kept under.
    static String kept(Workspace workspace, String upload, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return workspace.uploads().keep(upload, String.valueOf(file.getOriginalFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/{dataset}/assessments")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.JUDGE)
    @Operation(summary = "Judge everybody in a dataset")
    JobAnswer judge(
            @PathVariable String dataset,
            @RequestBody JudgeBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Folders.of(workspace, dataset);
        AssessAsk ask = new AssessAsk(dataset, Fields.text(body.definition()), body.seed() == null ? 1L : body.seed());
        return once.create(
                        member,
                        key,
                        "judge",
                        ask,
                        JobAnswer.class,
                        () -> JobAnswer.of(workspace, workspace.dataWork().assess(member.getName(), ask)))
                .at(response);
    }

    @GetMapping("/{dataset}/comparison")
    @Needs(Scope.READ)
    @Operation(summary = "Whom the market's rules would take and miss, beside our verdicts")
    ComparisonAnswer compare(@PathVariable String dataset, Principal member) {
        Path folder = Judgeds.folder(workspace, dataset);
        ComparisonAnswer answer = ComparisonAnswer.of(workspace.comparisons().of(folder));
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "compare");
        return answer;
    }
}
