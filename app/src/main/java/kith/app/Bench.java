package kith.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.core.Assessment;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Provenance;
import kith.core.Verdict;
import kith.data.DuckDb;
import kith.data.RecordFile;
import kith.measure.Judge;
import kith.measure.Population;
import kith.measure.definition.DefinitionText;

/// The people of a dataset whom other thresholds are tried on, and how each stands now.
///
/// A large dataset is represented by a sample, each of whom stands for several. For a quick answer all are judged who
/// are near the bar, few of many and just those who enter and leave, and only some of the others, who then stand for
/// the rest of them.
final class Bench {
    /// With more accounts than this a sample represents them, and the peers are those of the sample.
    private static final int MOST = 25_000;

    /// About so many are judged for a quick answer: half of them near the bar, or fewer where fewer are.
    private static final int QUICK = 1_000;

    /// From this probability on somebody is near the bar.
    private static final double NEAR = 0.02;

    /// Spreads hashes of ids that differ in their last digits alone.
    private static final int SPREAD = 0x9E3779B1;

    private final String key;
    private final String yaml;
    private final Definition definition;
    private final Provenance provenance;
    private final Map<Verdict, Long> verdicts;
    private final Population population;
    private final List<Stand> everybody;
    private final List<Stand> few;
    private final boolean sampled;

    /// @param now    by the definition in force
    /// @param weight how many accounts of the dataset this one stands for
    record Stand(Evidence evidence, Assessment now, double weight) {
        Stand times(double factor) {
            return new Stand(evidence, now, weight * factor);
        }
    }

    private Bench(Assessed assessed, String key) {
        this.key = key;
        yaml = whole(assessed);
        definition = assessed.definition().definition();
        provenance = new Provenance(
                assessed.definition().sha256(),
                assessed.dataset().sha256(),
                Long.parseLong(assessed.provenance().getOrDefault("seed", "1")),
                Version.current());
        List<Evidence> evidence;
        try (DuckDb database = DuckDb.open()) {
            verdicts = verdicts(database, assessed);
            evidence = evidence(database, assessed, accounts());
        }
        sampled = evidence.size() < accounts();
        population = Population.of(evidence, definition);
        List<Assessment> now = judge(evidence, definition);
        double weight = evidence.isEmpty() ? 1 : (double) accounts() / evidence.size();
        everybody = IntStream.range(0, evidence.size())
                .mapToObj(at -> new Stand(evidence.get(at), now.get(at), weight))
                .toList();
        few = everybody.size() <= QUICK ? everybody : few(everybody);
    }

    static Bench of(Assessed assessed) {
        return new Bench(assessed, key(assessed));
    }

    /// Whether it was made from these results.
    boolean isOf(Assessed assessed) {
        return key.equals(key(assessed));
    }

    /// What the results were computed from.
    private static String key(Assessed assessed) {
        return assessed.evidence() + " " + assessed.provenance();
    }

    /// The whole definition that a dataset was judged by.
    static String whole(Assessed assessed) {
        return DefinitionText.of("definition", assessed.provenance().getOrDefault(Assessed.DEFINITION_TEXT, ""));
    }

    private static Map<Verdict, Long> verdicts(DuckDb database, Assessed assessed) {
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            long people = database.number("SELECT count(*) FROM read_parquet(%s) WHERE verdict = %s"
                    .formatted(DuckDb.file(assessed.assessments()), DuckDb.text(verdict.code())));
            if (people > 0) {
                verdicts.put(verdict, people);
            }
        }
        return verdicts;
    }

    private static List<Evidence> evidence(DuckDb database, Assessed assessed, long accounts) {
        Path kept = file(assessed);
        if (accounts <= MOST) {
            return RecordFile.readEvidence(database, assessed.evidence(), "true");
        }
        return Files.exists(kept)
                ? RecordFile.readEvidence(database, kept)
                : RecordFile.readEvidence(
                        database,
                        assessed.evidence(),
                        "hash(account_id) %% %d = 0".formatted(Math.ceilDiv(accounts, MOST)));
    }

    /// Where the sample of a large dataset is kept, so that it is not picked out of all evidence again.
    static Path file(Assessed assessed) {
        Path index = assessed.dataset().index().orElseThrow();
        return index.resolveSibling(index.getFileName() + ".sample.parquet");
    }

    /// The sample of a large dataset; all of a small one.
    static List<Evidence> sample(List<Evidence> evidence) {
        int step = Math.ceilDiv(evidence.size(), MOST);
        // Java's hash of a text is the same everywhere, and knows nothing of the order of the file
        return evidence.stream()
                .filter(each -> step <= 1 || Math.floorMod(each.accountId().hashCode() * SPREAD, step) == 0)
                .toList();
    }

    private static List<Stand> few(List<Stand> everybody) {
        List<Stand> near = new ArrayList<>();
        List<Stand> others = new ArrayList<>();
        for (Stand stand : everybody) {
            Double alpha = stand.now().alpha();
            (alpha != null && alpha >= NEAR ? near : others).add(stand);
        }
        List<Stand> few = new ArrayList<>(thinned(near, QUICK / 2));
        few.addAll(thinned(others, QUICK - few.size()));
        return List.copyOf(few);
    }

    /// Some of them, at even steps, who together stand for all.
    private static List<Stand> thinned(List<Stand> people, int most) {
        if (people.size() <= most) {
            return people;
        }
        return IntStream.range(0, most)
                .mapToObj(at ->
                        people.get((int) ((long) at * people.size() / most)).times((double) people.size() / most))
                .toList();
    }

    String yaml() {
        return yaml;
    }

    Definition definition() {
        return definition;
    }

    /// Accounts of the whole dataset by verdict, as it was judged.
    Map<Verdict, Long> verdicts() {
        return verdicts;
    }

    /// Accounts of the whole dataset.
    long accounts() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether the peers are those of a sample.
    boolean isSampled() {
        return sampled;
    }

    /// @param quick only some of them
    List<Stand> people(boolean quick) {
        return quick ? few : everybody;
    }

    /// What others would make of them, in the same order. Cost: tens of microseconds each.
    List<Assessment> judged(List<Stand> people, Definition by) {
        return by.equals(definition)
                ? people.stream().map(Stand::now).toList()
                : judge(people.stream().map(Stand::evidence).toList(), by);
    }

    private List<Assessment> judge(List<Evidence> evidence, Definition by) {
        Judge judge = new Judge(population, by, provenance);
        return IntStream.range(0, evidence.size())
                .parallel()
                .mapToObj(at -> judge.assess(evidence.get(at)))
                .toList();
    }
}
