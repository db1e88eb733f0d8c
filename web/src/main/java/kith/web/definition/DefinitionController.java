package kith.web.definition;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.app.DatasetSummary;
import kith.app.Rejudged;
import kith.app.Threshold;
import kith.app.audit.VerdictTone;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.app.workspace.Workspace;
import kith.core.Assessment;
import kith.core.KithException;
import kith.core.Verdict;
import kith.core.people.Facet;
import kith.core.people.PeopleFilter;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
import kith.core.workspace.Deed;
import kith.web.page.Addresses;
import kith.web.page.Folders;
import kith.web.page.Htmx;
import kith.web.page.Screen;
import kith.web.work.Prepared;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The thresholds as controls. The address holds where they stand.
@Controller
final class DefinitionController {
    private static final int VERSIONS = 4;

    private final Workspace workspace;

    DefinitionController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/datasets/{dataset}/definition")
    View definition(@PathVariable String dataset, HttpServletRequest request, Principal member) {
        Path folder = Folders.of(workspace, dataset);
        DatasetSummary.Assessed assessed = workspace.useCases().describe(folder).assessed();
        if (assessed == null) {
            return Screen.of("discover/unjudged", dataset);
        }
        Optional<View> first = Prepared.first(workspace, dataset, member);
        if (first.isPresent()) {
            return first.get();
        }
        Map<String, Double> asked = asked(request);
        DefinitionPage page = page(dataset, folder, asked, request.getParameter("all") != null, assessed);
        if (!page.outcome().entering().named().isEmpty()
                || !page.outcome().leaving().named().isEmpty()) {
            workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "who enters and leaves");
        }
        return Screen.of(Htmx.asked(request) ? "definition/outcome" : "definition/page", page);
    }

    @PostMapping("/datasets/{dataset}/definition/keep")
    View keep(@PathVariable String dataset, @RequestParam String name, HttpServletRequest request, Principal member) {
        Path folder = Folders.of(workspace, dataset);
        String kept = workspace.definitions().keep(name, workspace.rejudger().moved(folder, asked(request)));
        workspace.trail().note(member.getName(), Deed.Kind.CHANGED_DEFINITION, dataset, kept);
        return new RedirectView(address(dataset));
    }

    private static Map<String, Double> asked(HttpServletRequest request) {
        Map<String, Double> asked = new TreeMap<>();
        for (Threshold threshold : Threshold.ALL) {
            String text = request.getParameter(threshold.key());
            if (text != null && !text.isBlank()) {
                try {
                    asked.put(threshold.key(), Double.valueOf(text));
                } catch (NumberFormatException e) {
                    throw new KithException(
                            kith.core.ErrorCode.USAGE,
                            "%s is '%s', which is no number.".formatted(threshold.key(), text),
                            e);
                }
            }
        }
        return asked;
    }

    private DefinitionPage page(
            String dataset, Path folder, Map<String, Double> asked, boolean all, DatasetSummary.Assessed assessed) {
        Map<String, Double> now = workspace.rejudger().thresholds(folder);
        List<DefinitionPage.Control> controls = new ArrayList<>();
        for (Threshold threshold : Threshold.ALL) {
            double stands = now.getOrDefault(threshold.key(), 0.0);
            double value = asked.getOrDefault(threshold.key(), stands);
            controls.add(new DefinitionPage.Control(
                    threshold.key(),
                    threshold.words(),
                    plain(threshold.least()),
                    plain(threshold.most()),
                    plain(threshold.step()),
                    plain(value),
                    said(threshold, value),
                    said(threshold, stands),
                    differs(value, stands),
                    threshold.share()));
        }
        boolean moved = controls.stream().anyMatch(DefinitionPage.Control::moved);
        List<String> names = workspace.definitions().names();
        List<String> newest = names.subList(Math.max(0, names.size() - VERSIONS), names.size());
        return new DefinitionPage(
                dataset,
                address(dataset),
                groups(controls),
                moved,
                assessed.definitionName() == null ? "the built-in definition" : assessed.definitionName(),
                moved || all ? outcome(dataset, workspace.rejudger().judge(folder, asked, all)) : standing(folder),
                newest,
                table(newest));
    }

    private static List<DefinitionPage.Group> groups(List<DefinitionPage.Control> controls) {
        return List.of(
                new DefinitionPage.Group("What an alpha consumer is", controls.subList(0, 6)),
                new DefinitionPage.Group("The other verdicts", controls.subList(6, controls.size())));
    }

    private List<DefinitionPage.Line> table(List<String> versions) {
        Map<String, Double> builtIn = workspace.rejudger().thresholds("", "");
        List<Map<String, Double>> values = versions.stream()
                .map(name -> workspace
                        .rejudger()
                        .thresholds(name, workspace.definitions().text(name)))
                .toList();
        List<DefinitionPage.Line> lines = new ArrayList<>();
        for (Threshold threshold : Threshold.ALL) {
            double ours = builtIn.getOrDefault(threshold.key(), 0.0);
            List<DefinitionPage.Value> cells = new ArrayList<>();
            cells.add(new DefinitionPage.Value(said(threshold, ours), false));
            for (Map<String, Double> version : values) {
                double value = version.getOrDefault(threshold.key(), ours);
                cells.add(new DefinitionPage.Value(said(threshold, value), differs(value, ours)));
            }
            lines.add(new DefinitionPage.Line(threshold.words(), cells));
        }
        return lines;
    }

    private static DefinitionPage.Outcome outcome(String dataset, Rejudged rejudged) {
        List<DefinitionPage.Count> counts = new ArrayList<>();
        for (Verdict verdict : VerdictTone.ORDER) {
            long before = rejudged.before().getOrDefault(verdict, 0L);
            long after = rejudged.after().getOrDefault(verdict, 0L);
            long change = after - before;
            counts.add(new DefinitionPage.Count(
                    VerdictWords.title(verdict),
                    VerdictTone.of(verdict).code(),
                    Spoken.count(before),
                    said(after, change, rejudged),
                    change == 0
                            ? ""
                            : (change > 0 ? "+" : "−") + Spoken.rounded(Math.abs(change), known(change, rejudged))));
        }
        String enter = said(rejudged.enter(), rejudged.enter(), rejudged);
        String leave = said(rejudged.leave(), rejudged.leave(), rejudged);
        return new DefinitionPage.Outcome(
                rejudged.enter() + rejudged.leave() == 0
                        ? "Nobody enters and nobody leaves."
                        : "Would enter: %s. Would leave: %s.".formatted(enter, leave),
                basis(rejudged),
                rejudged.sampled() && !rejudged.peersSampled(),
                counts,
                people(dataset, enter, rejudged.entering()),
                people(dataset, leave, rejudged.leaving()));
    }

    private static String said(long number, long change, Rejudged rejudged) {
        return (rejudged.sampled() && change != 0 ? "about " : "") + Spoken.rounded(number, known(change, rejudged));
    }

    /// Of an estimate two digits are known.
    private static long known(long change, Rejudged rejudged) {
        return rejudged.sampled() ? change : 1;
    }

    /// How everybody was judged. Meanwhile what moving a threshold needs is read.
    private DefinitionPage.Outcome standing(Path folder) {
        workspace.rejudger().warm(folder);
        PeoplePage people = workspace.people().list(folder, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1);
        Map<String, Long> known = people.verdicts().stream().collect(Collectors.toMap(Facet::value, Facet::people));
        return new DefinitionPage.Outcome(
                "",
                "All %s as they were judged.".formatted(Spoken.counted(people.accounts(), "account")),
                false,
                Arrays.stream(Verdict.values())
                        .map(verdict -> {
                            String count = Spoken.count(known.getOrDefault(verdict.code(), 0L));
                            return new DefinitionPage.Count(
                                    VerdictWords.title(verdict),
                                    VerdictTone.of(verdict).code(),
                                    count,
                                    count,
                                    "");
                        })
                        .toList(),
                new DefinitionPage.People("0", List.of()),
                new DefinitionPage.People("0", List.of()));
    }

    private static String basis(Rejudged rejudged) {
        String judged = Spoken.counted(rejudged.judged(), "account");
        if (!rejudged.sampled()) {
            return "All %s were judged again.".formatted(judged);
        }
        return "Estimated: %s were judged again, most of those near the bar among them%s."
                .formatted(judged, rejudged.peersSampled() ? ", beside peers of a sample" : "");
    }

    private static DefinitionPage.People people(String dataset, String all, List<Assessment> named) {
        return new DefinitionPage.People(
                all,
                named.stream()
                        .map(person -> new DefinitionPage.Person(
                                Addresses.person(dataset, person.accountId()),
                                person.handle() == null ? person.accountId() : "@" + person.handle(),
                                person.alpha() == null ? "not known" : near(person.alpha()),
                                person.reason()))
                        .toList());
    }

    /// Rounded down, so that nobody below a threshold seems to reach it.
    private static String near(double alpha) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(1_000 * alpha) / 10);
    }

    private static boolean differs(double one, double other) {
        return Math.abs(one - other) > 1e-6;
    }

    private static String said(Threshold threshold, double value) {
        String format = threshold.step() < 0.01 ? "%.1f %%" : threshold.share() ? "%.0f %%" : "%.1f times";
        return String.format(Locale.ROOT, format, threshold.share() ? 100 * value : value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String address(String dataset) {
        return "/datasets/%s/definition".formatted(Addresses.encoded(dataset));
    }
}
