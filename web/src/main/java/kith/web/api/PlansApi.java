package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.app.files.Output;
import kith.app.plan.Plan;
import kith.app.plan.PlanFile;
import kith.app.plan.PlanRecords;
import kith.app.workspace.PlanAsk;
import kith.app.workspace.Workspace;
import kith.core.Goal;
import kith.core.Interval;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Scope;
import kith.web.page.Folders;
import kith.web.page.NotHere;
import kith.web.work.Download;
import kith.web.work.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.API + "/datasets/{dataset}/plans")
@Tag(name = "Plans")
final class PlansApi {
    private static final int LISTED = 50;
    private static final List<String> GOALS =
            Arrays.stream(Goal.values()).map(Goal::code).toList();

    private final Workspace workspace;
    private final Once once;

    PlansApi(Workspace workspace, Once once) {
        this.workspace = workspace;
        this.once = once;
    }

    record PlanList(List<PlanLine> plans) {}

    /// @param headline what it says in one sentence; empty until it is done
    record PlanLine(JobAnswer job, String headline) {}

    /// @param plan missing until it is done
    record PlanAnswer(
            JobAnswer job, String headline, @Nullable Made plan) {}

    record Made(
            String goal,
            double budget,
            double spent,
            List<Invited> people,
            List<Invited> reserves,
            Codes.@Nullable Range expectedHits,
            Promise promise,
            List<Alternative> alternatives,
            List<Point> frontier,
            int toInvite,
            List<String> notes) {}

    record Invited(
            String accountId,
            @Nullable String handle,
            String verdict,
            @Nullable Double alpha,
            @Nullable Double followers,
            double cost,
            int community,
            double adds) {}

    record Promise(double reach, double atLeast, double bestMost, double assured) {}

    /// @param brought by goal
    record Alternative(
            String name,
            int people,
            double spent,
            Map<String, Codes.Range> brought,
            @Nullable String why) {}

    record Point(double money, int people, double brings) {}

    /// What is missing is as on the page.
    ///
    /// @param goal            `known_reach`, `reach` or `movement`
    /// @param acceptance      part of the invited who accept, above 0 to 1
    /// @param minAlpha        0 to 1
    /// @param holdOut         part set aside, 0 to 0.9
    /// @param include,exclude accounts
    /// @param roster          accounts that a vendor offers, best first
    record PlanBody(
            @Nullable Double budget,
            @Nullable String goal,
            @Nullable Double perPerson,
            @Nullable Double perFollower,
            @Nullable Double acceptance,
            @Nullable String walk,
            @Nullable String place,
            @Nullable Double minAlpha,
            @Nullable Integer atMostPerPlace,
            @Nullable Integer atMostPerWalk,
            @Nullable Double holdOut,
            @Nullable List<@Nullable String> include,
            @Nullable List<@Nullable String> exclude,
            @Nullable List<@Nullable String> roster,
            @Nullable Long seed) {
        PlanAsk ask(String dataset) {
            Map<String, String> from = new LinkedHashMap<>();
            put(from, "walk", Fields.text(walk));
            put(from, "place", Fields.text(place));
            Map<String, Integer> atMost = new LinkedHashMap<>();
            put(atMost, "place", atMostPerPlace);
            put(atMost, "walk", atMostPerWalk);
            return new PlanAsk(
                    dataset,
                    Fields.needed("budget", budget, "Send what may be spent, for example 1500."),
                    Fields.code("goal", goal == null ? Goal.KNOWN_REACH.code() : goal, Goal::fromCode, GOALS),
                    perPerson == null ? PlanAsk.PER_PERSON : perPerson,
                    perFollower == null ? PlanAsk.PER_FOLLOWER : perFollower,
                    acceptance == null ? PlanAsk.ACCEPTANCE : acceptance,
                    from,
                    minAlpha == null ? PlanAsk.MIN_ALPHA : minAlpha,
                    atMost,
                    holdOut == null ? 0 : holdOut,
                    Fields.texts("include", include),
                    Fields.texts("exclude", exclude),
                    Fields.texts("roster", roster),
                    seed == null ? 1 : seed);
        }

        private static <T> void put(Map<String, T> map, String name, @Nullable T value) {
            if (value != null) {
                map.put(name, value);
            }
        }
    }

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "The plans of a dataset, newest first")
    PlanList list(@PathVariable String dataset) {
        Folders.of(workspace, dataset);
        return new PlanList(workspace.planWork().of(dataset, LISTED).stream()
                .map(job -> new PlanLine(
                        JobAnswer.of(workspace, job), workspace.planWork().headline(job)))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.PLAN)
    @Operation(summary = "Have a plan made: whom to invite for a budget")
    JobAnswer make(
            @PathVariable String dataset,
            @RequestBody PlanBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Judgeds.folder(workspace, dataset);
        PlanAsk ask = body.ask(dataset);
        return once.create(
                        member,
                        key,
                        "plan",
                        ask,
                        JobAnswer.class,
                        () -> JobAnswer.of(workspace, workspace.planWork().start(member.getName(), ask)))
                .at(response);
    }

    @GetMapping("/{id}")
    @Needs(Scope.READ)
    @Operation(summary = "One plan, when it is made")
    PlanAnswer one(@PathVariable String dataset, @PathVariable String id, Principal member) {
        Job job = job(dataset, id);
        Made made = workspace.planWork().report(job).map(PlansApi::made).orElse(null);
        if (made != null) {
            workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "plan");
        }
        return new PlanAnswer(JobAnswer.of(workspace, job), workspace.planWork().headline(job), made);
    }

    private static Made made(Plan plan) {
        Interval hits = plan.expectedHits();
        return new Made(
                plan.goal().code(),
                plan.budget(),
                plan.spent(),
                plan.people().stream().map(PlansApi::invited).toList(),
                plan.reserves().stream().map(PlansApi::invited).toList(),
                hits == null ? null : new Codes.Range((hits.lo() + hits.hi()) / 2, hits.lo(), hits.hi()),
                new Promise(
                        plan.promise().reach(),
                        plan.promise().atLeast(),
                        plan.promise().bestMost(),
                        plan.promise().assured()),
                plan.alternatives().stream().map(PlansApi::alternative).toList(),
                plan.frontier().stream()
                        .map(point -> new Point(point.money(), point.people(), point.brings()))
                        .toList(),
                plan.sizes().toInvite(),
                plan.notes());
    }

    private static Alternative alternative(Plan.Alternative one) {
        Map<String, Codes.Range> brought = new TreeMap<>();
        one.brought().forEach((goal, estimate) -> brought.put(goal.code(), Codes.range(estimate)));
        return new Alternative(one.name(), one.people().size(), one.spent(), brought, one.why());
    }

    private static Invited invited(Plan.Invited one) {
        return new Invited(
                one.account().id(),
                one.account().handle(),
                one.account().verdict().code(),
                one.account().alpha(),
                Fields.number(one.account().followers()),
                one.cost(),
                one.community(),
                one.adds());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.PLAN)
    @Operation(summary = "Remove a plan")
    void remove(@PathVariable String dataset, @PathVariable String id) {
        workspace.planWork().remove(job(dataset, id));
    }

    @GetMapping("/{id}/files/plan.{form}")
    @AnyForm
    @Needs(Scope.EXPORT)
    @Operation(summary = "The plan as html, pdf, xlsx, csv or json")
    ResponseEntity<byte[]> file(
            @PathVariable String dataset, @PathVariable String id, @PathVariable String form, Principal member) {
        Job job = job(dataset, id);
        Output.Form as = Download.form(form).orElseThrow(() -> new NotHere("There is no such form of the plan."));
        Plan plan = plan(job);
        workspace.trail().note(member.getName(), Deed.Kind.EXPORTED, dataset, "plan as " + as);
        return Download.of(new PlanFile(plan), as, "plan-" + dataset);
    }

    @GetMapping("/{id}/files/invitations.csv")
    @ApiResponse(
            responseCode = "200",
            description = "The list.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @Needs(Scope.EXPORT)
    @Operation(summary = "Whom to invite, as a list")
    ResponseEntity<byte[]> invitations(@PathVariable String dataset, @PathVariable String id, Principal member) {
        Plan plan = plan(job(dataset, id));
        workspace.trail().note(member.getName(), Deed.Kind.EXPORTED, dataset, "invitations of a plan");
        return Download.of(
                PlanRecords.invitations(plan).csv().getBytes(StandardCharsets.UTF_8),
                "text/csv;charset=UTF-8",
                "invitations-%s.csv".formatted(dataset));
    }

    private Plan plan(Job job) {
        return Kept.report(workspace.planWork(), job);
    }

    private Job job(String dataset, String id) {
        return Kept.job(workspace.planWork(), dataset, id);
    }
}
