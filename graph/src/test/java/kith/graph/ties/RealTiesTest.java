package kith.graph.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.graph.Graph;
import kith.testkit.Golden;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ties of people who were really asked, and of streamers who really follow each other.
final class RealTiesTest {
    /// `1/3 <- 9:1 29:4*` reads: in town 1, physicians 9 and 29 named 3; 9 is linked with one other who named 3, 29
    /// with four, and 3 named 29 too. The file was first written by a script of its own, from the definition, with
    /// sets.
    @Test
    void physicians_in_four_towns() {
        List<int[]> rows = rows(text("physicians.csv"));
        var numbers = new TreeMap<Integer, Integer>();
        rows.forEach(row -> {
            numbers.put(person(row[0], row[1]), 0);
            numbers.put(person(row[0], row[2]), 0);
        });
        int[] people = numbers.keySet().stream().mapToInt(person -> person).toArray();
        IntStream.range(0, people.length).forEach(v -> numbers.put(people[v], v));
        int[] naming = rows.stream()
                .mapToInt(row -> numbers.getOrDefault(person(row[0], row[1]), -1))
                .toArray();
        int[] named = rows.stream()
                .mapToInt(row -> numbers.getOrDefault(person(row[0], row[2]), -1))
                .toArray();

        Graph followers = Graph.of(people.length, named, naming, naming.length);
        int[] counts = AudienceTies.count(followers, followers.undirected(), 2);
        BitSet back = Reciprocity.followedBack(followers);

        var text = new StringBuilder();
        for (int i = 0; i < people.length; i++) {
            if (followers.degree(i) == 0) {
                continue;
            }
            text.append(people[i] / 1_000).append('/').append(people[i] % 1_000).append(" <-");
            for (long e = followers.offset(i); e < followers.offset(i + 1); e++) {
                text.append(' ')
                        .append(people[followers.target(e)] % 1_000)
                        .append(':')
                        .append(counts[(int) e])
                        .append(back.get((int) e) ? "*" : "");
            }
            text.append('\n');
        }
        Golden.assertMatches("physicians.txt", text.toString());
    }

    /// Networks of mutual follows (Rozemberczki, Allen & Sarkar, "Multi-scale attributed node embedding", 2019). Every
    /// triangle counts once at each of its six directed edges; the sums were computed with sets by a script
    /// of its own.
    @ParameterizedTest
    @CsvSource({"DE, 9498, 153138, 3618528", "ENGB, 7126, 35324, 175596", "FR, 6549, 112666, 2536164"})
    void streamers(String language, int streamers, int friendships, long sum) throws IOException {
        List<int[]> rows = rows(Files.readString(SharedData.orSkip("twitch_musae/%s_edges.csv".formatted(language))));
        int[] from = rows.stream().mapToInt(row -> row[0]).toArray();
        int[] to = rows.stream().mapToInt(row -> row[1]).toArray();
        int nodes = 1
                + Math.max(
                        IntStream.of(from).max().orElse(-1),
                        IntStream.of(to).max().orElse(-1));
        Graph known = Graph.of(nodes, from, to, rows.size()).undirected();

        int[] counts = AudienceTies.count(known, known, 2);

        assertThat(IntStream.range(0, nodes).filter(v -> known.degree(v) > 0).count())
                .isEqualTo(streamers);
        assertThat(known.edges()).isEqualTo(2L * friendships);
        assertThat(IntStream.of(counts).asLongStream().sum()).isEqualTo(sum);
    }

    private static int person(int town, int number) {
        return 1_000 * town + number;
    }

    private static List<int[]> rows(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> IntStream.range(0, cells.length)
                        .map(column -> Integer.parseInt(cells[column]))
                        .toArray())
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(RealTiesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
