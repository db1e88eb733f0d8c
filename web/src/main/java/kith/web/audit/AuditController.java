package kith.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import kith.app.audit.AuditFile;
import kith.app.audit.AuditReport;
import kith.app.files.Output;
import kith.app.workspace.AuditAsk;
import kith.app.workspace.AuditWork;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.report.Html;
import kith.report.Page;
import kith.web.page.Addresses;
import kith.web.page.Ago;
import kith.web.page.Folders;
import kith.web.page.Htmx;
import kith.web.page.NotHere;
import kith.web.page.Screen;
import kith.web.work.Download;
import kith.web.work.FormWords;
import kith.web.work.Kept;
import kith.web.work.Working;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Takes a seller's list, has it audited, and shows and hands out the report.
@Controller
@RequestMapping("/datasets/{dataset}/audit")
final class AuditController {
    private static final int LISTED = 50;
    /// A longer list is read in the workbook.
    private static final int ROWS = 200;
    /// A seller's list of millions is none.
    private static final long LARGEST = 64L << 20;

    private final Workspace workspace;

    AuditController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping
    View list(@PathVariable String dataset) {
        boolean judged =
                workspace.useCases().describe(Folders.of(workspace, dataset)).assessed() != null;
        List<AuditsPage.Line> lines = workspace.auditWork().of(dataset, LISTED).stream()
                .map(this::line)
                .toList();
        return Screen.of("audit/list", new AuditsPage(dataset, judged, lines));
    }

    private AuditsPage.Line line(Job job) {
        return new AuditsPage.Line(
                address(job),
                workspace.auditWork().asked(job).file(),
                Kept.finding(workspace.auditWork(), job),
                job.member(),
                Ago.of(job.asked(), workspace.clock().instant()));
    }

    @PostMapping
    View take(
            @PathVariable String dataset,
            @RequestParam(required = false) @Nullable MultipartFile roster,
            @RequestParam(defaultValue = "") String offeredAs,
            @RequestParam(defaultValue = "") String priceColumn,
            Principal member)
            throws IOException {
        Folders.of(workspace, dataset);
        if (roster == null || roster.isEmpty()) {
            throw KithException.usage("Choose the seller's list first.");
        }
        if (roster.getSize() > LARGEST) {
            throw KithException.usage(
                    "The list is larger than 64 MB. Take the columns and people out that you do not need.");
        }
        String upload = workspace.jobs().nextId();
        String file;
        try (InputStream content = roster.getInputStream()) {
            file = workspace.uploads().keep(upload, String.valueOf(roster.getOriginalFilename()), content);
        }
        AuditAsk ask = new AuditAsk(
                dataset,
                upload,
                file,
                offeredAs.isBlank() ? "micro-influencers" : offeredAs.strip(),
                priceColumn.isBlank() ? null : priceColumn.strip(),
                List.of());
        return to(workspace.auditWork().start(member.getName(), ask));
    }

    @GetMapping("/{id}")
    View show(
            @PathVariable String dataset,
            @PathVariable String id,
            Principal member,
            HttpServletRequest request,
            HttpServletResponse response) {
        Job job = job(dataset, id);
        if (job.state() != Job.State.DONE) {
            Working working = Working.of(
                    workspace.jobs(),
                    job,
                    "Auditing " + workspace.auditWork().asked(job).file(),
                    address(job));
            return Screen.of(Htmx.asked(request) ? "work/going" : "work/page", working);
        }
        if (Htmx.asked(request)) {
            response.setHeader("HX-Refresh", "true");
        }
        AuditReport report = report(job);
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "audit of " + report.roster());
        return Screen.of("audit/report", page(job, report));
    }

    private ReportPage page(Job job, AuditReport report) {
        Page page = new AuditFile(report).page(ROWS);
        // the last block is about columns, which are corrected on this page
        Page shown = new Page(
                page.title(),
                page.kicker(),
                page.headline(),
                page.language(),
                page.blocks().subList(0, page.blocks().size() - 1),
                page.foot());
        return new ReportPage(
                job.dataset(),
                address(job),
                report.roster(),
                page.headline(),
                FormWords.of(Html.blocks(shown, account -> Addresses.person(job.dataset(), account))),
                report.reading().columns().stream()
                        .map(column -> new ReportPage.Column(column.header(), column.meaning()))
                        .toList(),
                AuditWork.meanings(),
                "%s, by %s".formatted(Ago.minute(job.asked()), job.member()));
    }

    @GetMapping("/{id}/file/report.{ending}")
    ResponseEntity<byte[]> file(
            @PathVariable String dataset, @PathVariable String id, @PathVariable String ending, Principal member) {
        Job job = job(dataset, id);
        Output.Form form = Download.form(ending).orElseThrow(() -> new NotHere("There is no such form of the report."));
        AuditReport report = report(job);
        workspace
                .trail()
                .note(
                        member.getName(),
                        Deed.Kind.EXPORTED,
                        dataset,
                        "audit of %s as %s".formatted(report.roster(), form));
        return Download.of(new AuditFile(report), form, "audit-" + dataset);
    }

    /// @param means the n-th is what the n-th column means; empty: as it was read
    @PostMapping("/{id}/columns")
    View columns(
            @PathVariable String dataset,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> means,
            Principal member) {
        Job job = job(dataset, id);
        List<AuditReport.ColumnLine> columns = report(job).reading().columns();
        List<String> mappings = new ArrayList<>();
        for (int at = 0; at < Math.min(means.size(), columns.size()); at++) {
            AuditReport.ColumnLine column = columns.get(at);
            String chosen = means.get(at);
            if (chosen.equals("none")) {
                AuditWork.meanings().stream()
                        .filter(meaning -> meaning.words().equals(column.meaning()))
                        .forEach(meaning -> mappings.add(meaning.code() + "="));
            } else if (!chosen.isEmpty()) {
                mappings.add(chosen + "=" + column.header());
            }
        }
        return to(workspace.auditWork().again(member.getName(), job, mappings));
    }

    private AuditReport report(Job job) {
        return Kept.report(workspace.auditWork(), job);
    }

    private Job job(String dataset, String id) {
        return Kept.job(workspace.auditWork(), dataset, id);
    }

    private static String address(Job job) {
        return "/datasets/%s/audit/%s".formatted(job.dataset(), job.id());
    }

    private static View to(Job job) {
        return new RedirectView(address(job));
    }
}
