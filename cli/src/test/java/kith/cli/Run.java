package kith.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kith.app.UseCases;

/// One run of the command with its output caught.
record Run(int code, String out, String err) {
    static final Terminal FILES = new Terminal(false, false, Terminal.FILE_WIDTH, true, false, false);

    static Run of(UseCases useCases, String... args) {
        return of(useCases, FILES, args);
    }

    static Run of(UseCases useCases, Terminal terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(
                useCases,
                ResultStream.printing(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                () -> 0);
        int code = Main.run(session, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
