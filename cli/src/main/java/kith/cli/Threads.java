package kith.cli;

import picocli.CommandLine.Option;

/// `--threads`.
final class Threads {
    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads to use; never changes a result. Default: one a processor.")
    private int threads;

    int count() {
        Numbers.atLeast("--threads", threads, 0);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
