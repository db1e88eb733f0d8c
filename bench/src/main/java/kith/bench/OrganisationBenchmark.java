package kith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kith.core.Audience;
import kith.core.Evidence;
import kith.measure.OrganisationScore;
import kith.measure.definition.EffectiveDefinition;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Walk;
import kith.measure.text.WalksOfLife;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// How many profiles a second are told to be organisations or people, from the text to the probability, on two threads.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class OrganisationBenchmark {
    private static final int PROFILES = 4_096;

    /// Real bios of that kind have 86 characters on average.
    private static final List<String> CLAUSES = List.of(
            "Tattoo artist in Lyon",
            "mum of two",
            "We bake fresh bread every day",
            "I love dogs and rain",
            "Official page of the club",
            "coffee first ☕",
            "Order online at https://shop.example/holt",
            "#baking and other small joys",
            "author of three books about the sea",
            "mail hello@holt.com");

    private static final List<String> NAMES =
            List.of("Ada Holt", "Holt Bakery Lyon", "luca", "SV Rhône 1987", "Joana Reis", "GoSwim");

    private final WalksOfLife walks = WalksOfLife.bundled();
    private final TextReader reader = TextReader.bundled();
    private final OrganisationScore score =
            new OrganisationScore(EffectiveDefinition.bundled().definition().organisation());
    private final List<String> names = new ArrayList<>();
    private final List<String> bios = new ArrayList<>();

    @Setup(Level.Trial)
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        for (int at = 0; at < PROFILES; at++) {
            names.add(NAMES.get(random.nextInt(NAMES.size())));
            StringBuilder bio = new StringBuilder();
            for (int clause = random.nextInt(2, 5); clause > 0; clause--) {
                bio.append(CLAUSES.get(random.nextInt(CLAUSES.size()))).append(". ");
            }
            bios.add(bio.toString());
        }
    }

    @Benchmark
    @OperationsPerInvocation(PROFILES)
    public double profiles() {
        double sum = 0;
        for (int at = 0; at < PROFILES; at++) {
            sum += probability(names.get(at), bios.get(at));
        }
        return sum;
    }

    private double probability(String name, String bio) {
        Optional<Walk> walk = walks.read(bio);
        TextSignals.Bio said = reader.bio(name, bio, null);
        Evidence evidence = new Evidence(
                name,
                null,
                new Evidence.Profile("p", null, "Lyon", null, 900, 250, 0, 260, 120, 0, 0, -1, 1, 0, 1),
                new Evidence.Bio(
                        1,
                        said.collaboration(),
                        said.selfLabel(),
                        said.followCall(),
                        said.code(),
                        said.funnel(),
                        said.organisationStrong(),
                        said.organisationWeak(),
                        said.firstPerson() + said.kin(),
                        Math.round(1e6 * reader.organisation(name, bio, "Lyon", walk))),
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Evidence.Habits(Double.NaN, Double.NaN, 0),
                Audience.UNSEEN);
        return score.probability(evidence);
    }
}
