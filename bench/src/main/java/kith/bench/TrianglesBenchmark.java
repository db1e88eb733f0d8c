package kith.bench;

import java.util.concurrent.TimeUnit;
import kith.graph.Graph;
import kith.graph.ties.TrianglesPerEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes from a graph to the common neighbours of every edge, ordering included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class TrianglesBenchmark {
    /// Communities of a million people, or an R-MAT graph of 2^20 nodes.
    @Param({"communities", "rmat20"})
    private String graph = "communities";

    @Param({"1", "2"})
    private int threads;

    private Graph undirected = Graph.of(0, new int[0], new int[0], 0);

    @Setup(Level.Trial)
    public void draw() {
        undirected = drawn(graph);
        System.out.printf("%s%n", undirected);
    }

    private static Graph drawn(String name) {
        if (name.equals("rmat20")) {
            var pairs = RecursiveGraph.of(20, 1);
            return Graph.of(pairs.nodes, pairs.from, pairs.to, pairs.from.length)
                    .undirected();
        }
        var pairs = CommunityGraph.of(1_000_000, 1);
        return Graph.of(pairs.nodes(), pairs.from(), pairs.to(), pairs.edges()).undirected();
    }

    @Benchmark
    public int[] common() {
        return TrianglesPerEdge.count(undirected, threads);
    }
}
