package kith.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import kith.core.Assessment;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.Provenance;
import kith.core.Verdict;
import kith.data.AssessmentFile;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.DuckDbRelations;
import kith.data.RecordFile;
import kith.measure.Judge;
import kith.measure.Population;
import kith.measure.definition.EffectiveDefinition;
import kith.measure.gather.Gather;
import kith.measure.text.TextReader;

/// Judges every account of a dataset: gather, then what is usual, then one judgement an account.
final class Assessor {
    /// Above this share of regular people, alphas are too many to be the apex of a pyramid.
    private static final double TOO_MANY = 0.05;

    private Assessor() {}

    static AssessOutcome run(AssessOrder order, Progress progress) {
        DefinitionFile file = DefinitionFile.read(order.definition());
        EffectiveDefinition definition = file.effective();
        Dataset dataset = Dataset.open(order.dataset());
        String dataSha256 = dataset.sha256();
        Provenance provenance = new Provenance(definition.sha256(), dataSha256, order.seed(), Version.current());
        try (Workbench bench = Workbench.over(dataset, order.threads())) {
            JudgingMemory.of(bench.database()).require(Runtime.getRuntime().maxMemory());
            TextReader reader = new TextReader(definition.lexicon(), definition.words());
            List<Evidence> evidence = new Gather(
                            new DuckDbRelations(bench.database()),
                            definition.definition(),
                            reader,
                            definition.walks(),
                            order.threads(),
                            progress)
                    .evidence();
            if (evidence.isEmpty()) {
                throw KithException.badInput(
                        "%s holds no accounts. Import a list of accounts first: kith import accounts.csv --into %s"
                                .formatted(order.dataset(), order.dataset()));
            }
            progress.at("seeing what is usual", 0, 0);
            try (ForkJoinPool pool = new ForkJoinPool(order.threads())) {
                Population population =
                        Judging.ended(pool.submit(() -> Population.of(evidence, definition.definition())));
                Judging judging = new Judging(
                        new Judge(population, definition.definition(), provenance), evidence, pool, progress);
                Map<String, String> entries = file.provenance();
                entries.putAll(entries(provenance));
                dataset.commitResults(
                        Map.of(
                                "evidence",
                                to -> {
                                    try (DuckDb apart = bench.database().connect()) {
                                        RecordFile.writeEvidence(apart, evidence, to);
                                    }
                                },
                                "assessments",
                                to -> AssessmentFile.write(bench.database(), judging, to)),
                        dataSha256,
                        entries);
                return outcome(judging.counts(), provenance);
            }
        }
    }

    private static Map<String, String> entries(Provenance provenance) {
        return Map.of(
                "definition_sha256", provenance.definitionSha256(),
                "data_sha256", provenance.dataSha256(),
                "seed", Long.toString(provenance.seed()),
                "kith_version", provenance.kithVersion());
    }

    /// Whether `assessed` is what assessing its data now, by the built-in definition and with `seed`, would give.
    static boolean isCurrent(Assessed assessed, long seed) {
        Provenance provenance = new Provenance(
                EffectiveDefinition.bundled().sha256(), assessed.dataset().sha256(), seed, Version.current());
        return !assessed.dataset().resultsAreStale() && assessed.provenance().equals(entries(provenance));
    }

    /// What assessing said, read from the results.
    static AssessOutcome remembered(Assessed assessed, DuckDb database) {
        List<Assessment> all =
                AssessmentFile.read(database, assessed.assessments(), "true", "account_id", Long.MAX_VALUE);
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        all.forEach(assessment -> counts.merge(assessment.verdict(), 1L, Long::sum));
        return outcome(counts, all.getFirst().provenance());
    }

    private static AssessOutcome outcome(Map<Verdict, Long> counts, Provenance provenance) {
        List<String> notes = new ArrayList<>();
        long alphas = counts.getOrDefault(Verdict.ALPHA_CONSUMER, 0L);
        long regular = alphas + counts.getOrDefault(Verdict.ORDINARY_CONSUMER, 0L);
        if (regular >= 100 && alphas > TOO_MANY * regular) {
            notes.add(
                    "%.0f %% of the regular people came out as alpha consumers. An apex is narrower: check the peers and the thresholds."
                            .formatted(100.0 * alphas / regular));
        }
        return new AssessOutcome(counts, provenance, notes);
    }
}
