package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.core.Assessment;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Verdict;
import kith.data.DuckDb;
import kith.data.RecordFile;
import kith.measure.definition.DefinitionText;
import kith.measure.definition.EffectiveDefinition;
import org.jspecify.annotations.Nullable;

/// Judges again with other thresholds while somebody moves them. Keeps the [Bench] of the dataset that was asked about
/// last. Thread-safe; one question at a time.
///
/// Thresholds change the judge alone: who the peers are and what is usual among them stays, so only the last step is
/// done again.
public final class Rejudger {
    private static final int NAMED = 12;

    private static final int REMEMBERED = 32;

    private @Nullable Bench bench;
    private final Map<String, Definition> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Definition> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// The thresholds that a dataset was judged by.
    public Map<String, Double> thresholds(Path folder) {
        return thresholds("the definition", Bench.whole(Assessed.open(folder)));
    }

    /// The thresholds of a definition file, or of the built-in one. Does not wait for a judgement that is going on.
    public Map<String, Double> thresholds(String name, String yaml) {
        return values(read(name, yaml));
    }

    private Definition read(String name, String yaml) {
        synchronized (read) {
            return read.computeIfAbsent(
                    yaml,
                    text -> EffectiveDefinition.numbers(name, text.isEmpty() ? DefinitionText.of(name, text) : text));
        }
    }

    private static Map<String, Double> values(Definition definition) {
        Map<String, Double> values = new TreeMap<>();
        for (Threshold threshold : Threshold.ALL) {
            values.put(threshold.key(), threshold.in(definition));
        }
        return values;
    }

    /// The whole definition that a dataset was judged by, with other thresholds.
    public String moved(Path folder, Map<String, Double> values) {
        return Threshold.moved(Bench.whole(Assessed.open(folder)), values);
    }

    /// What other thresholds would change.
    ///
    /// @param values by key; others stay as they are
    /// @param all    everybody whom the bench holds is judged, else some
    public synchronized Rejudged judge(Path folder, Map<String, Double> values, boolean all) {
        Bench now = bench(Assessed.open(folder));
        List<Bench.Stand> people = now.people(!all);
        List<Assessment> after = now.judged(people, read("the moved thresholds", Threshold.moved(now.yaml(), values)));
        Map<Verdict, Double> change = new EnumMap<>(Verdict.class);
        List<Assessment> entering = new ArrayList<>();
        List<Assessment> leaving = new ArrayList<>();
        double enter = 0;
        double leave = 0;
        for (int at = 0; at < after.size(); at++) {
            Bench.Stand person = people.get(at);
            Verdict was = person.now().verdict();
            Verdict is = after.get(at).verdict();
            if (was == is) {
                continue;
            }
            change.merge(was, -person.weight(), Double::sum);
            change.merge(is, person.weight(), Double::sum);
            if (is == Verdict.ALPHA_CONSUMER) {
                entering.add(after.get(at));
                enter += person.weight();
            } else if (was == Verdict.ALPHA_CONSUMER) {
                leaving.add(person.now());
                leave += person.weight();
            }
        }
        return new Rejudged(
                now.verdicts(),
                changed(now.verdicts(), change),
                surest(entering),
                surest(leaving),
                Math.round(enter),
                Math.round(leave),
                people.size(),
                people.size() < now.accounts(),
                now.isSampled());
    }

    private static Map<Verdict, Long> changed(Map<Verdict, Long> before, Map<Verdict, Double> change) {
        Map<Verdict, Long> after = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            long people = before.getOrDefault(verdict, 0L) + Math.round(change.getOrDefault(verdict, 0.0));
            if (people > 0) {
                after.put(verdict, people);
            }
        }
        return after;
    }

    private static List<Assessment> surest(List<Assessment> people) {
        return people.stream()
                .sorted(Comparator.comparingDouble((Assessment each) -> each.alpha() == null ? 0 : -each.alpha())
                        .thenComparing(Assessment::accountId))
                .limit(NAMED)
                .toList();
    }

    private Bench bench(Assessed assessed) {
        Bench known = bench;
        if (known != null && known.isOf(assessed)) {
            return known;
        }
        Bench made = Bench.of(assessed);
        bench = made;
        return made;
    }

    /// Keeps the sample of a large dataset beside its index, so that it is not picked out of all evidence again.
    static void keep(Assessed assessed, List<Evidence> evidence) {
        List<Evidence> sample = Bench.sample(evidence);
        if (sample.size() == evidence.size()) {
            return;
        }
        Path kept = Bench.file(assessed);
        Path next = kept.resolveSibling(kept.getFileName() + ".next");
        try {
            Files.createDirectories(kept.getParent());
            try (DuckDb database = DuckDb.open()) {
                RecordFile.writeEvidence(database, sample, next);
            }
            Files.move(next, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw KithException.world("Cannot write %s. Check the disk.".formatted(kept), e);
        }
    }

    /// Begins to read what moving a threshold needs, unless it is there.
    public void warm(Path folder) {
        Thread.ofPlatform().daemon().name("kith-thresholds").start(() -> {
            try {
                judge(folder, Map.of(), false);
            } catch (RuntimeException _) {
                // whoever moves a threshold is told
            }
        });
    }
}
