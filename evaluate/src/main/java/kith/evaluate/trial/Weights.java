package kith.evaluate.trial;

/// Where the weights come from that a figure is about.
public enum Weights {
    /// Fitted on the other folds of the same data.
    CROSS_VALIDATED("cross-validated"),
    /// Those that Kith ships and judges by.
    SHIPPED("shipped"),
    /// Fitted on another data set altogether.
    OTHER_DATA("other data"),
    /// Nothing is fitted.
    NONE("none");

    private final String words;

    Weights(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
