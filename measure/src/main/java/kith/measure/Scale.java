package kith.measure;

/// How a quantity is laid out before a curve is looked up at it.
public enum Scale {
    /// As it is.
    PLAIN,
    /// ln(1 + count).
    COUNT,
    /// ln(ratio).
    RATIO;

    public double of(double x) {
        return switch (this) {
            case PLAIN -> x;
            case COUNT -> Math.log1p(x);
            case RATIO -> Math.log(x);
        };
    }
}
