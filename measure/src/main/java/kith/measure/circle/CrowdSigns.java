package kith.measure.circle;

/// What the crowds of one person's audience are like: for each follower how well they and those around
/// them are linked inside the audience.
///
/// People who know somebody come in crowds who know each other (family, class, team); so do people with
/// one interest, only more loosely. A crowd is told better than a single follower, so signs are also
/// averaged over the neighbourhood, where a neighbour counts by the acquaintances in common. Cost O(sum
/// over links inside the audience of both degrees).
public final class CrowdSigns {
    /// How many signs a follower has.
    public static final int COUNT = 7;

    /// Steps of averaging after which the two sets of neighbourhood signs are read.
    private static final int NEAR = 2;

    private static final int FAR = 4;

    private CrowdSigns() {}

    /// One row for each follower: log embeddedness (links inside the audience + 0.5, over its size + 3),
    /// closure (part of the pairs of links that are linked too, drawn towards a quarter), rank of the
    /// first; the first two as means of the near crowd; and of the far one.
    ///
    /// @param audience followers and the links among them
    public static double[][] of(Acquaintances audience) {
        int n = audience.people();
        double[] embedded = new double[n];
        double[] closure = new double[n];
        double[][] weight = new double[n][];
        for (int a = 0; a < n; a++) {
            int[] links = audience.linked(a);
            embedded[a] = Math.log((links.length + 0.5) / (n + 3.0));
            weight[a] = new double[links.length];
            double triangles = 0;
            double total = 0;
            for (int at = 0; at < links.length; at++) {
                int common = audience.common(a, links[at]);
                triangles += common / 2.0;
                weight[a][at] = common + 0.2;
                total += weight[a][at];
            }
            closure[a] = (triangles + 1) / (links.length * (links.length - 1) / 2.0 + 4);
            for (int at = 0; at < links.length; at++) {
                weight[a][at] /= 1.2 * total;
            }
        }
        double[][] rows = new double[n][COUNT];
        double[] ranks = ranks(embedded);
        double[] crowdEmbedded = embedded;
        double[] crowdClosure = closure;
        for (int step = 1; step <= FAR; step++) {
            crowdEmbedded = around(audience, weight, crowdEmbedded);
            crowdClosure = around(audience, weight, crowdClosure);
            if (step == NEAR || step == FAR) {
                int first = step == NEAR ? 3 : 5;
                for (int a = 0; a < n; a++) {
                    rows[a][first] = crowdEmbedded[a];
                    rows[a][first + 1] = crowdClosure[a];
                }
            }
        }
        for (int a = 0; a < n; a++) {
            rows[a][0] = embedded[a];
            rows[a][1] = closure[a];
            rows[a][2] = ranks[a];
        }
        return rows;
    }

    /// Five sixths of what the neighbours have and one sixth of one's own; one's own where there is
    /// nobody.
    private static double[] around(Acquaintances audience, double[][] weight, double[] values) {
        double[] mean = new double[values.length];
        for (int a = 0; a < mean.length; a++) {
            int[] links = audience.linked(a);
            if (links.length == 0) {
                mean[a] = values[a];
                continue;
            }
            mean[a] = values[a] / 6;
            for (int at = 0; at < links.length; at++) {
                mean[a] += weight[a][at] * values[links[at]];
            }
        }
        return mean;
    }

    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int a = 0; a < values.length; a++) {
            double below = 0;
            for (double other : values) {
                below += other < values[a] ? 1 : other == values[a] ? 0.5 : 0;
            }
            ranks[a] = below / values.length;
        }
        return ranks;
    }
}
