package kith.measure;

/// A sum that does not depend on the order of its terms: they are rounded to micro-units and added as whole numbers.
final class MicroSum {
    private long micro;

    void add(double value) {
        micro += Math.round(value * 1e6);
    }

    double value() {
        return micro / 1e6;
    }
}
