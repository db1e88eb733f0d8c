package kith.cli;

import java.util.List;
import java.util.function.Function;
import kith.cli.text.Printable;
import kith.core.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `kith`: what all commands share.
@Command(
        name = "kith",
        versionProvider = BuiltVersion.class,
        description = "Finds alpha consumers: regular people who have risen far above their peers, make some of the"
                + " best content among them, and are followed by people who know them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith demo                                     see it work on a simulated community",
            "  kith import exports/ --into shop.kith         read your data",
            "  kith assess shop.kith                         judge every account",
            "  kith find shop.kith --place Lyon              list the alpha consumers",
            "  kith explain shop.kith @handle                see why",
            "  kith audit roster.csv --dataset shop.kith     check a list that a network sells",
            "  kith plan shop.kith --budget 2000             say whom to invite",
            "  kith serve shop                               the same in a browser, for a team",
            "",
            "Exit codes: 0 done, 1 a finding you asked to fail on, 2 wrong usage, 3 bad input,",
            "4 the outside world failed.",
            "KITH_JAVA_OPTS holds options for Java, for example -Xmx8g."
        })
final class KithCommand implements Runnable {
    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress and no notes.")
    boolean quiet;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    final Session session;

    KithCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'kith demo' is a good start.");
    }

    /// Does work that takes long, showing how far it is.
    <T> T working(Function<Progress, T> work) {
        if (quiet) {
            return work.apply(Progress.NONE);
        }
        Terminal terminal = session.terminal();
        try (ProgressLine line = new ProgressLine(
                session.err(), terminal.bar(), terminal.unicode(), terminal.width(), session.nanoTime())) {
            return work.apply(line);
        }
    }

    /// Sentences on standard error for the person at the terminal.
    void note(String sentence) {
        if (!quiet) {
            session.err().println(Printable.clean(sentence));
        }
    }

    void notes(List<String> sentences) {
        sentences.forEach(this::note);
    }
}
