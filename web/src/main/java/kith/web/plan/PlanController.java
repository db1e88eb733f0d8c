package kith.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.app.DatasetSummary;
import kith.app.files.Output;
import kith.app.plan.Plan;
import kith.app.plan.PlanFile;
import kith.app.plan.PlanRecords;
import kith.app.workspace.PlanAsk;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.people.Facet;
import kith.core.people.PeopleFilter;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
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
import kith.web.work.Prepared;
import kith.web.work.Working;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Takes what a plan is to hold to, has it made, and shows and hands it out.
@Controller
@RequestMapping("/datasets/{dataset}/plan")
final class PlanController {
    private static final int LISTED = 50;
    /// A longer list is read in the workbook.
    private static final int ROWS = 200;

    private final Workspace workspace;

    PlanController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping
    View form(@PathVariable String dataset, @RequestParam Map<String, String> fields, Principal member) {
        Path folder = Folders.of(workspace, dataset);
        if (workspace.useCases().describe(folder).assessed() != null) {
            Optional<View> first = Prepared.first(workspace, dataset, member);
            if (first.isPresent()) {
                return first.get();
            }
        }
        return form(dataset, PlanForm.of(fields), null);
    }

    private Screen form(String dataset, PlanForm form, @Nullable String problem) {
        Path folder = Folders.of(workspace, dataset);
        DatasetSummary summary = workspace.useCases().describe(folder);
        if (summary.assessed() == null) {
            return Screen.of("discover/unjudged", dataset);
        }
        List<Job> plans = workspace.planWork().of(dataset, LISTED);
        Plan newest = plans.stream()
                .filter(job -> job.state() == Job.State.DONE)
                .findFirst()
                .flatMap(workspace.planWork()::report)
                .orElse(null);
        PeoplePage people = workspace.people().list(folder, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1);
        return Screen.of(
                "plan/form",
                new PlansPage(
                        dataset,
                        problem,
                        summary.rows().getOrDefault("follows", 0L) > 0,
                        form,
                        Slide.of(form.money(), newest),
                        people.walks().stream().map(Facet::value).sorted().toList(),
                        people.places().stream().map(Facet::value).sorted().toList(),
                        plans.stream().map(this::line).toList()));
    }

    private PlansPage.Line line(Job job) {
        return new PlansPage.Line(
                address(job),
                Kept.finding(workspace.planWork(), job),
                job.member(),
                Ago.of(job.asked(), workspace.clock().instant()));
    }

    @PostMapping
    View plan(@PathVariable String dataset, @RequestParam Map<String, String> fields, Principal member) {
        Folders.of(workspace, dataset);
        PlanForm form = PlanForm.of(fields);
        PlanAsk ask;
        try {
            ask = form.ask(dataset);
        } catch (KithException e) {
            return form(dataset, form, e.getMessage()).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return to(workspace.planWork().start(member.getName(), ask));
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
            Working working = Working.of(workspace.jobs(), job, "Making a plan for " + dataset, address(job));
            return Screen.of(Htmx.asked(request) ? "work/going" : "work/page", working);
        }
        if (Htmx.asked(request)) {
            response.setHeader("HX-Refresh", "true");
        }
        Plan plan = made(job);
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "plan");
        return Screen.of("plan/page", page(job, plan));
    }

    private PlanPage page(Job job, Plan plan) {
        Page page = new PlanFile(plan).page(ROWS);
        PlanForm form = PlanForm.of(workspace.planWork().asked(job));
        return new PlanPage(
                job.dataset(),
                address(job),
                "/datasets/%s/plan?%s".formatted(job.dataset(), form.query()),
                form,
                Slide.of(form.money(), plan),
                page.headline(),
                FormWords.of(Html.blocks(page, account -> Addresses.person(job.dataset(), account))),
                "%s, by %s".formatted(Ago.minute(job.asked()), job.member()));
    }

    @GetMapping("/{id}/file/plan.{ending}")
    ResponseEntity<byte[]> file(
            @PathVariable String dataset, @PathVariable String id, @PathVariable String ending, Principal member) {
        Job job = job(dataset, id);
        Output.Form form = Download.form(ending).orElseThrow(() -> new NotHere("There is no such form of the plan."));
        Plan plan = made(job);
        workspace.trail().note(member.getName(), Deed.Kind.EXPORTED, dataset, "plan as " + form);
        return Download.of(new PlanFile(plan), form, "plan-" + dataset);
    }

    @GetMapping("/{id}/file/invitations.csv")
    ResponseEntity<byte[]> invitations(@PathVariable String dataset, @PathVariable String id, Principal member) {
        Plan plan = made(job(dataset, id));
        workspace.trail().note(member.getName(), Deed.Kind.EXPORTED, dataset, "invitations of a plan");
        return Download.of(
                PlanRecords.invitations(plan).csv().getBytes(StandardCharsets.UTF_8),
                "text/csv;charset=UTF-8",
                "invitations-%s.csv".formatted(dataset));
    }

    private Plan made(Job job) {
        return Kept.report(workspace.planWork(), job);
    }

    private Job job(String dataset, String id) {
        return Kept.job(workspace.planWork(), dataset, id);
    }

    private static String address(Job job) {
        return "/datasets/%s/plan/%s".formatted(job.dataset(), job.id());
    }

    private static View to(Job job) {
        return new RedirectView(address(job));
    }
}
