package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long `kith assess` takes as a whole process, and how much memory it holds at most, over worlds of
/// growing size.
///
/// Prints a row a size: people, follows, interactions, median seconds of the runs with their range, the most
/// resident memory, and how many times the time of the first size it took.
public final class AssessBenchmark {
    private static final int RUNS = 3;

    /// A simulated world is held whole while it grows, about 50 kB a person; assessing holds far less.
    private static final String HEAP_TO_SIMULATE = "-XX:MaxRAMPercentage=75";

    private final Path kith;
    private final Path folder;

    private AssessBenchmark(Path kith, Path folder) {
        this.kith = kith;
        this.folder = folder;
    }

    /// @param args the `kith` script, a folder for the worlds, and the numbers of people
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 3) {
            System.err.println("usage: AssessBenchmark KITH FOLDER PEOPLE…");
            System.exit(2);
        }
        AssessBenchmark benchmark = new AssessBenchmark(Path.of(args[0]), Path.of(args[1]));
        System.out.println("people     follows  interactions  seconds (range)      peak memory  times the first");
        double first = Double.NaN;
        for (String people : Arrays.asList(args).subList(2, args.length)) {
            double median = benchmark.run(people, first);
            first = Double.isNaN(first) ? median : first;
        }
    }

    private double run(String people, double first) throws IOException, InterruptedException {
        Path world = folder.resolve("world-" + people);
        Path dataset = folder.resolve("dataset-" + people);
        if (!Files.exists(dataset.resolve("dataset.json"))) {
            call(HEAP_TO_SIMULATE, "world", "--people", people, "--out", world.toString());
            List<String> files = new ArrayList<>(List.of("import"));
            for (String table : List.of("accounts", "follows", "posts", "interactions", "snapshots")) {
                files.add(world.resolve(table + ".csv").toString());
            }
            files.addAll(List.of("--into", dataset.toString(), "--basis", "simulated"));
            call("", files.toArray(String[]::new));
        }
        double[] seconds = new double[RUNS];
        long peak = 0;
        for (int at = 0; at < RUNS; at++) {
            long begun = System.nanoTime();
            peak = Math.max(peak, call("", "assess", dataset.toString()));
            seconds[at] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        double median = seconds[RUNS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-10s %-8s %-13s %5.1f (%.1f to %.1f)   %5d MB     %s%n",
                people,
                lines(world.resolve("follows.csv")),
                lines(world.resolve("interactions.csv")),
                median,
                seconds[0],
                seconds[RUNS - 1],
                peak / 1024,
                Double.isNaN(first) ? "1" : String.format(Locale.ROOT, "%.1f", median / first));
        return median;
    }

    private static String lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "?";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return Long.toString(lines.count() - 1);
        }
    }

    /// Runs the program to its end; the most resident memory it held, in kB, 0 where the system does not say.
    ///
    /// @param heap options for Java beside those of the caller, which win
    private long call(String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(kith.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().merge("KITH_JAVA_OPTS", heap, (own, more) -> more + " " + own);
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, resident(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command, process.exitValue()));
        }
        return peak;
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
