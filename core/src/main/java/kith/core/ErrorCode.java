package kith.core;

/// Why Kith stopped, as a process exit code that scripts can rely on.
public enum ErrorCode {
    /// Wrong usage of a command or method.
    USAGE(2),
    /// The user's data cannot be read or contradicts itself.
    BAD_INPUT(3),
    /// The outside world failed: disk full, no permission, network.
    WORLD(4);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
