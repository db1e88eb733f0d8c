package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kith.app.AssessOrder;
import kith.app.ImportOrder;
import kith.app.LocalUseCases;
import kith.app.UseCases;
import kith.app.WorldOrder;
import kith.core.Assessment;
import kith.core.Progress;
import kith.data.AssessmentFile;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.evaluate.WorldScore;
import kith.evaluate.world.Truth;

/// How right Kith is on simulated worlds whose truth is known: one row a world and seed, then the sum with a bootstrap
/// interval of the margin over three naive ways to choose.
public final class WorldsBenchmark {
    private static final int RESAMPLES = 2_000;
    private static final Instant RETRIEVED = Instant.parse("2026-03-01T00:00:00Z");

    private final UseCases kith = new LocalUseCases(Clock.fixed(RETRIEVED, ZoneOffset.UTC));
    private final Path folder;
    private final int people;

    private WorldsBenchmark(Path folder, int people) {
        this.folder = folder;
        this.people = people;
    }

    /// @param args folder for the worlds, people, first seed, last seed, names of worlds
    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            System.err.println("usage: WorldsBenchmark FOLDER PEOPLE FIRST_SEED LAST_SEED WORLD…");
            System.exit(2);
        }
        WorldsBenchmark benchmark = new WorldsBenchmark(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println("world seed  true (public)  named  right  precision  recall  of public  aspirants named  "
                + "false of people  coverage standing content circle");
        for (String world : Arrays.asList(args).subList(4, args.length)) {
            List<WorldScore> scores = new ArrayList<>();
            for (long seed = Long.parseLong(args[2]); seed <= Long.parseLong(args[3]); seed++) {
                WorldScore score = benchmark.score(world, seed);
                scores.add(score);
                print(world + " " + seed, List.of(score));
            }
            print(world + " all", scores);
            margin("followers 1,000 to 50,000 by engagement rate", scores, WorldScore::market);
            margin("engagement rate alone", scores, WorldScore::engagement);
            margin("random", scores, WorldScore::random);
        }
    }

    private WorldScore score(String world, long seed) throws IOException {
        Path at = folder.resolve("%s-%d-%d".formatted(world, people, seed));
        Path dataset = at.resolve("dataset");
        if (!Files.exists(dataset.resolve("dataset.json"))) {
            kith.world(new WorldOrder(world, people, seed, at), Progress.NONE);
            List<Path> files = Stream.of("accounts", "follows", "posts", "interactions", "snapshots")
                    .map(table -> at.resolve(table + ".csv"))
                    .toList();
            kith.importFiles(
                    new ImportOrder(files, dataset, null, null, world, "simulated", null, RETRIEVED, 0, false, false),
                    Progress.NONE);
            for (Path file : files) {
                Files.delete(file);
            }
        }
        kith.assess(new AssessOrder(dataset, null, 1, Runtime.getRuntime().availableProcessors()), Progress.NONE);
        try (DuckDb database = DuckDb.open()) {
            Dataset assessed = Dataset.open(dataset);
            List<Assessment> assessments = AssessmentFile.read(
                    database, assessed.result("assessments").orElseThrow(), "true", "account_id", Long.MAX_VALUE);
            database.views(assessed);
            List<WorldScore.Seen> seen = new ArrayList<>();
            database.each(
                    "reading what the market sees",
                    "SELECT a.account_id, a.followers_count, coalesce(avg((p.like_count + coalesce(p.reply_count, 0))"
                            + " / greatest(a.followers_count, 1)), 0) FROM accounts a LEFT JOIN posts p"
                            + " ON p.account_id = a.account_id GROUP BY ALL",
                    row -> seen.add(new WorldScore.Seen(row.textOf(0), row.doubleAt(1), row.doubleAt(2))));
            return WorldScore.of(assessments, Truth.read(at.resolve("truth.csv")), seen, seed);
        }
    }

    private static void print(String name, List<WorldScore> scores) {
        int truths = sum(scores, WorldScore::truths);
        int shown = sum(scores, WorldScore::publicTruths);
        int named = sum(scores, WorldScore::named);
        int hits = sum(scores, WorldScore::hits);
        System.out.printf(
                Locale.ROOT,
                "%-14s %5d (%d) %6d %6d %9.3f %8.3f %8.3f %10d %14.4f %15.3f %.3f %.3f%n",
                name,
                truths,
                shown,
                named,
                hits,
                hits / (double) Math.max(1, named),
                hits / (double) Math.max(1, truths),
                hits / (double) Math.max(1, shown),
                sum(scores, WorldScore::aspirants),
                (named - hits) / (double) Math.max(1, sum(scores, WorldScore::people)),
                share(scores, WorldScore::standing),
                share(scores, WorldScore::content),
                share(scores, WorldScore::circle));
    }

    private static double share(
            List<WorldScore> scores, java.util.function.Function<WorldScore, WorldScore.Covered> which) {
        int given =
                scores.stream().mapToInt(score -> which.apply(score).given()).sum();
        int held = scores.stream().mapToInt(score -> which.apply(score).held()).sum();
        return held / (double) Math.max(1, given);
    }

    private static int sum(List<WorldScore> scores, ToIntFunction<WorldScore> of) {
        return scores.stream().mapToInt(of).sum();
    }

    /// Margin of precision over another way to choose as many people; worlds are drawn again with replacement.
    private static void margin(String rival, List<WorldScore> scores, ToIntFunction<WorldScore> rivalHits) {
        SplittableRandom random = new SplittableRandom(1);
        double[] margins = new double[RESAMPLES];
        for (int at = 0; at < RESAMPLES; at++) {
            int named = 0;
            int ours = 0;
            int theirs = 0;
            for (int draw = 0; draw < scores.size(); draw++) {
                WorldScore score = scores.get(random.nextInt(scores.size()));
                named += score.named();
                ours += score.hits();
                theirs += rivalHits.applyAsInt(score);
            }
            margins[at] = (ours - theirs) / (double) Math.max(1, named);
        }
        Arrays.sort(margins);
        int named = Math.max(1, sum(scores, WorldScore::named));
        System.out.printf(
                Locale.ROOT,
                "   over %s: precision %.3f, margin %.3f (95 %% bootstrap %.3f to %.3f)%n",
                rival,
                sum(scores, rivalHits) / (double) named,
                (sum(scores, WorldScore::hits) - sum(scores, rivalHits)) / (double) named,
                margins[(int) (0.025 * RESAMPLES)],
                margins[(int) (0.975 * RESAMPLES)]);
    }
}
