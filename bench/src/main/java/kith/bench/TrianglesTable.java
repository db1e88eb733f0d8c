package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.graph.Graph;
import kith.graph.ties.TrianglesPerEdge;

/// How long it takes from an undirected graph to the common neighbours of every edge, ordering included, beside rivals
/// where commands for them are given, as a table.
///
/// Runs are paired: every rival, Kith, and again. Kith is warm, in process; a rival reports the seconds that its own
/// ordering and counting took, see [TrianglesRival].
public final class TrianglesTable {
    private static final int WARM_UPS = 4;

    private TrianglesTable() {}

    /// @param args a folder for the rivals' files, the number of runs, rivals as `name=command`, then graphs: see
    ///     [BenchGraph#named]
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 3) {
            System.out.println("usage: bench/triangles FOLDER RUNS [NAME=COMMAND]… GRAPH…");
            return;
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        int runs = Integer.parseInt(args[1]);
        List<TrianglesRival> rivals = new ArrayList<>();
        System.out.println(
                "| graph | undirected edges | triangles | most of one edge | threads | Kith, s | rival | its s"
                        + " | Kith / rival |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |");
        for (String item : Arrays.asList(args).subList(2, args.length)) {
            int equals = item.indexOf('=');
            if (equals > 0) {
                rivals.add(new TrianglesRival(item.substring(0, equals), item.substring(equals + 1)));
            } else {
                BenchGraph read = BenchGraph.named(item);
                var undirected = new BenchGraph(read.name(), read.graph().undirected());
                TrianglesRival.write(undirected.graph(), folder);
                for (int threads = 1; threads <= 2; threads++) {
                    compare(undirected, folder, rivals, threads, runs);
                }
            }
        }
    }

    private static void compare(BenchGraph bench, Path folder, List<TrianglesRival> rivals, int threads, int runs)
            throws IOException, InterruptedException {
        Graph graph = bench.graph();
        for (int run = 0; run < WARM_UPS; run++) {
            TrianglesPerEdge.count(graph, threads);
        }
        var own = new double[runs];
        var theirs = new double[rivals.size()][runs];
        int[] counts = {};
        for (int run = 0; run < runs; run++) {
            for (int rival = 0; rival < rivals.size(); rival++) {
                theirs[rival][run] = rivals.get(rival).seconds(folder, threads);
            }
            long start = System.nanoTime();
            counts = TrianglesPerEdge.count(graph, threads);
            own[run] = (System.nanoTime() - start) / 1e9;
        }
        Runs seconds = Runs.of(own);
        String head = String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s |",
                bench.name(),
                graph.edges() / 2,
                Arrays.stream(counts).asLongStream().sum() / 6,
                Arrays.stream(counts).max().orElse(0),
                threads,
                seconds);
        if (rivals.isEmpty()) {
            System.out.println(head + " – | – | – |");
        }
        for (int rival = 0; rival < rivals.size(); rival++) {
            Runs their = Runs.of(theirs[rival]);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s | %s | %.2f |%n",
                    head,
                    rivals.get(rival).name(),
                    their,
                    seconds.median() / their.median());
        }
    }
}
