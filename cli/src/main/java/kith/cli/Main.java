package kith.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kith.app.LocalUseCases;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// Starts the command.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // some locales write numbers with other digits; results are the same everywhere
        Locale.setDefault(Locale.ROOT);
        LocalUseCases.clearTemporary();
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.detect(System.getenv(), System.getProperties());
        Session session = new Session(
                new LocalUseCases(Clock.systemUTC()),
                ResultStream.printing(out),
                err,
                terminal,
                System::nanoTime,
                memory(System.getenv(), System.getProperties()));
        System.exit(run(session, args));
    }

    /// Where Kith remembers what its user told it: `KITH_HOME`, else a folder in the home folder.
    static Path memory(Map<String, String> environment, Properties properties) {
        String home = environment.getOrDefault("KITH_HOME", "");
        Path folder = home.isEmpty() ? Path.of(properties.getProperty("user.home", "."), ".kith") : Path.of(home);
        return folder.resolve("roster-columns");
    }

    /// Runs one command and gives its exit code.
    static int run(Session session, String... args) {
        Failures failures = new Failures(session.err());
        // picocli would print a stack trace itself when its own printing fails, so it prints into memory
        StringWriter help = new StringWriter();
        KithCommand kith = new KithCommand(session);
        try {
            int code = commandLine(kith, failures).setOut(new PrintWriter(help)).execute(args);
            session.print(help.toString());
            return code;
        } catch (Throwable e) {
            return failures.report(e, kith.stacktrace);
        }
    }

    /// The whole command, for running, for tests of its help, and for shell completion.
    static CommandLine commandLine(KithCommand kith, Failures failures) {
        Terminal terminal = kith.session.terminal();
        return new CommandLine(kith)
                .addSubcommand(new DemoCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new AssessCommand())
                .addSubcommand(new FindCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new AuditCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new PlanCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new LabelCommand())
                .addSubcommand(new ForgetCommand())
                .addSubcommand(new WorldCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new DefinitionCommand())
                .addSubcommand(new ServeCommand())
                .setErr(new PrintWriter(kith.session.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.width(), 72, 110))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }
}
