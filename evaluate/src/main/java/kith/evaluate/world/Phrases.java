package kith.evaluate.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kith.core.KithException;

/// What people of one language are called and write: `key<TAB>text` lines written for this project, `{slots}` to be
/// filled.
final class Phrases {
    static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "de", "it");

    private final Map<String, List<String>> texts;

    private Phrases(Map<String, List<String>> texts) {
        this.texts = texts;
    }

    /// @param name a language, or `hashtags`
    static Phrases load(String name) {
        String file = name + ".tsv";
        Map<String, List<String>> texts = new HashMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw KithException.world(
                        "The text file %s is missing from this program. Install it again.".formatted(file), null);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                texts.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
                        .add(line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw KithException.world("The text file %s cannot be read. Install the program again.".formatted(file), e);
        }
        return new Phrases(texts);
    }

    String any(String key, SplittableRandom random) {
        List<String> choices = all(key);
        return choices.get(random.nextInt(choices.size()));
    }

    String at(String key, int index) {
        List<String> choices = all(key);
        return choices.get(Math.floorMod(index, choices.size()));
    }

    private List<String> all(String key) {
        List<String> choices = texts.get(key);
        if (choices == null) {
            throw new IllegalArgumentException("no phrases under '" + key + "'");
        }
        return choices;
    }
}
