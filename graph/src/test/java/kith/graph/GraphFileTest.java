package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import kith.graph.kernel.Room;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphFileTest {
    private static final int HEADER = 64;

    @TempDir
    private Path folder;

    @Test
    void what_was_saved_is_read() {
        Property.forSeeds(100, random -> {
            int nodes = random.nextInt(40);
            Graph graph = nodes == 0
                    ? Graph.of(0, new int[0], new int[0], 0)
                    : Graphs.random(random, nodes, random.nextInt(200));
            for (Graph saved : new Graph[] {graph, graph.undirected()}) {
                Graph read = opened(saved(saved));
                assertThat(read.rows().offsets).isEqualTo(saved.rows().offsets);
                assertThat(read.rows().targets()).isEqualTo(saved.rows().targets());
                assertThat(read.duplicates()).isEqualTo(saved.duplicates());
                assertThat(read.selfLoops()).isEqualTo(saved.selfLoops());
                assertThat(read.isUndirected()).isEqualTo(saved.isUndirected());
            }
        });
    }

    @Test
    void a_graph_in_many_arrays_has_the_same_file_and_can_be_read_into_many_arrays() {
        Property.forSeeds(100, random -> {
            Graph graph = Graphs.random(random, 1 + random.nextInt(40), random.nextInt(200));
            Graph some = random.nextBoolean() ? graph : graph.undirected();
            byte[] file = saved(some);
            byte[] ofMany = saved(Graphs.cut(some, 5, 1 + random.nextInt(20)));
            // how many pairs were left out is told from byte 32 to 47, and is in the checksum
            assertThat(Arrays.copyOfRange(ofMany, HEADER, ofMany.length))
                    .isEqualTo(Arrays.copyOfRange(file, HEADER, file.length));
            try {
                Graph read = GraphFile.open(folder.resolve("good.graph"), new Room(5, 1 + random.nextInt(20)));
                assertThat(Graphs.text(read)).isEqualTo(Graphs.text(some));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void the_layout_is_the_documented_one() {
        ByteBuffer bytes =
                ByteBuffer.wrap(saved(Graphs.of("a->b a->c a->b c->c"))).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.capacity()).isEqualTo(64 + 8 * 4 + 4 * 2).isEqualTo((int) GraphFile.bytesFor(3, 2));
        assertThat(new String(bytes.array(), 0, 8, StandardCharsets.US_ASCII)).isEqualTo("KITHGRPH");
        assertThat(bytes.getInt(8)).isEqualTo(1);
        assertThat(bytes.getInt(12)).isZero();
        assertThat(bytes.getLong(16)).isEqualTo(3);
        assertThat(bytes.getLong(24)).isEqualTo(2);
        assertThat(bytes.getLong(32)).isEqualTo(1);
        assertThat(bytes.getLong(40)).isEqualTo(1);
        assertThat(bytes.getLong(56)).isZero();
        assertThat(new long[] {bytes.getLong(64), bytes.getLong(72), bytes.getLong(80), bytes.getLong(88)})
                .containsExactly(0, 2, 2, 2);
        assertThat(new int[] {bytes.getInt(96), bytes.getInt(100)}).containsExactly(1, 2);
    }

    @Test
    void saving_again_replaces_and_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("again.graph");
        GraphFile.save(Graphs.of("a->b"), file);
        GraphFile.save(Graphs.of("a->b b->c"), file);
        assertThat(GraphFile.open(file).edges()).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void each_kind_of_damage_has_its_sentence() {
        byte[] good = saved(Graphs.of("a->b a->c b->c").undirected());
        refused(new byte[0], "it has 0 bytes, but the header alone has 64");
        refused(Arrays.copyOf(good, 63), "it has 63 bytes");
        refused(with(good, 0, 'k'), "does not begin with KITHGRPH");
        refused(with(good, 8, 2), "its layout has version 2, and this Kith reads version 1");
        refused(with(good, 12, 2), "byte 12 holds 2");
        refused(with(good, 23, 0x80), "it claims -9223372036854775805 nodes");
        refused(with(good, 28, 1), "it claims 4294967302 edges, but has 120 bytes");
        refused(with(good, 31, 0x20), "it claims 2305843009213693958 edges");
        refused(Arrays.copyOf(good, good.length - 1), "3 nodes and 6 edges take 120 bytes, but it has 119");
        refused(Arrays.copyOf(good, good.length + 1), "but it has 121");
        refused(with(good, 39, 0x80), "pairs were left out");
        refused(with(good, 56, 7), "byte 56 holds 7 instead of 0");
        refused(with(good, 100, 9), "its bytes do not add up to its checksum");
        refused(summed(with(good, 64, 1)), "the targets of node 0 start at 1 instead of 0");
        refused(summed(with(good, 80, 1)), "the targets of node 1 end at 1, outside 2 to 6");
        refused(summed(with(good, 88, 5)), "the last targets end at 5 instead of 6");
        refused(summed(with(with(good, 72, 4), 80, 4)), "node 0 has 4 targets, but there are only 3 nodes");
        refused(summed(with(good, 96, 2)), "edge 1 leads from node 0 to 2, behind 2");
        refused(summed(with(good, 100, 3)), "edge 1 leads from node 0 to 3");
        refused(summed(with(good, 104, 1)), "edge 2 leads from node 1 to 1");
        byte[] oneWay = with(saved(Graphs.of("a->b a->c b->c")), 12, 1);
        refused(summed(oneWay), "an edge is there one way only");
    }

    @Test
    void no_mutation_is_read_as_something_else_or_ends_in_an_array() {
        byte[] good = saved(Graphs.random(new SplittableRandom(7), 30, 120).undirected());
        Property.forSeeds(3_000, random -> {
            byte[] bad = mutated(good, random);
            // Half of the files carry a matching checksum, so that the checks behind it are reached.
            byte[] file = random.nextBoolean() && bad.length >= HEADER ? summed(bad) : bad;
            try {
                Graph read = opened(file);
                assertThat(read.nodes()).isEqualTo(30);
                Graph symmetric = Graph.of(30, sources(read), read.rows().targets(), (int) read.edges());
                assertThat(symmetric.edges()).isEqualTo(read.edges());
            } catch (UncheckedIOException e) {
                assertThat(e.getCause()).isInstanceOf(BadGraphFile.class);
            }
        });
    }

    private static int[] sources(Graph graph) {
        var sources = new int[(int) graph.edges()];
        for (int v = 0; v < graph.nodes(); v++) {
            Arrays.fill(sources, (int) graph.offset(v), (int) graph.offset(v + 1), v);
        }
        return sources;
    }

    private static byte[] mutated(byte[] good, SplittableRandom random) {
        byte[] bad = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> bad = Arrays.copyOf(good, random.nextInt(good.length + 20));
            case 1 -> bad[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
            case 2 ->
                ByteBuffer.wrap(bad)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(8 * random.nextInt(good.length / 8), random.nextLong() >> random.nextInt(64));
            default -> {
                int from = random.nextInt(good.length - 8);
                int to = random.nextInt(good.length - 8);
                System.arraycopy(good, from, bad, to, 8);
            }
        }
        return bad;
    }

    private static byte[] with(byte[] good, int place, int value) {
        byte[] bad = good.clone();
        bad[place] = (byte) value;
        return bad;
    }

    private static byte[] summed(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes, 0, 48);
        sum.update(bytes, HEADER, bytes.length - HEADER);
        byte[] summed = bytes.clone();
        ByteBuffer.wrap(summed).order(ByteOrder.LITTLE_ENDIAN).putLong(48, sum.getValue());
        return summed;
    }

    private void refused(byte[] bytes, String because) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> opened(bytes))
                .withCauseInstanceOf(BadGraphFile.class)
                .withMessageContaining(because)
                .withMessageContaining("any.graph is not a whole graph file");
    }

    private Graph opened(byte[] bytes) {
        try {
            return GraphFile.open(Files.write(folder.resolve("any.graph"), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] saved(Graph graph) {
        try {
            Path file = folder.resolve("good.graph");
            GraphFile.save(graph, file);
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
