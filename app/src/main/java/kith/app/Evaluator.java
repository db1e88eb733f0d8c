package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.Provenance;
import kith.evaluate.AccuracyPage;
import kith.evaluate.Evaluation;
import kith.evaluate.WorldFindings;
import kith.evaluate.WorldScore;
import kith.evaluate.accounts.ShippedWeights;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Trial;
import kith.evaluate.world.WorldSpec;
import kith.measure.definition.EffectiveDefinition;

/// Runs every test of a claim and writes the accuracy page.
final class Evaluator {
    private static final String BASE = "base";

    /// The base world carries the promise to the buyer, so its figures get more seeds.
    private static final int BASE_TIMES = 5;

    private final EvaluateOrder order;
    private final Progress progress;

    private Evaluator(EvaluateOrder order, Progress progress) {
        this.order = order;
        this.progress = progress;
    }

    static EvaluateOutcome run(EvaluateOrder order, Progress progress) {
        return new Evaluator(order, progress).run();
    }

    private EvaluateOutcome run() {
        if (order.weights() != null) {
            return new EvaluateOutcome(List.of(), null, weights(order.weights()));
        }
        List<Trial> trials = Evaluation.trials();
        refuseUnknown(trials);
        List<String> notes = new ArrayList<>();
        List<Evaluation.Tested> tested = realData(trials, notes);
        List<WorldFindings> worlds = new ArrayList<>(worlds());
        worlds.addAll(othersWorlds());
        AccuracyPage page = new AccuracyPage(
                tested,
                worlds,
                new Provenance(EffectiveDefinition.bundled().sha256(), "", order.firstSeed(), Version.current()),
                order.people());
        write(page.markdown());
        return new EvaluateOutcome(
                page.findings().stream().map(EvaluateOutcome.Line::of).toList(), order.page(), notes);
    }

    /// Fits what Kith ships anew; nothing is tested.
    private List<String> weights(Path folder) {
        Path from = order.data();
        if (from == null) {
            throw KithException.usage("Weights are fitted on real data: name the folder of the data sets with --data.");
        }
        try (RealData data = RealData.open(from)) {
            return ShippedWeights.write(data, folder).stream()
                    .map("Wrote %s."::formatted)
                    .toList();
        }
    }

    private void refuseUnknown(List<Trial> trials) {
        Set<String> known = new LinkedHashSet<>(WorldSpec.names());
        trials.forEach(trial -> known.add(trial.id()));
        Set<String> unknown = new TreeSet<>(order.only());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw KithException.usage("There is no test named %s. Choose from: %s."
                    .formatted(String.join(", ", unknown), String.join(", ", known)));
        }
    }

    private List<Evaluation.Tested> realData(List<Trial> trials, List<String> notes) {
        Set<String> ids = new LinkedHashSet<>();
        trials.forEach(trial -> ids.add(trial.id()));
        if (!order.only().isEmpty()) {
            ids.retainAll(order.only());
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Path folder = order.data();
        if (folder == null) {
            notes.add("The real data sets were left out: name their folder with --data.");
            return List.of();
        }
        try (RealData data = RealData.open(folder)) {
            List<Evaluation.Tested> tested = Evaluation.run(trials, ids, data, progress);
            tested.forEach(one -> {
                if (one.skipped() != null) {
                    notes.add("%s was %s.".formatted(one.trial().id(), one.skipped()));
                }
            });
            return tested;
        }
    }

    private List<WorldFindings> worlds() {
        List<String> names = WorldSpec.names().stream()
                .filter(name -> order.only().isEmpty() || order.only().contains(name))
                .toList();
        List<WorldFindings> findings = new ArrayList<>();
        for (String name : names) {
            int seeds = order.seeds() * (name.equals(BASE) ? BASE_TIMES : 1);
            List<WorldScore> scores = new ArrayList<>();
            for (int at = 0; at < seeds; at++) {
                progress.at("world %s (%d of %d)".formatted(name, at + 1, seeds), findings.size(), names.size());
                scores.add(score(new WorldSpec(name, order.people(), order.firstSeed() + at)));
            }
            findings.add(WorldFindings.of(
                    name,
                    seeds == 1
                            ? Long.toString(order.firstSeed())
                            : "%d to %d".formatted(order.firstSeed(), order.firstSeed() + seeds - 1),
                    scores));
        }
        return findings;
    }

    /// Worlds that others simulated: folders with a truth, those that differ in a number at the end taken together.
    private List<WorldFindings> othersWorlds() {
        Path folder = order.others();
        if (folder == null) {
            return List.of();
        }
        Map<String, List<Path>> worlds = new TreeMap<>();
        try (Stream<Path> folders = Files.list(folder)) {
            folders.filter(one -> Files.exists(one.resolve(JudgedWorld.TRUTH)))
                    .sorted()
                    .forEach(one -> worlds.computeIfAbsent(
                                    one.getFileName().toString().replaceAll("-\\d+$", ""), _ -> new ArrayList<>())
                            .add(one));
        } catch (IOException e) {
            throw KithException.usage(
                    "%s cannot be read. Name a folder that holds a folder with truth.csv for each world."
                            .formatted(folder));
        }
        List<WorldFindings> findings = new ArrayList<>();
        worlds.forEach((name, folders) -> {
            List<WorldScore> scores = new ArrayList<>();
            for (Path one : folders) {
                progress.at("world of others %s".formatted(one.getFileName()), findings.size(), worlds.size());
                try (Workbench bench = Workbench.empty(1)) {
                    scores.add(JudgedWorld.given(one, bench.folder("dataset").resolve("world.kith"), order.threads())
                            .score());
                }
            }
            findings.add(WorldFindings.ofOthers(name, folders.size(), scores));
        });
        return findings;
    }

    private WorldScore score(WorldSpec spec) {
        Path keep = order.keep();
        if (keep != null) {
            return JudgedWorld.simulated(keep, spec, order.threads()).score();
        }
        try (Workbench bench = Workbench.empty(1)) {
            return JudgedWorld.simulated(bench.folder("worlds"), spec, order.threads())
                    .score();
        }
    }

    private void write(String markdown) {
        Path page = order.page();
        if (page == null) {
            return;
        }
        try {
            Path folder = page.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(page, markdown);
        } catch (IOException e) {
            throw KithException.world("Cannot write %s. Check the disk and the permissions.".formatted(page), e);
        }
    }
}
