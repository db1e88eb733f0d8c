package kith.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.core.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same people give the same assessments, whatever the order of rows, the ids, and the number of threads.
///
/// Compared byte by byte, but for the hash of the data, which speaks of the files.
final class SameResultTest {
    /// People, for example `u10000042`, also inside the ids of their posts.
    private static final Pattern ID = Pattern.compile("\\bu1(\\d{7})\\b");

    /// How many ids a renaming permutes: a prime above every number in the small world.
    private static final int IDS = 1_000_003;

    @TempDir
    private static Path folder;

    private static Path world;
    private static List<String> expected;

    @BeforeAll
    static void simulate() {
        world = folder.resolve("world");
        Small.KITH.world(new WorldOrder("base", 2_000, 5, world), Progress.NONE);
        expected = judged(world, "as-it-is", 1);
    }

    @Test
    void the_world_is_worth_comparing() {
        assertThat(expected).hasSizeGreaterThan(2_000);
        for (String verdict : List.of("organisation", "small_influencer", "ordinary_consumer", "not_enough_evidence")) {
            assertThat(expected).as(verdict).anyMatch(line -> line.contains("," + verdict + ","));
        }
    }

    @Test
    void number_of_threads() {
        same(judged(world, "seven", 7));
    }

    @Test
    void order_of_rows() throws IOException {
        Path shuffled = folder.resolve("shuffled");
        rewrite(shuffled, lines -> {
            List<String> rows = new ArrayList<>(lines);
            Collections.shuffle(rows, new Random(11));
            return rows;
        });
        same(judged(shuffled, "shuffled-data", 2));
    }

    @Test
    void names_of_people() throws IOException {
        Path renamed = folder.resolve("renamed");
        rewrite(renamed, lines -> lines.stream().map(SameResultTest::renamed).toList());
        assertThat(Files.readString(renamed.resolve("follows.csv")))
                .isNotEqualTo(Files.readString(world.resolve("follows.csv")));
        List<String> back = judged(renamed, "renamed-data", 2).stream()
                .map(SameResultTest::named)
                .sorted()
                .toList();
        same(back);
    }

    /// Says only the first row that differs, not thousands.
    private static void same(List<String> assessments) {
        assertThat(assessments).hasSameSizeAs(expected);
        for (int at = 0; at < expected.size(); at++) {
            assertThat(assessments.get(at)).isEqualTo(expected.get(at));
        }
    }

    /// `u10000042` becomes another id of the same form; a bijection, because 48271 has an inverse modulo a prime.
    private static String renamed(String line) {
        return numbered(line, 48_271);
    }

    private static String named(String line) {
        return numbered(line, inverse(48_271));
    }

    private static String numbered(String line, long factor) {
        return ID.matcher(line)
                .replaceAll(id -> String.format(Locale.ROOT, "u1%07d", Long.parseLong(id.group(1)) * factor % IDS));
    }

    private static long inverse(long factor) {
        return BigInteger.valueOf(factor).modInverse(BigInteger.valueOf(IDS)).longValueExact();
    }

    /// Writes every table again, its rows below the header changed.
    private static void rewrite(Path to, UnaryOperator<List<String>> change) throws IOException {
        Files.createDirectories(to);
        for (Path file : tables(world)) {
            List<String> lines = Files.readAllLines(file);
            String rows = change.apply(lines.subList(1, lines.size())).stream().collect(Collectors.joining("\n"));
            Files.writeString(to.resolve(file.getFileName().toString()), lines.getFirst() + "\n" + rows + "\n");
        }
    }

    private static List<Path> tables(Path world) {
        try (Stream<Path> files = Files.list(world)) {
            return files.filter(file -> !file.endsWith("truth.csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The exported assessments without the data's hash, sorted.
    private static List<String> judged(Path world, String name, int threads) {
        Path dataset = folder.resolve(name + ".kith");
        Small.imports(dataset, tables(world).toArray(Path[]::new));
        String data = Small.KITH
                .assess(new AssessOrder(dataset, null, 1, threads), Progress.NONE)
                .provenance()
                .dataSha256();
        return Small.csv(dataset, "assessments")
                .lines()
                .skip(1)
                .map(line -> line.replace(data, ""))
                .sorted()
                .toList();
    }
}
