package kith.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import kith.app.LocalUseCases;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// Starts the command.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.detect(System.getenv(), System.getProperties());
        Session session = new Session(new LocalUseCases(), ResultStream.printing(out), err, terminal, System::nanoTime);
        System.exit(run(session, args));
    }

    /// Runs one command and gives its exit code.
    static int run(Session session, String... args) {
        Failures failures = new Failures(session.err());
        try {
            int code = commandLine(session, failures).execute(args);
            session.out().flush();
            return code;
        } catch (ClosedPipe | kith.core.KithException | OutOfMemoryError e) {
            return failures.report(e, false);
        }
    }

    /// The whole command, for running, for tests of its help, and for shell completion.
    static CommandLine commandLine(Session session, Failures failures) {
        Terminal terminal = session.terminal();
        return new CommandLine(new KithCommand(session))
                .addSubcommand(new DemoCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new AssessCommand())
                .addSubcommand(new FindCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new ForgetCommand())
                .addSubcommand(new WorldCommand())
                .setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.width(), 72, 110))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
