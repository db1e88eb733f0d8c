package kith.report;

/// What a spreadsheet would run instead of showing it.
public final class Formula {
    /// Signs a formula begins with; some spreadsheets take the wide ones of East Asian writing for the same.
    private static final String BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formula() {}

    /// The text with an apostrophe in front where it would run, else as it is.
    public static String disarmed(String text) {
        return !text.isEmpty() && BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
