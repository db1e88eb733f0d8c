package kith.measure.definition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kith.core.Definition;
import kith.core.KithException;
import kith.measure.text.Lexicon;
import kith.measure.text.OrganisationWords;
import kith.measure.text.WalksOfLife;
import kith.measure.text.YamlTree;

/// The definition in force: thresholds, weights and word lists, with one hash over all of them.
///
/// The hash is over the meaning (keys and values, sorted), so that comments and spacing do not change it and two people
/// can check that they use the same definition.
///
/// @param definition thresholds and weights
/// @param lexicon    phrase lists
/// @param walks      walks of life
/// @param words      weights of words that tell organisations from people
/// @param sha256     hash of all four, in hexadecimal
public record EffectiveDefinition(
        Definition definition, Lexicon lexicon, WalksOfLife walks, OrganisationWords words, String sha256) {
    private static final String LEXICON = "lexicon";
    private static final String WALKS = "walks_of_life";
    private static final String WORDS = "organisation_words";

    /// The definition that comes with Kith.
    public static EffectiveDefinition bundled() {
        return of(new YamlTree("definition", Map.of(), Map.of()));
    }

    /// The bundled definition with the values of `file` in place of its own.
    ///
    /// @throws KithException (bad input) that names the line when the file breaks a rule
    public static EffectiveDefinition load(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return of(YamlTree.parse(file.getFileName().toString(), text));
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot read the definition %s. Check the path and the permissions.".formatted(file), e);
        }
    }

    /// As [#load(Path)], from text.
    public static EffectiveDefinition parse(String source, String yaml) {
        return of(YamlTree.parse(source, yaml));
    }

    /// Thresholds and weights alone, as [#parse(String, String)] finds them: word lists are not read, which takes most
    /// of the time, nor checked.
    public static Definition numbers(String source, String yaml) {
        YamlTree own = YamlTree.parse(source, yaml);
        Map<String, Object> numbers =
                overlay(YamlTree.bundled("/kith/measure/definition.yaml").root(), own.root());
        List.of(LEXICON, WALKS, WORDS).forEach(numbers::remove);
        return RecordBinder.bind(new YamlTree(source, numbers, own.lines()), "", numbers, Definition.class);
    }

    private static EffectiveDefinition of(YamlTree own) {
        Map<String, Object> defaults = new LinkedHashMap<>(
                YamlTree.bundled("/kith/measure/definition.yaml").root());
        defaults.put(LEXICON, YamlTree.bundled("/kith/measure/lexicon.yaml").root());
        defaults.put(WALKS, YamlTree.bundled("/kith/measure/walks-of-life.yaml").root());
        defaults.put(
                WORDS, YamlTree.bundled("/kith/measure/organisation-words.yaml").root());
        YamlTree merged = new YamlTree(own.source(), overlay(defaults, own.root()), own.lines());
        Map<String, Object> numbers = new LinkedHashMap<>(merged.root());
        Map<String, Object> lexicon = take(merged, numbers, LEXICON);
        Map<String, Object> walks = take(merged, numbers, WALKS);
        Map<String, Object> words = take(merged, numbers, WORDS);
        return new EffectiveDefinition(
                RecordBinder.bind(merged, "", numbers, Definition.class),
                Lexicon.load(own.source() + ", " + LEXICON, lexicon),
                WalksOfLife.load(own.source() + ", " + WALKS, walks),
                OrganisationWords.load(own.source() + ", " + WORDS, words),
                sha256(canonical(merged.root())));
    }

    private static Map<String, Object> take(YamlTree tree, Map<String, Object> from, String key) {
        return tree.mapping(Objects.requireNonNull(from.remove(key)), "/" + key);
    }

    /// Maps are merged, lists and single values replaced.
    private static Map<String, Object> overlay(Map<?, ?> below, Map<?, ?> above) {
        Map<String, Object> merged = new LinkedHashMap<>();
        below.forEach((key, value) -> merged.put(String.valueOf(key), value));
        above.forEach((key, value) -> merged.merge(
                String.valueOf(key),
                value,
                (ours, theirs) -> ours instanceof Map<?, ?> left && theirs instanceof Map<?, ?> right
                        ? overlay(left, right)
                        : theirs));
        return merged;
    }

    /// One line a value, sorted by path.
    private static String canonical(Map<String, Object> root) {
        Map<String, String> lines = new TreeMap<>();
        flatten("", root, lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (path, value) -> text.append(path).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static void flatten(String path, Object value, Map<String, String> lines) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, child) -> flatten(path + "/" + key, child, lines));
            case List<?> list -> {
                for (int at = 0; at < list.size(); at++) {
                    flatten("%s/%06d".formatted(path, at), list.get(at), lines);
                }
            }
            default -> lines.put(path, value.toString().replace("\n", "\\n"));
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
