package kith.graph.reach;

import java.util.SplittableRandom;
import kith.graph.Graph;
import kith.graph.Graphs;

/// Cascades of every kind over small graphs drawn by lot.
final class Cascades {
    private Cascades() {}

    static Cascade random(SplittableRandom random, int nodes, int edges) {
        Graph graph = Graphs.random(random, nodes, edges);
        return switch (random.nextInt(6)) {
            case 0 -> Cascade.weighted(graph, 2);
            case 1 -> Cascade.constant(graph, random.nextDouble(), 1);
            case 2 -> Cascade.independent(graph, own(random, graph, 1), 2);
            case 3 -> Cascade.independent(graph, mixed(random, graph), 1);
            case 4 -> Cascade.threshold(graph, 2);
            default -> Cascade.threshold(graph, weights(random, graph), 1);
        };
    }

    /// Probabilities from 0 to `most`, most of them small.
    static EdgeValue own(SplittableRandom random, Graph graph, double most) {
        var values = new double[(int) graph.edges()];
        for (int edge = 0; edge < values.length; edge++) {
            values[edge] = most * random.nextDouble() * random.nextDouble();
        }
        return edge -> values[(int) edge];
    }

    /// Some 0, some 1, some between.
    private static EdgeValue mixed(SplittableRandom random, Graph graph) {
        var values = new double[(int) graph.edges()];
        for (int edge = 0; edge < values.length; edge++) {
            values[edge] = Math.clamp(random.nextDouble() * 2 - 0.5, 0, 1);
        }
        return edge -> values[(int) edge];
    }

    private static EdgeValue weights(SplittableRandom random, Graph graph) {
        var values = new double[(int) graph.edges()];
        var sums = new double[graph.nodes()];
        for (int edge = 0; edge < values.length; edge++) {
            values[edge] = random.nextDouble();
            sums[graph.target(edge)] += values[edge];
        }
        double share = 0.5 + random.nextDouble() / 2;
        return edge -> share * values[(int) edge] / sums[graph.target(edge)];
    }
}
