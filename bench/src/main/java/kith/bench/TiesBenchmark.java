package kith.bench;

import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import kith.graph.Graph;
import kith.graph.ties.AudienceTies;
import kith.graph.ties.Reciprocity;
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

/// How long it takes to count, for every follow, the acquaintances in the same audience, and to find the follow-backs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TiesBenchmark {
    @Param({"20000", "200000"})
    private int people;

    @Param({"1", "2"})
    private int threads;

    private Graph followers = Graph.of(0, new int[0], new int[0], 0);
    private Graph known = followers;

    @Setup(Level.Trial)
    public void draw() {
        var pairs = CommunityGraph.of(people, 1);
        followers = Graph.of(pairs.nodes(), pairs.to(), pairs.from(), pairs.edges());
        known = followers.undirected();
        System.out.printf("followers: %s; known: %s%n", followers, known);
    }

    @Benchmark
    public int[] audienceTies() {
        return AudienceTies.count(followers, known, threads);
    }

    /// Runs on one thread, whatever `threads` says.
    @Benchmark
    public BitSet reciprocity() {
        return Reciprocity.followedBack(followers);
    }
}
