package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.graph.Graph;
import kith.graph.reach.Cascade;
import kith.graph.reach.Limits;
import kith.graph.reach.Search;
import kith.graph.reach.SeedChoice;
import kith.graph.reach.SeedSet;
import kith.graph.reach.Spread;
import kith.graph.reach.Targets;

/// How long it takes to choose seeds with a guarantee, beside SUBSIM and HIST where their binary is
/// given, as a table.
///
/// Every row pairs the runs: rival, one thread, two threads, and again. The time is that of choosing,
/// in process and warm, without reading the graph; the rival's is the one that it reports. What the
/// seeds of either side reach is found by letting the message spread, which shares nothing with the
/// samples of either.
public final class ReachBenchmark {
    private static final long MEMORY = 8L << 30;
    private static final int SIMULATIONS = 100;

    /// Of all simulations of one choice together: ten seconds or so.
    private static final double MOST_REACHED = 40e6;

    /// Simulations go on until the standard error is this share of the reach, or so many people were reached.
    private static final double CLOSE = 0.002;

    private static final int WARM_UPS = 6;
    private static final long WARM_UP_NANOS = 1_000_000_000;

    private final String name;
    private final Graph graph;
    private final Path folder;
    private final List<String> rival;
    private final int runs;

    private ReachBenchmark(String name, Graph graph, Path folder, List<String> rival, int runs) {
        this.name = name;
        this.graph = graph;
        this.folder = folder;
        this.rival = rival;
        this.runs = runs;
    }

    /// @param args a folder for the rival's files, the number of runs, the rival's binary or `-`, then
    ///     for each graph a number of people or a file whose first line holds nodes and edges and
    ///     every other one `from to`; an item like `k=10,50` or `eps=.1,.02` or `p=weighted,own,.01`
    ///     changes what is measured of the graphs behind it
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 4) {
            System.out.println("usage: bench/reach FOLDER RUNS RIVAL|- [k=10,50] [eps=.1] [p=weighted,own,.01] GRAPH…");
            return;
        }
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> rival = args[2].equals("-") ? List.of() : List.of(args[2]);
        String[] sizes = {"10", "50", "200"};
        String[] epsilons = {"0.1"};
        String[] models = {"weighted", "own", "0.01"};
        System.out.println("| graph | p | k | ε | SUBSIM, 1 thread [sets] | HIST | Kith, 1 thread [sets] | 2 threads"
                + " | 1 / SUBSIM | 2 / best rival | reach, mean | of SUBSIM's seeds | ratio | assured |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (String item : Arrays.asList(args).subList(3, args.length)) {
            String values = item.substring(item.indexOf('=') + 1);
            if (item.startsWith("k=")) {
                sizes = values.split(",");
            } else if (item.startsWith("eps=")) {
                epsilons = values.split(",");
            } else if (item.startsWith("p=")) {
                models = values.split(",");
            } else {
                BenchGraph read = BenchGraph.named(item);
                boolean follows = Character.isDigit(item.charAt(0));
                // Influence runs from who is followed to who follows.
                Graph graph = follows ? read.graph().reversed(2) : read.graph();
                var benchmark = new ReachBenchmark(
                        read.name().replace(' ', '-'), graph, folder, rival, Integer.parseInt(args[1]));
                for (String model : models) {
                    benchmark.model(model, sizes, epsilons);
                }
            }
        }
    }

    private void model(String model, String[] sizes, String[] epsilons) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Cascade cascade = switch (model) {
            case "weighted" -> Cascade.weighted(graph, 2);
            case "own" -> skewed();
            default -> Cascade.constant(graph, Double.parseDouble(model), 2);
        };
        double prepared = (System.nanoTime() - start) / 1e9;
        String file = name + "-" + model;
        if (!rival.isEmpty()) {
            write(file, cascade);
            List<String> kind = model.equals("weighted")
                    ? List.of("-pdist=wc")
                    : model.equals("own") ? List.of("-pdist=weights") : List.of("-pdist=uniform", "-pedge=" + model);
            run(file, "format", kind);
            Files.delete(folder.resolve(file));
            if (Files.exists(folder.resolve("seeds-of-rival"))) {
                seeds(); // of a run that was stopped
            }
        }
        for (String epsilon : epsilons) {
            for (String size : sizes) {
                row(cascade, model, file, Integer.parseInt(size), Double.parseDouble(epsilon));
            }
        }
        System.out.printf(
                Locale.ROOT, "<!-- %s %s: %s, laid out in %.2f s on 2 threads -->%n", name, model, graph, prepared);
    }

    private void row(Cascade cascade, String model, String file, int size, double epsilon)
            throws IOException, InterruptedException {
        int nodes = graph.nodes();
        Targets everyone = Targets.everyone(nodes);
        long start = System.nanoTime();
        for (int run = 0; run < WARM_UPS || System.nanoTime() - start < WARM_UP_NANOS; run++) {
            choose(cascade, everyone, size, epsilon, -1 - run, 1 + run % 2);
        }
        var one = new double[runs];
        var two = new double[runs];
        var sets = new double[runs];
        var theirs = new double[runs];
        var theirSets = new double[runs];
        var hist = new double[runs];
        var reach = new double[runs];
        var theirReach = new double[runs];
        SeedChoice choice = choose(cascade, everyone, size, epsilon, 0, 2);
        for (int run = 0; run < runs; run++) {
            if (!rival.isEmpty()) {
                List<String> options = List.of("-seedsize=" + size, "-eps=" + epsilon);
                List<String> said = run(file, "im", options);
                theirs[run] = number(said, "|Time (sec):");
                theirSets[run] = number(said, "|#RR sets:") / 2;
                theirReach[run] = simulated(cascade, everyone, seeds());
                var withHist = new ArrayList<>(options);
                withHist.add("-hist=1");
                // Its code draws with one probability a node, so with own probabilities it answers another question.
                hist[run] = model.equals("own") ? Double.NaN : number(run(file, "im", withHist), "|Time (sec):");
            }
            long before = System.nanoTime();
            choice = choose(cascade, everyone, size, epsilon, run, 1);
            long between = System.nanoTime();
            SeedChoice same = choose(cascade, everyone, size, epsilon, run, 2);
            two[run] = (System.nanoTime() - between) / 1e9;
            one[run] = (between - before) / 1e9;
            sets[run] = choice.samples();
            reach[run] = simulated(cascade, everyone, choice.seeds());
            if (!same.equals(choice)) {
                throw new IllegalStateException("two threads chose otherwise than one");
            }
        }
        double best = Double.isNaN(median(hist)) ? median(theirs) : Math.min(median(theirs), median(hist));
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s [%.0f] | %s | %s [%.0f] | %s | %.2f | %.2f | %.0f | %s | %s | %.2f |%n",
                name,
                model,
                size,
                epsilon,
                seconds(theirs),
                median(theirSets),
                seconds(hist),
                seconds(one),
                median(sets),
                seconds(two),
                median(one) / median(theirs),
                median(two) / best,
                mean(reach),
                rival.isEmpty() ? "–" : String.format(Locale.ROOT, "%.0f", mean(theirReach)),
                rival.isEmpty() ? "–" : String.format(Locale.ROOT, "%.3f", mean(reach) / mean(theirReach)),
                choice.assured());
    }

    private static SeedChoice choose(
            Cascade cascade, Targets targets, int size, double epsilon, long seed, int threads) {
        var search = new Search(epsilon, 1.0 / targets.nodes(), seed, threads, MEMORY);
        return SeedSet.choose(cascade, targets, Limits.atMost(size), search);
    }

    private static double simulated(Cascade cascade, Targets targets, List<Integer> seeds) {
        var found = Spread.simulate(cascade, targets, seeds, SIMULATIONS, 99, 2);
        double tooWide = found.standardError() / (CLOSE * found.mean());
        if (tooWide > 1 && SIMULATIONS * found.mean() < MOST_REACHED) {
            int runs = (int) Math.min(MOST_REACHED / found.mean(), SIMULATIONS * tooWide * tooWide);
            found = Spread.simulate(cascade, targets, seeds, runs, 99, 2);
        }
        return found.mean();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// Exponential weights divided by their sum at each target.
    private Cascade skewed() {
        var weights = new double[Math.toIntExact(graph.edges())];
        var sums = new double[graph.nodes()];
        var random = new java.util.SplittableRandom(1);
        for (int edge = 0; edge < weights.length; edge++) {
            weights[edge] = -StrictMath.log(1 - random.nextDouble());
            sums[graph.target(edge)] += weights[edge];
        }
        return Cascade.independent(graph, edge -> Math.max(1e-8, weights[(int) edge] / sums[graph.target(edge)]), 2);
    }

    private void write(String file, Cascade cascade) throws IOException {
        try (var out = Files.newBufferedWriter(folder.resolve(file))) {
            out.write(graph.nodes() + " " + graph.edges() + "\n");
            for (int node = 0; node < graph.nodes(); node++) {
                for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
                    out.write(node + " " + graph.target(edge));
                    out.write(file.endsWith("-own") ? " " + (float) cascade.probability(edge) + "\n" : "\n");
                }
            }
        }
    }

    private List<String> run(String file, String task, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(rival);
        command.addAll(List.of(
                "-func=" + task, "-gname=" + file, "-dir=" + folder, "-outpath=" + folder.resolve("seeds-of-rival")));
        command.addAll(options);
        Path output = folder.resolve("rival.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readAllLines(output);
    }

    private static double number(List<String> said, String label) {
        return said.stream()
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.indexOf(label) + label.length()).strip()))
                .reduce(Double.NaN, (first, last) -> last);
    }

    private List<Integer> seeds() throws IOException {
        List<Integer> seeds = new ArrayList<>();
        try (var files = Files.list(folder.resolve("seeds-of-rival").resolve("seed"))) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).forEach(line -> seeds.add(Integer.valueOf(line.strip())));
                Files.delete(file);
            }
        }
        return seeds;
    }

    private static String seconds(double[] times) {
        return Double.isNaN(median(times)) || Runs.of(times).most() == 0
                ? "–"
                : Runs.of(times).toString();
    }

    private static double median(double[] values) {
        return Runs.of(values).median();
    }
}
