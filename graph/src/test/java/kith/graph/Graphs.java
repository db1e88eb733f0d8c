package kith.graph;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import kith.graph.kernel.Room;
import kith.graph.pairs.PairSource;
import kith.testkit.DrawnGraph;

/// Graphs for tests: drawn, drawn by lot, and renumbered.
public final class Graphs {
    private Graphs() {}

    public static Graph of(DrawnGraph drawn) {
        return Graph.of(drawn.nodes(), drawn.from(), drawn.to(), drawn.edges());
    }

    public static Graph of(String drawing) {
        return of(DrawnGraph.of(drawing));
    }

    /// `edges` pairs, loops and repeats likely; low numbers are drawn more often, so that some rows are long.
    public static Graph random(SplittableRandom random, int nodes, int edges) {
        var from = new int[edges];
        var to = new int[edges];
        for (int p = 0; p < edges; p++) {
            from[p] = random.nextInt(1 + random.nextInt(nodes));
            to[p] = random.nextInt(1 + random.nextInt(nodes));
        }
        return Graph.of(nodes, from, to, edges);
    }

    /// The same graph, its targets in arrays of about `piece` places, as if an array could hold no more than `most`.
    public static Graph cut(Graph graph, int most, int piece) {
        int edges = (int) graph.edges();
        var from = new int[edges];
        var to = new int[edges];
        for (int v = 0; v < graph.nodes(); v++) {
            for (int e = (int) graph.offset(v); e < graph.offset(v + 1); e++) {
                from[e] = v;
                to[e] = graph.target(e);
            }
        }
        var cut = Graph.of(graph.nodes(), PairSource.of(from, to, edges), 1, new Room(most, piece));
        return graph.isUndirected() ? cut.undirected() : cut;
    }

    /// The same graph with node v called `names[v]`.
    public static Graph renumbered(Graph graph, int[] names) {
        int edges = (int) graph.edges();
        var from = new int[edges];
        var to = new int[edges];
        for (int v = 0; v < graph.nodes(); v++) {
            for (long e = graph.offset(v); e < graph.offset(v + 1); e++) {
                from[(int) e] = names[v];
                to[(int) e] = names[graph.target(e)];
            }
        }
        return Graph.of(graph.nodes(), from, to, edges);
    }

    /// 0, …, size - 1 in an order drawn by lot.
    public static int[] shuffled(SplittableRandom random, int size) {
        var order = new int[size];
        for (int k = 0; k < size; k++) {
            int place = random.nextInt(k + 1);
            order[k] = order[place];
            order[place] = k;
        }
        return order;
    }

    public static Set<Integer> neighbours(Graph graph, int node) {
        var found = new TreeSet<Integer>();
        graph.forEachNeighbour(node, found::add);
        return found;
    }

    /// All edges as text in edge order, for example `0->1 0->2`.
    public static String text(Graph graph) {
        var text = new StringBuilder();
        for (int v = 0; v < graph.nodes(); v++) {
            for (long e = graph.offset(v); e < graph.offset(v + 1); e++) {
                text.append(text.isEmpty() ? "" : " ").append(v).append("->").append(graph.target(e));
            }
        }
        return text.toString();
    }
}
