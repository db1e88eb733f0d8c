package kith.core;

import org.jspecify.annotations.Nullable;

/// Kith cannot go on. The message says what happened, where (file, line, column, value) and what to do.
public final class KithException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public KithException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public static KithException usage(String message) {
        return new KithException(ErrorCode.USAGE, message, null);
    }

    public static KithException badInput(String message) {
        return new KithException(ErrorCode.BAD_INPUT, message, null);
    }

    public static KithException world(String message, @Nullable Throwable cause) {
        return new KithException(ErrorCode.WORLD, message, cause);
    }

    public ErrorCode code() {
        return code;
    }
}
