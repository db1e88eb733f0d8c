package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.app.DatasetSummary;
import kith.app.Rejudged;
import kith.app.Threshold;
import kith.app.workspace.Workspace;
import kith.core.Assessment;
import kith.core.workspace.Deed;
import kith.core.workspace.Scope;
import kith.web.page.BadField;
import kith.web.page.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.API)
@Tag(name = "Definition")
final class DefinitionsApi {
    private final Workspace workspace;
    private final Once once;

    DefinitionsApi(Workspace workspace, Once once) {
        this.workspace = workspace;
        this.once = once;
    }

    /// @param judgedBy name of the version, or missing: the built-in one
    record DefinitionAnswer(@Nullable String judgedBy, List<Control> thresholds) {}

    record Control(String key, String words, double least, double most, double step, double value) {}

    record VersionList(List<String> names) {}

    /// @param yaml what differs from the built-in definition
    record VersionAnswer(String name, String yaml, Map<String, Double> thresholds) {}

    /// @param thresholds by key; others stay
    /// @param everybody  judge all, not a sample
    record TrialBody(
            @Nullable Map<String, @Nullable Double> thresholds,
            @Nullable Boolean everybody) {}

    /// @param thresholds by key; others stay
    record KeepBody(@Nullable String name, @Nullable Map<String, @Nullable Double> thresholds) {}

    /// @param entering,leaving some of them
    record TrialAnswer(
            Map<String, Long> before,
            Map<String, Long> after,
            long enter,
            long leave,
            List<PersonAnswer.Line> entering,
            List<PersonAnswer.Line> leaving,
            int judged,
            boolean sampled,
            boolean peersSampled) {}

    @GetMapping("/definitions")
    @Needs(Scope.READ)
    @Operation(summary = "The team's versions of the definition")
    VersionList versions() {
        return new VersionList(workspace.definitions().names());
    }

    @GetMapping("/definitions/{name}")
    @Needs(Scope.READ)
    @Operation(summary = "One version")
    VersionAnswer version(@PathVariable String name) {
        if (!workspace.definitions().names().contains(name)) {
            throw new NotHere("There is no such version. /definitions lists those that there are.");
        }
        String yaml = workspace.definitions().text(name);
        return new VersionAnswer(name, yaml, workspace.rejudger().thresholds(name, yaml));
    }

    @GetMapping("/datasets/{dataset}/definition")
    @Needs(Scope.READ)
    @Operation(summary = "The thresholds that a dataset was judged by, and how far each can be moved")
    DefinitionAnswer thresholds(@PathVariable String dataset) {
        Path folder = Judgeds.folder(workspace, dataset);
        Map<String, Double> values = workspace.rejudger().thresholds(folder);
        DatasetSummary.Assessed by = workspace.useCases().describe(folder).assessed();
        return new DefinitionAnswer(
                by == null ? null : by.definitionName(),
                Threshold.ALL.stream()
                        .map(threshold -> new Control(
                                threshold.key(),
                                threshold.words(),
                                threshold.least(),
                                threshold.most(),
                                threshold.step(),
                                values.getOrDefault(threshold.key(), 0.0)))
                        .toList());
    }

    @PostMapping("/datasets/{dataset}/definition/trial")
    @Needs(Scope.READ)
    @Operation(summary = "Who would enter and who would leave with other thresholds; changes nothing")
    TrialAnswer trial(@PathVariable String dataset, @RequestBody TrialBody body, Principal member) {
        Path folder = Judgeds.folder(workspace, dataset);
        Rejudged judged =
                workspace.rejudger().judge(folder, moved(body.thresholds()), Boolean.TRUE.equals(body.everybody()));
        if (judged.enter() + judged.leave() > 0) {
            workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "who enters and leaves");
        }
        return new TrialAnswer(
                Codes.counts(judged.before()),
                Codes.counts(judged.after()),
                judged.enter(),
                judged.leave(),
                lines(judged.entering()),
                lines(judged.leaving()),
                judged.judged(),
                judged.sampled(),
                judged.peersSampled());
    }

    private static List<PersonAnswer.Line> lines(List<Assessment> people) {
        return people.stream()
                .map(person -> PersonAnswer.Line.of(person, null, null, null, null, Double.NaN))
                .toList();
    }

    @PostMapping("/datasets/{dataset}/definitions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.JUDGE)
    @Operation(summary = "Keep moved thresholds as a new version")
    VersionAnswer keep(
            @PathVariable String dataset,
            @RequestBody KeepBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal member,
            HttpServletResponse response) {
        Path folder = Judgeds.folder(workspace, dataset);
        String title = Fields.needed("name", body.name(), "Give the version a name, for example strict.");
        Map<String, Double> moved = moved(body.thresholds());
        VersionAnswer kept =
                once.create(member, key, "definition", List.of(dataset, title, moved), VersionAnswer.class, () -> {
                    String name = workspace
                            .definitions()
                            .keep(title, workspace.rejudger().moved(folder, moved));
                    workspace.trail().note(member.getName(), Deed.Kind.CHANGED_DEFINITION, dataset, name);
                    return version(name);
                });
        response.setHeader(HttpHeaders.LOCATION, ApiSecurity.API + "/definitions/" + kept.name());
        return kept;
    }

    private static Map<String, Double> moved(@Nullable Map<String, @Nullable Double> thresholds) {
        Map<String, Double> moved = new TreeMap<>();
        if (thresholds == null) {
            return moved;
        }
        Fields.filled("thresholds", thresholds);
        Map<String, Threshold> known =
                Threshold.ALL.stream().collect(Collectors.toMap(Threshold::key, threshold -> threshold));
        thresholds.forEach((key, value) -> {
            Threshold threshold = known.get(key);
            if (threshold == null) {
                throw new BadField("thresholds", key, "Send keys that /datasets/{dataset}/definition lists.");
            }
            double asked = Objects.requireNonNull(value);
            if (!(asked >= threshold.least() && asked <= threshold.most())) {
                throw new BadField(
                        "thresholds." + key,
                        asked,
                        "Send a number from %s to %s.".formatted(threshold.least(), threshold.most()));
            }
            moved.put(key, asked);
        });
        return moved;
    }
}
