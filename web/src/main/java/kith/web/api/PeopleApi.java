package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kith.app.Portrait;
import kith.app.workspace.Workspace;
import kith.core.Rung;
import kith.core.Verdict;
import kith.core.people.Facet;
import kith.core.people.PeopleFilter;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
import kith.core.workspace.Deed;
import kith.core.workspace.Scope;
import kith.web.page.NotHere;
import kith.web.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping(ApiSecurity.API + "/datasets/{dataset}/people")
@Tag(name = "People")
final class PeopleApi {
    private static final List<String> SORTS =
            Arrays.stream(PeopleSort.values()).map(PeopleSort::code).toList();
    private static final List<String> RUNGS =
            Arrays.stream(Rung.values()).map(Rung::code).toList();

    private final Workspace workspace;
    private final Once once;

    PeopleApi(Workspace workspace, Once once) {
        this.workspace = workspace;
        this.once = once;
    }

    /// @param next     cursor of the next page, or missing on the last
    /// @param matching how many match in all
    record PeopleAnswer(
            List<PersonAnswer.Line> people,
            @Nullable String next,
            long matching,
            long accounts,
            Facets facets,
            List<String> notes) {}

    record Facets(List<Count> verdicts, List<Count> walks, List<Count> places, List<Count> sizes, List<Count> rungs) {}

    record Count(String value, long people) {}

    /// @param value `regular` or `aspiring`
    record LabelBody(@Nullable String value) {}

    /// @param words what is wrong with the verdict
    record ContestBody(@Nullable String words) {}

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "Discover: judged people, narrowed down, sorted, page by page")
    PeopleAnswer list(
            @PathVariable String dataset,
            @RequestParam(required = false) @Nullable List<String> verdict,
            @RequestParam(required = false) @Nullable String walk,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable @Schema(minimum = "0", maximum = "9") Integer size,
            @RequestParam(required = false) @Nullable String rung,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "surest") String sort,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "200") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Principal member) {
        Path folder = Judgeds.folder(workspace, dataset);
        PeopleFilter filter = filter(verdict, walk, place, size, rung, q);
        PeopleSort by = Fields.code("sort", sort, PeopleSort::fromCode, SORTS);
        Fields.within("limit", limit, 1, 200);
        workspace.dataWork().beforePages(member.getName(), dataset).ifPresent(job -> {
            throw new Problem.Said(Problem.of(
                    HttpStatus.CONFLICT,
                    "Not yet",
                    "The pages of this dataset are being prepared. Wait until job %s is done.".formatted(job.id())));
        });
        String state = String.valueOf(
                Objects.requireNonNull(workspace.useCases().describe(folder).assessed())
                        .key());
        Cursor at = Cursor.of(cursor, List.of(dataset, filter, by, state).toString());
        PeoplePage page = workspace.people().list(folder, filter, by, at.skip(), limit);
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "people through the API");
        return new PeopleAnswer(
                page.people().stream().map(PersonAnswer.Line::of).toList(),
                at.skip() + page.people().size() < page.matching()
                                && !page.people().isEmpty()
                        ? at.next(page.people().size())
                        : null,
                page.matching(),
                page.accounts(),
                new Facets(
                        counts(page.verdicts()),
                        counts(page.walks()),
                        counts(page.places()),
                        counts(page.sizes()),
                        counts(page.rungs())),
                workspace.people().notes(folder));
    }

    private static PeopleFilter filter(
            @Nullable List<String> verdict,
            @Nullable String walk,
            @Nullable String place,
            @Nullable Integer size,
            @Nullable String rung,
            @Nullable String q) {
        Set<Verdict> verdicts = (verdict == null ? List.<String>of() : verdict)
                .stream()
                        .map(code -> Fields.code("verdict", code, Verdict::fromCode, Codes.VERDICTS))
                        .collect(Collectors.toSet());
        if (size != null) {
            Fields.within("size", size, 0, 9);
        }
        return new PeopleFilter(
                verdicts,
                Fields.text(walk),
                Fields.text(place),
                size == null || size == 0 ? null : (Long) (long) Math.pow(10, size),
                size == null ? null : (Long) (long) Math.pow(10, size + 1),
                rung == null
                        ? null
                        : Fields.code(
                                "rung",
                                rung,
                                code -> Arrays.stream(Rung.values())
                                        .filter(one -> one.code().equals(code))
                                        .findFirst(),
                                RUNGS),
                Fields.text(q),
                0);
    }

    private static List<Count> counts(List<Facet> facets) {
        return facets.stream()
                .map(facet -> new Count(facet.value(), facet.people()))
                .toList();
    }

    @GetMapping("/{account}")
    @Needs(Scope.READ)
    @Operation(summary = "One person: the verdict, every claim with what it rests on, peers, circle, growth, remarks")
    PersonAnswer one(@PathVariable String dataset, @PathVariable String account, Principal member) {
        Portrait portrait = portrait(dataset, account);
        workspace.trail().note(member.getName(), Deed.Kind.SAW_PERSON, dataset, account);
        return PersonAnswer.of(portrait, workspace.remarks().about(dataset, account));
    }

    @PostMapping("/{account}/labels")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.REMARK)
    @Operation(summary = "Say what you know a person to be; counts when the dataset is judged again")
    PersonAnswer.Said label(
            @PathVariable String dataset,
            @PathVariable String account,
            @RequestBody LabelBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member) {
        portrait(dataset, account);
        String value = Fields.needed("value", body.value(), "Send regular or aspiring.");
        return once.create(member, key, "label", List.of(dataset, account, value), PersonAnswer.Said.class, () -> {
            workspace.remarks().label(dataset, account, member.getName(), value);
            workspace.trail().note(member.getName(), Deed.Kind.LABELLED, dataset, account);
            return newest(dataset, account);
        });
    }

    @PostMapping("/{account}/contests")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.REMARK)
    @Operation(summary = "Say that a verdict is wrong, for the team to see")
    PersonAnswer.Said contest(
            @PathVariable String dataset,
            @PathVariable String account,
            @RequestBody ContestBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member) {
        portrait(dataset, account);
        String words = Fields.needed("words", body.words(), "Say what is wrong with the verdict.");
        return once.create(member, key, "contest", List.of(dataset, account, words), PersonAnswer.Said.class, () -> {
            workspace.remarks().contest(dataset, account, member.getName(), words);
            workspace.trail().note(member.getName(), Deed.Kind.CONTESTED, dataset, account);
            return newest(dataset, account);
        });
    }

    private PersonAnswer.Said newest(String dataset, String account) {
        return PersonAnswer.Said.of(workspace.remarks().about(dataset, account).getFirst());
    }

    private Portrait portrait(String dataset, String account) {
        Path folder = Judgeds.folder(workspace, dataset);
        return workspace
                .people()
                .person(folder, account)
                .orElseThrow(
                        () -> new NotHere(
                                "This dataset holds no assessment of such an account. It may have been forgotten, or imported after the last judging."));
    }
}
