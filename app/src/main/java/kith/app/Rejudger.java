package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.core.Assessment;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Provenance;
import kith.core.Verdict;
import kith.data.DuckDb;
import kith.data.RecordFile;
import kith.measure.Judge;
import kith.measure.Population;
import kith.measure.definition.DefinitionText;
import kith.measure.definition.EffectiveDefinition;
import org.jspecify.annotations.Nullable;

/// Judges again with other thresholds while somebody moves them. Keeps the evidence of the dataset that was asked about
/// last. Thread-safe; one question at a time.
///
/// Thresholds change the judge alone: who the peers are and what is usual among them stays, so only the last step is
/// done again. Cost: tens of microseconds an account.
public final class Rejudger {
    /// With more accounts than this the peers are those of a sample too.
    private static final int MOST = 25_000;

    /// So many are judged while somebody moves a threshold.
    private static final int SAMPLE = 2_500;

    /// Spreads hashes of ids that differ in their last digits alone.
    private static final int SPREAD = 0x9E3779B1;

    private static final int NAMED = 12;

    private static final int REMEMBERED = 32;

    private @Nullable Bench bench;
    private final Map<String, EffectiveDefinition> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EffectiveDefinition> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param key what the results were computed from
    private record Bench(
            String key,
            String yaml,
            EffectiveDefinition definition,
            List<Evidence> evidence,
            Population population,
            boolean sampled,
            Provenance provenance,
            Map<Integer, List<Assessment>> before) {
        /// As the dataset was judged.
        List<Assessment> before(List<Evidence> judged) {
            return before.computeIfAbsent(
                    judged.size(), _ -> Rejudger.judge(judged, population, definition, provenance));
        }

        /// Every n-th account, so that about `most` remain.
        List<Evidence> sample(int most) {
            int step = Math.ceilDiv(evidence.size(), most);
            return IntStream.range(0, evidence.size() / step)
                    .mapToObj(at -> evidence.get(at * step))
                    .toList();
        }
    }

    /// The thresholds that a dataset was judged by.
    public Map<String, Double> thresholds(Path folder) {
        return thresholds("the definition", whole(Assessed.open(folder)));
    }

    /// The thresholds of a definition file, or of the built-in one. Does not wait for a judgement that is going on.
    public Map<String, Double> thresholds(String name, String yaml) {
        return values(read(name, yaml));
    }

    /// Reading a definition costs more than judging some thousand accounts.
    private EffectiveDefinition read(String name, String yaml) {
        synchronized (read) {
            return read.computeIfAbsent(
                    yaml,
                    text -> text.isEmpty() ? EffectiveDefinition.bundled() : EffectiveDefinition.parse(name, text));
        }
    }

    private static Map<String, Double> values(EffectiveDefinition definition) {
        Map<String, Double> values = new TreeMap<>();
        for (Threshold threshold : Threshold.ALL) {
            values.put(threshold.key(), threshold.in(definition.definition()));
        }
        return values;
    }

    /// The whole definition that a dataset was judged by, with other thresholds.
    public String moved(Path folder, Map<String, Double> values) {
        return Threshold.moved(whole(Assessed.open(folder)), values);
    }

    private static String whole(Assessed assessed) {
        return DefinitionText.of("definition", assessed.provenance().getOrDefault(Assessed.DEFINITION_TEXT, ""));
    }

    /// What other thresholds would change.
    ///
    /// @param values by key; others stay as they are
    /// @param all    everybody is judged, else a sample
    public synchronized Rejudged judge(Path folder, Map<String, Double> values, boolean all) {
        Bench now = bench(folder);
        List<Evidence> judged = all || now.evidence().size() <= SAMPLE ? now.evidence() : now.sample(SAMPLE);
        List<Assessment> before = now.before(judged);
        EffectiveDefinition definition = read("the moved thresholds", Threshold.moved(now.yaml(), values));
        List<Assessment> after = definition.sha256().equals(now.definition().sha256())
                ? before
                : judge(judged, now.population(), definition, now.provenance());
        List<Assessment> entering = new ArrayList<>();
        List<Assessment> leaving = new ArrayList<>();
        for (int at = 0; at < after.size(); at++) {
            boolean was = before.get(at).verdict() == Verdict.ALPHA_CONSUMER;
            boolean is = after.get(at).verdict() == Verdict.ALPHA_CONSUMER;
            if (is && !was) {
                entering.add(after.get(at));
            } else if (was && !is) {
                leaving.add(before.get(at));
            }
        }
        return new Rejudged(
                counts(before),
                counts(after),
                surest(entering),
                surest(leaving),
                entering.size(),
                leaving.size(),
                after.size(),
                now.sampled() || judged.size() < now.evidence().size(),
                now.sampled());
    }

    private static List<Assessment> surest(List<Assessment> people) {
        return people.stream()
                .sorted(Comparator.comparingDouble((Assessment each) -> each.alpha() == null ? 0 : -each.alpha())
                        .thenComparing(Assessment::accountId))
                .limit(NAMED)
                .toList();
    }

    private static Map<Verdict, Long> counts(List<Assessment> people) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        people.forEach(person -> counts.merge(person.verdict(), 1L, Long::sum));
        return counts;
    }

    private Bench bench(Path folder) {
        Assessed assessed = Assessed.open(folder);
        String key = assessed.evidence() + " " + assessed.provenance();
        Bench known = bench;
        if (known != null && known.key().equals(key)) {
            return known;
        }
        List<Evidence> evidence;
        boolean sampled;
        Path kept = sample(assessed);
        try (DuckDb database = DuckDb.open()) {
            long accounts = database.number(
                    "SELECT count(*) FROM read_parquet(%s)".formatted(DuckDb.file(assessed.evidence())));
            sampled = accounts > MOST;
            evidence = sampled && Files.exists(kept)
                    ? RecordFile.readEvidence(database, kept)
                    : RecordFile.readEvidence(
                            database,
                            assessed.evidence(),
                            sampled ? "hash(account_id) %% %d = 0".formatted(Math.ceilDiv(accounts, MOST)) : "true");
        }
        EffectiveDefinition definition = assessed.definition();
        Population population = Population.of(evidence, definition.definition());
        Provenance provenance = new Provenance(
                definition.sha256(),
                assessed.dataset().sha256(),
                Long.parseLong(assessed.provenance().getOrDefault("seed", "1")),
                Version.current());
        Bench made =
                new Bench(key, whole(assessed), definition, evidence, population, sampled, provenance, new HashMap<>());
        bench = made;
        return made;
    }

    /// Keeps the sample of a large dataset beside its index, so that it is not picked out of all evidence again.
    static void keep(Assessed assessed, List<Evidence> evidence) {
        if (evidence.size() <= MOST) {
            return;
        }
        int step = Math.ceilDiv(evidence.size(), MOST);
        Path kept = sample(assessed);
        Path next = kept.resolveSibling(kept.getFileName() + ".next");
        try {
            Files.createDirectories(kept.getParent());
            try (DuckDb database = DuckDb.open()) {
                // Java's hash of a text is the same everywhere, and knows nothing of the order of the file
                RecordFile.writeEvidence(
                        database,
                        evidence.stream()
                                .filter(each -> Math.floorMod(each.accountId().hashCode() * SPREAD, step) == 0)
                                .toList(),
                        next);
            }
            Files.move(next, kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw KithException.world("Cannot write %s. Check the disk.".formatted(kept), e);
        }
    }

    private static Path sample(Assessed assessed) {
        Path index = assessed.dataset().index().orElseThrow();
        return index.resolveSibling(index.getFileName() + ".sample.parquet");
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

    private static List<Assessment> judge(
            List<Evidence> evidence, Population population, EffectiveDefinition definition, Provenance provenance) {
        Judge judge = new Judge(population, definition.definition(), provenance);
        return IntStream.range(0, evidence.size())
                .parallel()
                .mapToObj(at -> judge.assess(evidence.get(at)))
                .toList();
    }
}
