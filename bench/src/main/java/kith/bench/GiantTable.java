package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import kith.graph.Graph;
import kith.graph.GraphFile;
import kith.graph.pairs.PairSource;

/// What a graph takes whose edges no single array can hold, as a table: one run each.
///
/// The pairs are made by a formula whenever they are read, in an order without any order. What was built is looked at
/// afterwards: drawn pairs must be edges, must lead back when the graph is turned round, and both must be read from the
/// file again.
public final class GiantTable {
    private static final int LOOKED_AT = 100_000;

    private GiantTable() {}

    /// @param args a folder for the graph's file (4 bytes a pair), the number of nodes, and of pairs
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.out.println("usage: bench/giant FOLDER NODES PAIRS");
            return;
        }
        Path file = Files.createDirectories(Path.of(args[0])).resolve("giant.graph");
        int nodes = Integer.parseInt(args[1]);
        int threads = Runtime.getRuntime().availableProcessors();
        var pairs = new Formula(nodes, Long.parseLong(args[2]));
        System.out.println("| step | edges | seconds |");
        System.out.println("| --- | ---: | ---: |");
        try {
            long edges = build(pairs, file, threads);
            reopen(pairs, file, edges, threads);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long build(Formula pairs, Path file, int threads) throws IOException {
        long start = System.nanoTime();
        Graph graph = Graph.of(pairs.nodes, pairs, threads);
        row("build from %d pairs".formatted(pairs.pairs()), graph, start);
        require(graph.edges() + graph.duplicates() + graph.selfLoops() == pairs.pairs(), "pairs are missing");
        look(pairs, graph, false);
        start = System.nanoTime();
        GraphFile.save(graph, file);
        row("save", graph, start);
        return graph.edges();
    }

    private static void reopen(Formula pairs, Path file, long edges, int threads) throws IOException {
        long start = System.nanoTime();
        Graph graph = GraphFile.open(file);
        row("open, everything checked", graph, start);
        require(graph.edges() == edges, "the file holds other edges");
        look(pairs, graph, false);
        start = System.nanoTime();
        Graph back = graph.reversed(threads);
        row("turn round", back, start);
        require(back.edges() == edges, "turned round there are other edges");
        look(pairs, back, true);
    }

    private static void look(Formula pairs, Graph graph, boolean back) {
        var random = new SplittableRandom(1);
        for (int look = 0; look < LOOKED_AT; look++) {
            long pair = random.nextLong(pairs.pairs());
            int from = pairs.end(2 * pair);
            int to = pairs.end(2 * pair + 1);
            long edge = back ? graph.edge(to, from) : graph.edge(from, to);
            require(from == to || (edge >= 0 && graph.target(edge) == (back ? from : to)), "pair " + pair);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void row(String step, Graph graph, long start) {
        System.out.printf(Locale.ROOT, "| %s | %d | %.1f |%n", step, graph.edges(), (System.nanoTime() - start) / 1e9);
    }

    private record Formula(int nodes, long pairs) implements PairSource {
        @Override
        public void read(long first, int count, int[] from, int[] to) {
            for (int p = 0; p < count; p++) {
                from[p] = end(2 * (first + p));
                to[p] = end(2 * (first + p) + 1);
            }
        }

        /// A node drawn by a number: the number is mixed until its bits are even (Stafford's thirteenth mix).
        private int end(long number) {
            long bits = number * 0x9E3779B97F4A7C15L;
            bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
            bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
            bits ^= bits >>> 31;
            return (int) Math.unsignedMultiplyHigh(bits, nodes);
        }
    }
}
