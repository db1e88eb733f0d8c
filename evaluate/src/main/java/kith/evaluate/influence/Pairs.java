package kith.evaluate.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;

/// Pairs of accounts, told by the logs of eleven counts each, and which of the two people called more influential.
final class Pairs {
    private static final List<String> COUNTS = List.of(
            "follower_count",
            "following_count",
            "listed_count",
            "mentions_received",
            "retweets_received",
            "mentions_sent",
            "retweets_sent",
            "posts",
            "network_feature_1",
            "network_feature_2",
            "network_feature_3");

    /// Columns of an account.
    static final int WIDTH = COUNTS.size();

    /// Keeps none and few apart: counts of mentions, retweets and posts begin there.
    private static final double FEWEST = 0.1;

    private final List<double[]> left = new ArrayList<>();
    private final List<double[]> right = new ArrayList<>();
    private final List<Boolean> choices = new ArrayList<>();

    static Pairs read(RealData data) {
        StringBuilder columns = new StringBuilder("Choice");
        for (String side : List.of("A_", "B_")) {
            COUNTS.forEach(count -> columns.append(", ").append(side).append(count));
        }
        Pairs pairs = new Pairs();
        data.each(
                DataSet.PEERINDEX_PAIRS,
                "train.csv",
                "SELECT " + columns + " FROM read_csv(%s, header = true)",
                row -> {
                    double[] a = new double[WIDTH];
                    double[] b = new double[WIDTH];
                    for (int count = 0; count < WIDTH; count++) {
                        a[count] = Math.log(row.doubleAt(1 + count) + FEWEST);
                        b[count] = Math.log(row.doubleAt(1 + WIDTH + count) + FEWEST);
                    }
                    pairs.add(a, b, row.longAt(0) == 1);
                });
        return pairs;
    }

    /// @param leftWon whether the first was called more influential
    void add(double[] a, double[] b, boolean leftWon) {
        left.add(a);
        right.add(b);
        choices.add(leftWon);
    }

    int count() {
        return choices.size();
    }

    /// Whether the first account was called more influential, one a pair.
    boolean[] leftWon() {
        boolean[] won = new boolean[choices.size()];
        for (int at = 0; at < won.length; at++) {
            won[at] = choices.get(at);
        }
        return won;
    }

    /// Numbers of the first account of each pair, from 0 without gaps; accounts are told apart by all their counts.
    int[] leftAccounts() {
        return numbers(left);
    }

    /// Numbers of the second account of each pair, by the same numbering.
    int[] rightAccounts() {
        return numbers(right);
    }

    private int[] numbers(List<double[]> side) {
        Map<String, Integer> numbers = new HashMap<>();
        left.forEach(counts -> numbers.putIfAbsent(Arrays.toString(counts), numbers.size()));
        right.forEach(counts -> numbers.putIfAbsent(Arrays.toString(counts), numbers.size()));
        return side.stream()
                .mapToInt(counts -> numbers.getOrDefault(Arrays.toString(counts), -1))
                .toArray();
    }

    /// Logs of the ratios of the counts: 11 columns, of the other sign when the two are swapped.
    double[][] ratios() {
        return differences(left, right);
    }

    /// Differences of the logs, of their squares and of their products: 77 columns, of the other sign when the two are
    /// swapped.
    double[][] strengths() {
        double[] means = new double[WIDTH];
        for (List<double[]> side : List.of(left, right)) {
            for (double[] counts : side) {
                for (int column = 0; column < WIDTH; column++) {
                    means[column] += counts[column] / (2 * left.size());
                }
            }
        }
        return differences(withProducts(left, means), withProducts(right, means));
    }

    private static double[][] differences(List<double[]> left, List<double[]> right) {
        double[][] rows = new double[left.size()][];
        for (int at = 0; at < rows.length; at++) {
            double[] a = left.get(at);
            double[] b = right.get(at);
            rows[at] = new double[a.length];
            for (int column = 0; column < a.length; column++) {
                rows[at][column] = a[column] - b[column];
            }
        }
        return rows;
    }

    private static List<double[]> withProducts(List<double[]> side, double[] means) {
        List<double[]> wide = new ArrayList<>();
        for (double[] counts : side) {
            double[] row = Arrays.copyOf(counts, WIDTH + WIDTH * (WIDTH + 1) / 2);
            int next = WIDTH;
            for (int i = 0; i < WIDTH; i++) {
                for (int j = 0; j <= i; j++) {
                    row[next++] = (counts[i] - means[i]) * (counts[j] - means[j]);
                }
            }
            wide.add(row);
        }
        return wide;
    }
}
