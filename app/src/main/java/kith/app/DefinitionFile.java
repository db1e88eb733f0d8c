package kith.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kith.core.KithException;
import kith.measure.definition.EffectiveDefinition;
import org.jspecify.annotations.Nullable;

/// The definition somebody asked for, with its text, so that results can say for good by what they were judged.
///
/// @param name      of the file, or missing for the built-in definition
/// @param text      of the file: only what differs from the built-in definition; empty for that one
/// @param effective what is in force
record DefinitionFile(@Nullable String name, String text, EffectiveDefinition effective) {
    static DefinitionFile read(@Nullable Path file) {
        if (file == null) {
            return new DefinitionFile(null, "", EffectiveDefinition.bundled());
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String name = file.getFileName().toString();
            return new DefinitionFile(name, text, EffectiveDefinition.parse(name, text));
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot read the definition %s. Check the path, the permissions and that it is UTF-8."
                            .formatted(file),
                    e);
        }
    }

    /// Entries that results keep, so that they can be explained without the file.
    Map<String, String> provenance() {
        Map<String, String> entries = new TreeMap<>();
        if (name != null) {
            entries.put(Assessed.DEFINITION_FILE, name);
            entries.put(Assessed.DEFINITION_TEXT, text);
        }
        return entries;
    }
}
