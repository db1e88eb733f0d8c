package kith.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.core.KithException;
import kith.data.Dataset;
import kith.measure.definition.EffectiveDefinition;

/// A dataset together with the results that lie beside it.
///
/// @param assessments Parquet file of assessments
/// @param evidence    Parquet file of the evidence they were judged by
/// @param provenance  what is needed to compute them again, as the dataset remembers it
record Assessed(Dataset dataset, Path assessments, Path evidence, Map<String, String> provenance) {
    /// Text of the definition in force when it was not the built-in one.
    static final String DEFINITION_TEXT = "definition";

    /// File that the definition was read from.
    static final String DEFINITION_FILE = "definition_file";

    /// Basis of a batch of people who do not exist.
    static final String SIMULATED = "simulated";

    Assessed {
        provenance = Map.copyOf(provenance);
    }

    /// The results in `folder`, or an error that says how to get some.
    static Assessed open(Path folder) {
        Dataset dataset = Dataset.open(folder);
        Path assessments = dataset.result("assessments").orElseThrow(() -> unassessed(folder));
        Path evidence = dataset.result("evidence").orElseThrow(() -> unassessed(folder));
        return new Assessed(
                dataset,
                assessments,
                evidence,
                Objects.requireNonNull(dataset.manifest().results()).provenance());
    }

    private static KithException unassessed(Path folder) {
        return KithException.usage(
                "%s has not been assessed yet. Do this first: kith assess %s".formatted(folder, folder));
    }

    /// The definition that was judged by: the text kept with the results, else the built-in one.
    EffectiveDefinition definition() {
        String text = provenance.get(DEFINITION_TEXT);
        return text == null
                ? EffectiveDefinition.bundled()
                : EffectiveDefinition.parse(
                        Objects.requireNonNullElse(provenance.get(DEFINITION_FILE), "the definition in dataset.json"),
                        text);
    }

    /// Sentences about the state of the data that everybody who reads results should know.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (dataset.resultsAreStale()) {
            notes.add(
                    "The data changed since they were assessed, so this may be out of date. Bring it up to date: kith assess %s"
                            .formatted(dataset.folder()));
        }
        if (dataset.manifest().batches().stream()
                .anyMatch(batch -> batch.basis().equals(SIMULATED))) {
            notes.add("This community is simulated: nobody in it exists.");
        }
        return notes;
    }
}
