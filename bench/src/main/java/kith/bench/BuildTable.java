package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.SplittableRandom;
import kith.graph.Graph;

/// How long it takes to make a graph from pairs in any order, beside DuckDB sorting the same pairs, as a table.
///
/// The pairs are the follows of [CommunityGraph], shuffled. DuckDB sorts a table in memory into another one, with as
/// many threads. Runs are paired.
public final class BuildTable {
    private static final int WARM_UPS = 4;

    private BuildTable() {}

    /// @param args a folder for a file of the pairs (300 MB for a million people), the number of runs, and of people
    public static void main(String[] args) throws IOException, SQLException {
        if (args.length != 3) {
            System.out.println("usage: bench/build FOLDER RUNS PEOPLE");
            return;
        }
        Path file = Files.createDirectories(Path.of(args[0])).resolve("pairs.csv");
        int runs = Integer.parseInt(args[1]);
        var pairs = CommunityGraph.of(Integer.parseInt(args[2]), 1);
        shuffle(pairs);
        write(pairs, file);
        System.out.println(
                "| pairs | different | threads | Kith, s | DuckDB order by, s | Kith / DuckDB | turned round, s"
                        + " | both ways, s |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(
                    "CREATE TABLE pairs AS SELECT * FROM read_csv('%s', header = false, columns = {'a': 'INTEGER', 'b': 'INTEGER'})"
                            .formatted(file));
            for (int threads = 1; threads <= 2; threads++) {
                statement.execute("SET threads = " + threads);
                compare(pairs, statement, threads, runs);
            }
        }
        Files.delete(file);
    }

    private static void compare(CommunityGraph pairs, Statement statement, int threads, int runs) throws SQLException {
        for (int run = 0; run < WARM_UPS; run++) {
            build(pairs, threads).undirected(threads);
        }
        var own = new double[runs];
        var reversed = new double[runs];
        var undirected = new double[runs];
        var sorted = new double[runs];
        Graph graph = build(pairs, threads);
        for (int run = 0; run < runs; run++) {
            sorted[run] = seconds(System.nanoTime(), sort(statement));
            long start = System.nanoTime();
            graph = build(pairs, threads);
            own[run] = seconds(start, System.nanoTime());
            start = System.nanoTime();
            graph.reversed(threads);
            reversed[run] = seconds(start, System.nanoTime());
            start = System.nanoTime();
            graph.undirected(threads);
            undirected[run] = seconds(start, System.nanoTime());
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %s | %s | %.2f | %s | %s |%n",
                pairs.edges(),
                graph.edges(),
                threads,
                Runs.of(own),
                Runs.of(sorted),
                Runs.of(own).median() / Runs.of(sorted).median(),
                Runs.of(reversed),
                Runs.of(undirected));
    }

    /// When the sort was done.
    private static long sort(Statement statement) throws SQLException {
        statement.execute("CREATE OR REPLACE TABLE sorted AS SELECT a, b FROM pairs ORDER BY a, b");
        return System.nanoTime();
    }

    private static Graph build(CommunityGraph pairs, int threads) {
        return Graph.of(pairs.nodes(), pairs.from(), pairs.to(), pairs.edges(), threads);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static void shuffle(CommunityGraph pairs) {
        var random = new SplittableRandom(1);
        for (int last = pairs.edges() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            swap(pairs.from(), last, other);
            swap(pairs.to(), last, other);
        }
    }

    private static void swap(int[] values, int a, int b) {
        int value = values[a];
        values[a] = values[b];
        values[b] = value;
    }

    private static void write(CommunityGraph pairs, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            for (int pair = 0; pair < pairs.edges(); pair++) {
                out.write(pairs.from()[pair] + "," + pairs.to()[pair] + "\n");
            }
        }
    }
}
