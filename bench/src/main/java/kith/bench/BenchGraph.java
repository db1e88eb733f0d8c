package kith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringTokenizer;
import kith.graph.Graph;

/// A graph to measure on, by a name that tables can show.
record BenchGraph(String name, Graph graph) {
    /// @param item a number of people, for a [CommunityGraph]; `rmat20`, for a [RecursiveGraph] of 2^20 nodes; or a
    /// text
    ///     file whose first line holds the numbers of nodes and edges and every other line `from to`
    static BenchGraph named(String item) throws IOException {
        if (item.chars().allMatch(Character::isDigit)) {
            var pairs = CommunityGraph.of(Integer.parseInt(item), 1);
            return new BenchGraph(
                    "communities of " + item, Graph.of(pairs.nodes(), pairs.from(), pairs.to(), pairs.edges()));
        }
        if (item.startsWith("rmat")) {
            var pairs = RecursiveGraph.of(Integer.parseInt(item.substring(4)), 1);
            return new BenchGraph(item, Graph.of(pairs.nodes, pairs.from, pairs.to, pairs.from.length));
        }
        Path file = Path.of(item);
        return new BenchGraph(String.valueOf(file.getFileName()), read(file));
    }

    private static Graph read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            var head = new StringTokenizer(in.readLine());
            int nodes = Integer.parseInt(head.nextToken());
            int edges = Integer.parseInt(head.nextToken());
            var from = new int[edges];
            var to = new int[edges];
            for (int edge = 0; edge < edges; edge++) {
                var line = new StringTokenizer(in.readLine());
                from[edge] = Integer.parseInt(line.nextToken());
                to[edge] = Integer.parseInt(line.nextToken());
            }
            return Graph.of(nodes, from, to, edges, 2);
        }
    }
}
