package kith.web.page;

/// What an address names does not exist. The message says what, and where to look instead.
public final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotHere(String message) {
        super(message);
    }
}
