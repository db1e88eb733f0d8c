package kith.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kith.core.KithException;

/// Standard output that does not swallow its failures, as [PrintStream] would: a reader who left is a [ClosedPipe], a
/// full disk a [KithException].
final class ResultStream extends OutputStream {
    private final OutputStream to;

    private ResultStream(OutputStream to) {
        this.to = to;
    }

    /// Prints UTF-8 whatever the locale.
    static PrintStream printing(OutputStream to) {
        return new PrintStream(new ResultStream(to), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            to.write(bytes, from, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void flush() {
        try {
            to.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(IOException e) {
        String why = String.valueOf(e.getMessage());
        if (why.contains("Broken pipe") || why.contains("pipe is being closed") || why.contains("Pipe closed")) {
            return new ClosedPipe(e);
        }
        return KithException.world(
                "Cannot write the result to standard output: %s. Check the disk that it goes to.".formatted(why), e);
    }
}
