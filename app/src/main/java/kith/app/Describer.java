package kith.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.data.Dataset;
import kith.data.Manifest;
import kith.data.Table;
import org.jspecify.annotations.Nullable;

/// Says what a dataset holds without reading its rows.
final class Describer {
    private Describer() {}

    static DatasetSummary run(Path folder) {
        Dataset dataset = Dataset.open(folder);
        Map<String, Long> rows = new LinkedHashMap<>();
        List<DatasetSummary.Batch> batches = new ArrayList<>();
        for (Manifest.Batch batch : dataset.manifest().batches()) {
            Map<String, Long> own = new LinkedHashMap<>();
            for (Table table : Table.values()) {
                for (Manifest.DataFile file : batch.files()) {
                    if (file.table().equals(table.sqlName())) {
                        own.merge(file.table(), file.rows(), Long::sum);
                        rows.merge(file.table(), file.rows(), Long::sum);
                    }
                }
            }
            batches.add(new DatasetSummary.Batch(
                    batch.id(),
                    batch.source(),
                    batch.basis(),
                    batch.retention().name().toLowerCase(Locale.ROOT),
                    batch.retrievedAt(),
                    own));
        }
        boolean simulated = dataset.manifest().batches().stream()
                .anyMatch(batch -> batch.basis().equals(Assessed.SIMULATED));
        return new DatasetSummary(
                batches, rows, assessed(dataset.manifest().results()), dataset.resultsAreStale(), simulated);
    }

    private static DatasetSummary.@Nullable Assessed assessed(Manifest.@Nullable Results results) {
        if (results == null || results.file("assessments").isEmpty()) {
            return null;
        }
        Map<String, String> provenance = results.provenance();
        return new DatasetSummary.Assessed(
                provenance.getOrDefault("definition_sha256", ""),
                provenance.get(Assessed.DEFINITION_FILE),
                Long.parseLong(provenance.getOrDefault("seed", "0")),
                provenance.getOrDefault("kith_version", ""),
                results.file("assessments").map(Manifest.ResultFile::sha256).orElse(""));
    }
}
