package kith.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kith.cli.text.Printable;
import kith.core.ErrorCode;
import kith.core.KithException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place where a failure becomes a message and an exit code. Commands just throw.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final PrintStream err;

    Failures(PrintStream err) {
        this.err = err;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        KithCommand kith = command.getCommandSpec().root().userObject() instanceof KithCommand root ? root : null;
        return report(e, kith != null && kith.stacktrace);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        say(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                err.println("Maybe you meant: " + String.join(", ", suggestions) + ".");
            }
        }
        err.println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return ErrorCode.USAGE.exitCode();
    }

    /// Says what went wrong and gives the exit code for it.
    int report(Throwable e, boolean stacktrace) {
        if (stacktrace && !(e instanceof ClosedPipe)) {
            e.printStackTrace(err);
        }
        return switch (e) {
            case ClosedPipe _ -> 0;
            case KithException known -> {
                say(String.valueOf(known.getMessage()));
                yield known.code().exitCode();
            }
            case UncheckedIOException io -> {
                say("A file could not be read or written: %s.".formatted(io.getMessage()));
                yield ErrorCode.WORLD.exitCode();
            }
            case OutOfMemoryError _ -> {
                say(
                        "Not enough memory. Give more, for example KITH_JAVA_OPTS=-Xmx8g kith …, or work on fewer accounts.");
                yield ErrorCode.WORLD.exitCode();
            }
            default -> {
                say("Something went wrong inside Kith (%s). %s"
                        .formatted(e.getClass().getSimpleName(), stacktrace ? "" : details(e)));
                yield ErrorCode.WORLD.exitCode();
            }
        };
    }

    private void say(String message) {
        // messages quote values from files, which may hold anything
        err.println("kith: " + message.strip().lines().map(Printable::clean).collect(Collectors.joining("\n")));
    }

    /// Writes where it happened, without the messages: they may hold personal data.
    private static String details(Throwable e) {
        try {
            Path file = Files.createTempFile("kith-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    writer.println(cause.getClass().getName());
                    for (StackTraceElement frame : cause.getStackTrace()) {
                        writer.println("    at " + frame);
                    }
                }
            }
            return "Where it happened is in %s; run again with --stacktrace to see more. Please report it."
                    .formatted(file);
        } catch (IOException _) {
            return "Run again with --stacktrace to see where, and please report it.";
        }
    }
}
