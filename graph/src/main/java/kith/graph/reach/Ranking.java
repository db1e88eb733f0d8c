package kith.graph.reach;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Nodes by value: the largest first, of equal ones that with the larger degree, then that with the
/// lower number.
///
/// A binary heap without boxing; a node may lie in it more than once.
final class Ranking {
    private final IntUnaryOperator degree;
    private int[] nodes = new int[1_024];
    private double[] values = new double[1_024];
    private int size;

    Ranking(IntUnaryOperator degree) {
        this.degree = degree;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void push(int node, double value) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        int at = size++;
        while (at > 0 && isBefore(node, value, (at - 1) / 2)) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        put(node, value, at);
    }

    /// The largest value; there must be one.
    double topValue() {
        return values[0];
    }

    /// Removes the first node and returns it; there must be one.
    int pop() {
        int top = nodes[0];
        size--;
        int node = nodes[size];
        double value = values[size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && isBefore(nodes[child + 1], values[child + 1], child)) {
                child++;
            }
            if (isBefore(node, value, child)) {
                break;
            }
            move(child, at);
            at = child;
        }
        put(node, value, at);
        return top;
    }

    private boolean isBefore(int node, double value, int place) {
        if (value != values[place]) {
            return value > values[place];
        }
        int other = nodes[place];
        int difference = degree.applyAsInt(node) - degree.applyAsInt(other);
        return difference == 0 ? node < other : difference > 0;
    }

    private void move(int from, int to) {
        nodes[to] = nodes[from];
        values[to] = values[from];
    }

    private void put(int node, double value, int place) {
        nodes[place] = node;
        values[place] = value;
    }
}
