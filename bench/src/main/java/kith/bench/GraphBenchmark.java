package kith.bench;

import java.util.concurrent.TimeUnit;
import kith.graph.Graph;
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

/// How long it takes to make a graph from loose pairs, and from it the graph of who may know whom.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GraphBenchmark {
    @Param({"20000", "200000"})
    private int people;

    private CommunityGraph pairs = CommunityGraph.of(1, 0);
    private Graph graph = Graph.of(0, new int[0], new int[0], 0);

    @Setup(Level.Trial)
    public void draw() {
        pairs = CommunityGraph.of(people, 1);
        graph = build();
    }

    @Benchmark
    public Graph build() {
        return Graph.of(pairs.nodes(), pairs.from(), pairs.to(), pairs.edges());
    }

    @Benchmark
    public Graph undirected() {
        return graph.undirected();
    }
}
