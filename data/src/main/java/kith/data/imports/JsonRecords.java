package kith.data.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.core.KithException;
import kith.data.repair.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The records of a JSON text: an array, one object a line, or an object that holds an array.
///
/// A broken line of JSON lines is refused alone; a broken array is refused as a whole, since nobody can say where its
/// next record begins. Memory: one record.
final class JsonRecords {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /// No JSON text may hold this character.
    private static final char NO_DELIMITER = 1;

    private JsonRecords() {}

    /// Says that a text is JSON by its first letter.
    static boolean isJson(Path text) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(text, StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (!Character.isWhitespace(c)) {
                    return c == '[' || c == '{';
                }
            }
        } catch (java.nio.charset.CharacterCodingException _) {
            return false;
        }
        return false;
    }

    /// Takes records.
    interface Records {
        void record(long line, JsonNode record) throws IOException;
    }

    static void each(Path source, Path text, Records records, CsvScan.Broken broken) throws IOException {
        if (isLines(text)) {
            lines(text, records, broken);
        } else {
            array(source, text, records);
        }
    }

    private static boolean isLines(Path text) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(text, StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            while (first != null && first.isBlank()) {
                first = reader.readLine();
            }
            if (first == null || !first.strip().startsWith("{")) {
                return false;
            }
            JsonNode record = JSON.readTree(first);
            String second = reader.readLine();
            boolean holdsRecords = record.valueStream()
                    .anyMatch(value ->
                            value.isArray() && !value.isEmpty() && value.get(0).isObject());
            return (second != null && !second.isBlank()) || !holdsRecords;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static void lines(Path text, Records records, CsvScan.Broken broken) throws IOException {
        CsvScan.each(
                text,
                NO_DELIMITER,
                (line, cells) -> {
                    String json = cells.getFirst();
                    try {
                        JsonNode node = JSON.readTree(json);
                        if (node.isObject()) {
                            records.record(line, node);
                        } else {
                            broken.record(line, 0, Rule.NOT_JSON, json);
                        }
                    } catch (JacksonException _) {
                        broken.record(line, 0, Rule.NOT_JSON, json);
                    }
                },
                broken);
    }

    private static void array(Path source, Path text, Records records) throws IOException {
        long found = 0;
        try (var in = Files.newInputStream(text);
                JsonParser parser = JSON.createParser(in)) {
            JsonToken token = parser.nextToken();
            boolean inside = token == JsonToken.START_ARRAY;
            while (!inside && token != null) {
                token = parser.nextToken();
                inside = token == JsonToken.START_ARRAY;
            }
            while (token != null && parser.nextToken() != JsonToken.END_ARRAY) {
                long line = parser.currentTokenLocation().getLineNr();
                JsonNode node = parser.readValueAsTree();
                if (node == null) {
                    throw cut(source, parser.currentLocation(), found);
                }
                if (node.isObject()) {
                    records.record(line, node);
                }
                found++;
            }
        } catch (tools.jackson.core.exc.UnexpectedEndOfInputException e) {
            throw cut(source, e.getLocation(), found);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw KithException.badInput(
                    "%s, line %d, column %d: this is not JSON: %s. Mend the file, or write one object a line, where a broken line costs only itself."
                            .formatted(
                                    source,
                                    at == null ? 0 : at.getLineNr(),
                                    at == null ? 0 : at.getColumnNr(),
                                    e.getOriginalMessage()));
        }
    }

    private static KithException cut(Path source, TokenStreamLocation at, long found) {
        return KithException.badInput(
                "%s, line %d, column %d: the file is cut off after %,d records. Download or copy it again."
                        .formatted(source, at.getLineNr(), at.getColumnNr(), found));
    }
}
