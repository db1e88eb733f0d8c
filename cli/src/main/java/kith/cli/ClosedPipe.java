package kith.cli;

/// Whoever read our standard output has had enough, as in `kith find … | head`. Not an error.
final class ClosedPipe extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedPipe(Throwable cause) {
        super("standard output was closed", cause);
    }
}
