package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.app.audit.AuditFile;
import kith.app.audit.AuditReport;
import kith.app.audit.AuditSentences;
import kith.app.audit.Audited;
import kith.app.files.Output;
import kith.app.workspace.AuditAsk;
import kith.app.workspace.AuditWork;
import kith.app.workspace.Workspace;
import kith.core.Assessment;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Scope;
import kith.web.page.BadField;
import kith.web.page.Folders;
import kith.web.page.NotHere;
import kith.web.work.Download;
import kith.web.work.Kept;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(ApiSecurity.API + "/datasets/{dataset}/audits")
@Tag(name = "Audits")
final class AuditsApi {
    private static final int LISTED = 50;
    private static final long LARGEST = 64L << 20;

    private final Workspace workspace;
    private final Once once;

    AuditsApi(Workspace workspace, Once once) {
        this.workspace = workspace;
        this.once = once;
    }

    record AuditList(List<AuditLine> audits) {}

    /// @param headline what was found in one sentence; empty until it is done
    record AuditLine(JobAnswer job, String file, String headline) {}

    /// @param report missing until it is done
    record AuditAnswer(
            JobAnswer job,
            String file,
            String headline,
            @Nullable Report report) {}

    /// @param expectedHits alpha consumers among them, with the interval, or missing without a dataset
    /// @param unknown      what nobody knows
    record Report(
            String roster,
            String offeredAs,
            int judged,
            Map<String, Long> verdicts,
            Codes.@Nullable Range expectedHits,
            List<String> duped,
            List<String> content,
            List<String> engagement,
            List<String> unknown,
            List<Column> columns,
            List<PersonLine> people) {}

    record Column(String header, String meaning) {}

    record PersonLine(
            String handle,
            @Nullable String platform,
            @Nullable String accountId,
            String depth,
            String verdict,
            @Nullable Double alpha,
            String reason,
            @Nullable String nextLook,
            List<String> signs,
            @Nullable Double price,
            @Nullable String currency) {}

    /// @param columns header of the roster for each meaning, for example `{"handle": "Account"}`; empty takes one away
    record ColumnsBody(@Nullable Map<String, @Nullable String> columns) {}

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "The audits of a dataset, newest first")
    AuditList list(@PathVariable String dataset) {
        Folders.of(workspace, dataset);
        return new AuditList(workspace.auditWork().of(dataset, LISTED).stream()
                .map(job -> new AuditLine(
                        JobAnswer.of(workspace, job),
                        workspace.auditWork().asked(job).file(),
                        workspace.auditWork().headline(job)))
                .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.PLAN)
    @Operation(summary = "Upload a seller's list and have it audited")
    JobAnswer take(
            @PathVariable String dataset,
            @RequestPart MultipartFile roster,
            @RequestParam(name = "offered_as", defaultValue = "micro-influencers") String offeredAs,
            @RequestParam(name = "price_column", required = false) @Nullable String priceColumn,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Folders.of(workspace, dataset);
        if (roster.isEmpty() || roster.getSize() > LARGEST) {
            throw new BadField("roster", roster.getSize() + " bytes", "Send a list of 1 byte to 64 MB.");
        }
        return once.create(
                        member,
                        key,
                        "audit",
                        List.of(dataset, Once.of(roster), offeredAs, String.valueOf(priceColumn)),
                        JobAnswer.class,
                        () -> {
                            String upload = workspace.jobs().nextId();
                            String file = DatasetsApi.kept(workspace, upload, roster);
                            AuditAsk ask = new AuditAsk(
                                    dataset, upload, file, offeredAs.strip(), Fields.text(priceColumn), List.of());
                            return JobAnswer.of(workspace, workspace.auditWork().start(member.getName(), ask));
                        })
                .at(response);
    }

    @GetMapping("/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One audit, with its report when it is done")
    AuditAnswer one(@PathVariable String dataset, @PathVariable String id, Principal member) {
        Job job = job(dataset, id);
        Report report = workspace.auditWork().report(job).map(AuditsApi::report).orElse(null);
        if (report != null) {
            workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "audit of " + report.roster());
        }
        return new AuditAnswer(
                JobAnswer.of(workspace, job),
                workspace.auditWork().asked(job).file(),
                workspace.auditWork().headline(job),
                report);
    }

    private static Report report(AuditReport report) {
        AuditReport.Hits hits = report.hits();
        return new Report(
                report.roster(),
                report.offeredAs(),
                report.judged(),
                Codes.counts(report.counts()),
                hits == null
                        ? null
                        : new Codes.Range(
                                hits.mean(),
                                hits.interval().lo(),
                                hits.interval().hi()),
                AuditSentences.duped(report),
                AuditSentences.content(report),
                AuditSentences.engagement(report),
                AuditSentences.unknown(report),
                report.reading().columns().stream()
                        .map(column -> new Column(column.header(), column.meaning()))
                        .toList(),
                report.people().stream().map(AuditsApi::line).toList());
    }

    private static PersonLine line(Audited person) {
        Assessment judged = person.assessment();
        return new PersonLine(
                person.handle(),
                person.platform(),
                judged == null ? null : judged.accountId(),
                person.depth().code(),
                person.verdict().code(),
                person.alpha(),
                person.reason(),
                person.nextLook(),
                person.signs(),
                person.price(),
                Fields.text(person.currency()));
    }

    @PostMapping("/{id}/columns")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.PLAN)
    @Operation(summary = "Say what the columns of the list mean, and audit it again")
    JobAnswer columns(
            @PathVariable String dataset,
            @PathVariable String id,
            @RequestBody ColumnsBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Job job = job(dataset, id);
        Map<String, @Nullable String> columns = Fields.needed(
                "columns", body.columns(), "Send what each column means, for example {\"handle\": \"Account\"}.");
        Fields.filled("columns", columns);
        List<String> meanings =
                AuditWork.meanings().stream().map(AuditWork.Meaning::code).toList();
        List<String> mappings = new ArrayList<>();
        columns.forEach((meaning, header) -> mappings.add(
                Fields.code("columns", meaning, code -> Optional.of(code).filter(meanings::contains), meanings) + "="
                        + header));
        return once.create(
                        member,
                        key,
                        "audit columns",
                        List.of(id, mappings),
                        JobAnswer.class,
                        () -> JobAnswer.of(workspace, workspace.auditWork().again(member.getName(), job, mappings)))
                .at(response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.PLAN)
    @Operation(summary = "Remove an audit, and its list unless another audit needs it")
    void remove(@PathVariable String dataset, @PathVariable String id) {
        workspace.auditWork().remove(job(dataset, id));
    }

    @GetMapping("/{id}/files/report.{form}")
    @AnyForm
    @Needs(Scope.EXPORT)
    @Operation(summary = "The report as html, pdf, xlsx, csv or json")
    ResponseEntity<byte[]> file(
            @PathVariable String dataset, @PathVariable String id, @PathVariable String form, Principal member) {
        Job job = job(dataset, id);
        Output.Form as = Download.form(form).orElseThrow(() -> new NotHere("There is no such form of the report."));
        AuditReport report = Kept.report(workspace.auditWork(), job);
        workspace
                .trail()
                .note(
                        member.getName(),
                        Deed.Kind.EXPORTED,
                        dataset,
                        "audit of %s as %s".formatted(report.roster(), as));
        return Download.of(new AuditFile(report), as, "audit-" + dataset);
    }

    private Job job(String dataset, String id) {
        return Kept.job(workspace.auditWork(), dataset, id);
    }
}
