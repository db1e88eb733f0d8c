package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the Markdown pages point to must be there: files, titles, keys of the definition, classes.
final class PagesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path METHODS = ROOT.resolve("docs/methods");
    private static final Pattern FENCE = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*]\\(([^)\\s]+)\\)");
    private static final Pattern TITLE = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);

    /// For example `circle.ties.mutual`, in backticks.
    private static final Pattern KEY = Pattern.compile(
            "`((?:authentic|organisation|regular|standing|content|circle|influence|verdicts)\\.[a-z_.]+)`");

    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]*[a-z])`");

    @Test
    void every_relative_link_leads_to_a_file_and_a_title() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""));
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*")) {
                    links++;
                    if (!leads(page, target)) {
                        broken.add(ROOT.relativize(page) + " -> " + target);
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    @Test
    void a_title_becomes_an_anchor_as_on_the_pages_of_a_code_host() {
        assertThat(anchor("What `a.sql` is: 3 parts, no more")).isEqualTo("what-asql-is-3-parts-no-more");
    }

    @Test
    void every_key_that_the_method_pages_name_is_in_the_definition() throws IOException {
        Set<String> keys = definitionKeys();
        assertThat(keys).contains("circle.ties.mutual", "verdicts.alpha");
        List<String> unknown = new ArrayList<>();
        for (Path page : pages()) {
            boolean method = page.startsWith(METHODS) && !page.endsWith("words.md");
            if (method || page.equals(ROOT.resolve("docs/definition.md"))) {
                Matcher key = KEY.matcher(Files.readString(page));
                while (key.find()) {
                    if (!keys.contains(key.group(1)) && !key.group(1).endsWith(".md")) {
                        unknown.add(ROOT.relativize(page) + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_class_that_the_architecture_names_is_in_the_sources() throws IOException {
        Set<String> classes = new HashSet<>();
        for (Path file : files(".java")) {
            classes.add(file.getFileName().toString().replace(".java", ""));
        }
        Matcher type = TYPE.matcher(Files.readString(ROOT.resolve("docs/architecture.md")));
        List<String> unknown = new ArrayList<>();
        int named = 0;
        while (type.find()) {
            named++;
            if (!classes.contains(type.group(1))) {
                unknown.add(type.group(1));
            }
        }
        assertThat(named).isGreaterThan(20);
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_figure_of_accuracy_in_the_readme_stands_on_the_page_that_a_command_wrote() throws IOException {
        List<String> written =
                Files.readString(ROOT.resolve("docs/accuracy.md")).lines().toList();
        List<String> shown = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .dropWhile(line -> !line.equals("## How accurate"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .toList();
        assertThat(shown).hasSizeGreaterThan(6);
        assertThat(written).containsAll(shown);
    }

    private static boolean leads(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || TITLE.matcher(FENCE.matcher(Files.readString(file)).replaceAll(""))
                        .results()
                        .anyMatch(title -> anchor(title.group(1)).equals(parts[1]));
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    /// Paths of all entries of `definition.yaml`, with a point between the levels.
    private static Set<String> definitionKeys() throws IOException {
        String text;
        try (InputStream in =
                Objects.requireNonNull(PagesTest.class.getResourceAsStream("/kith/measure/definition.yaml"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Set<String> keys = new HashSet<>();
        String[] path = new String[8];
        Matcher entry = Pattern.compile("^( *)([a-z_]+):", Pattern.MULTILINE).matcher(text);
        while (entry.find()) {
            int depth = entry.group(1).length() / 2;
            path[depth] = entry.group(2);
            keys.add(String.join(".", Arrays.asList(path).subList(0, depth + 1)));
        }
        return keys;
    }

    private static List<Path> pages() throws IOException {
        return files(".md");
    }

    /// Files of the repository. What was built or a dot hides is not entered: other modules may be building
    /// there.
    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean ours = folder.equals(ROOT) || !(name.equals("target") || name.startsWith("."));
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }
}
