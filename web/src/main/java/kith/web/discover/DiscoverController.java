package kith.web.discover;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kith.app.audit.VerdictTone;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.app.workspace.Workspace;
import kith.core.Assessment;
import kith.core.Estimate;
import kith.core.Verdict;
import kith.core.people.Facet;
import kith.core.people.ListedPerson;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
import kith.core.workspace.Deed;
import kith.web.page.Addresses;
import kith.web.page.Folders;
import kith.web.page.Htmx;
import kith.web.page.Screen;
import kith.web.work.Prepared;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Who is there, narrowed down, sorted and paged. The address holds the whole question.
@Controller
final class DiscoverController {
    private static final String PAGE = "discover";

    private final Workspace workspace;

    DiscoverController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/datasets/{dataset}/discover")
    View discover(@PathVariable String dataset, HttpServletRequest request, Principal member) {
        Path folder = Folders.of(workspace, dataset);
        if (workspace.useCases().describe(folder).assessed() == null) {
            return Screen.of("discover/unjudged", dataset);
        }
        Optional<View> first = Prepared.first(workspace, dataset, member);
        if (first.isPresent()) {
            return first.get();
        }
        Query query = Query.of(request.getParameterMap());
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, query.text());
        return Screen.of(
                Htmx.asked(request) ? "discover/body" : "discover/page",
                page(dataset, folder, query, member.getName()));
    }

    private DiscoverPage page(String dataset, Path folder, Query query, String member) {
        PeoplePage found = workspace.people().list(folder, query.filter(), query.sort(), query.skip(), Query.PAGE);
        String address = "/datasets/%s/discover".formatted(Addresses.encoded(dataset));
        Function<Query, String> link = to -> to.text().isEmpty() ? address : address + "?" + to.text();
        boolean narrowed = found.matching() != found.accounts();
        long last = Math.max(1, (found.matching() + Query.PAGE - 1) / Query.PAGE);
        return new DiscoverPage(
                dataset,
                address,
                query.text(),
                query.search() == null ? "" : query.search(),
                query.fields(),
                narrowed
                        ? "%s of %s"
                                .formatted(Spoken.count(found.matching()), Spoken.counted(found.accounts(), "account"))
                        : Spoken.counted(found.accounts(), "account"),
                groups(found, query, link),
                sorts(query, link),
                found.people().stream().map(person -> row(dataset, person)).toList(),
                query.page() > 1 ? link.apply(query.page(query.page() - 1)) : null,
                query.page() < last ? link.apply(query.page(query.page() + 1)) : null,
                "Page %s of %s".formatted(Spoken.count(query.page()), Spoken.count(last)),
                workspace.views().of(member, dataset, PAGE),
                workspace.people().notes(folder),
                narrowed);
    }

    private static List<DiscoverPage.Group> groups(PeoplePage found, Query query, Function<Query, String> link) {
        List<DiscoverPage.Choice> verdicts = new ArrayList<>();
        for (Verdict verdict : VerdictTone.ORDER) {
            String code = verdict.code();
            long people = people(found.verdicts(), code);
            if (people > 0 || query.verdicts().contains(code)) {
                verdicts.add(new DiscoverPage.Choice(
                        "verdict-" + code,
                        VerdictWords.title(verdict),
                        VerdictTone.of(verdict).code(),
                        Spoken.count(people),
                        link.apply(query.verdict(code)),
                        query.verdicts().contains(code)));
            }
        }
        return List.of(
                new DiscoverPage.Group("Verdict", verdicts),
                group(
                        "Walk of life",
                        "walk",
                        found.walks(),
                        query.walk(),
                        value -> value,
                        value -> link.apply(query.walk(value))),
                group(
                        "Place",
                        "place",
                        found.places(),
                        query.place(),
                        value -> value,
                        value -> link.apply(query.place(value))),
                group(
                        "Followers",
                        "size",
                        found.sizes().stream()
                                .sorted(java.util.Comparator.comparing(Facet::value))
                                .toList(),
                        query.size() == null ? null : query.size().toString(),
                        DiscoverController::size,
                        value -> link.apply(query.size(Integer.parseInt(value)))),
                group(
                        "Circle rests on",
                        "rung",
                        found.rungs(),
                        query.rung(),
                        DiscoverController::rung,
                        value -> link.apply(query.rung(value))));
    }

    private static long people(List<Facet> facets, String value) {
        return facets.stream()
                .filter(facet -> facet.value().equals(value))
                .mapToLong(Facet::people)
                .sum();
    }

    private static DiscoverPage.Group group(
            String title,
            String id,
            List<Facet> facets,
            @Nullable String chosen,
            Function<String, String> words,
            Function<String, String> link) {
        List<DiscoverPage.Choice> choices = new ArrayList<>();
        if (chosen != null && facets.stream().noneMatch(facet -> facet.value().equals(chosen))) {
            choices.add(new DiscoverPage.Choice(
                    id + "-chosen", words.apply(chosen), "", Spoken.count(0), link.apply(chosen), true));
        }
        int at = 0;
        for (Facet facet : facets) {
            choices.add(new DiscoverPage.Choice(
                    id + "-" + at++,
                    words.apply(facet.value()),
                    "",
                    Spoken.count(facet.people()),
                    link.apply(facet.value()),
                    facet.value().equals(chosen)));
        }
        return new DiscoverPage.Group(title, choices);
    }

    private static String size(String power) {
        long least = (long) Math.pow(10, Integer.parseInt(power));
        return least == 1 ? "under 10" : "%s to %s".formatted(Spoken.count(least), Spoken.count(least * 10 - 1));
    }

    private static String rung(String code) {
        return switch (code) {
            case "structure" -> "who follows whom";
            case "interaction" -> "conversations too";
            case "place_and_kin" -> "place and family too";
            default -> "what they confirmed";
        };
    }

    private static List<DiscoverPage.Sort> sorts(Query query, Function<Query, String> link) {
        List<DiscoverPage.Sort> sorts = new ArrayList<>();
        for (PeopleSort sort : PeopleSort.values()) {
            String words = switch (sort) {
                case SUREST -> "Surest alpha consumers";
                case ALPHA -> "Alpha";
                case STANDING -> "Standing";
                case CONTENT -> "Content";
                case CIRCLE -> "Circle";
                case FOLLOWERS -> "Followers";
                case HANDLE -> "Name";
            };
            sorts.add(new DiscoverPage.Sort(sort.code(), words, link.apply(query.sorted(sort)), sort == query.sort()));
        }
        return sorts;
    }

    private static DiscoverPage.Row row(String dataset, ListedPerson person) {
        Assessment assessment = person.assessment();
        Assessment.Standing standing = assessment.standing();
        Assessment.Content content = assessment.content();
        Assessment.Circle circle = assessment.circle();
        String handle = assessment.handle() == null ? assessment.accountId() : "@" + assessment.handle();
        String about = person.walk() == null
                ? person.place() == null ? "" : person.place()
                : person.place() == null ? person.walk() : person.walk() + ", " + person.place();
        return new DiscoverPage.Row(
                Addresses.person(dataset, assessment.accountId()),
                person.name() == null ? handle : person.name(),
                person.name() == null ? "" : handle,
                about,
                VerdictWords.title(assessment.verdict()),
                VerdictTone.of(assessment.verdict()).code(),
                assessment.reason(),
                assessment.alpha() == null ? "not known" : Spoken.percent(assessment.alpha()),
                standing == null
                        ? null
                        : bar(
                                standing.percentile(),
                                Spoken.percentile(standing.percentile()).point()),
                content == null
                        ? null
                        : bar(
                                content.percentile(),
                                Spoken.percentile(content.percentile()).point()),
                circle == null
                        ? null
                        : bar(
                                circle.share(),
                                Spoken.share(circle.share(), circle.evidence()).point()),
                Double.isNaN(person.followers()) ? "not known" : Spoken.count(person.followers()));
    }

    private static DiscoverPage.Bar bar(Estimate estimate, String words) {
        return new DiscoverPage.Bar(
                100 * estimate.value(),
                100 * estimate.interval().lo(),
                100 * estimate.interval().hi(),
                words);
    }

    @PostMapping("/datasets/{dataset}/views")
    View keep(
            @PathVariable String dataset,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            Principal member) {
        Folders.of(workspace, dataset);
        workspace.views().keep(member.getName(), dataset, PAGE, name, query);
        return new RedirectView("/datasets/%s/discover?%s".formatted(Addresses.encoded(dataset), query));
    }

    @PostMapping("/datasets/{dataset}/views/{id}/remove")
    View remove(@PathVariable String dataset, @PathVariable long id, Principal member) {
        workspace.views().remove(member.getName(), id);
        return new RedirectView("/datasets/%s/discover".formatted(Addresses.encoded(dataset)));
    }
}
