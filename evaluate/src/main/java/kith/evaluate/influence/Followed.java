package kith.evaluate.influence;

import java.util.Arrays;

/// Every adopter whom somebody calls a closest neighbour: how many of these adopt after her, and how many were to be
/// expected of their village in those years.
///
/// A year in which a woman who names her has not adopted yet is one exposure. Expected of it is the part of the *other*
/// women of the village, not adopted yet, who adopt in that year, drawn towards all villages' by 20 women.
final class Followed {
    private static final double DRAWN = 20;
    private static final int LAST = 10;

    private final int[] village;
    private final int[] actions;
    private final double[] expected;
    private final int villages;
    private int exposures;

    Followed(Village women) {
        int n = women.women();
        villages = 1 + women.village(n - 1);
        double[][] atRisk = new double[villages][LAST + 1];
        double[][] adopting = new double[villages][LAST + 1];
        double[] allAtRisk = new double[LAST + 1];
        double[] allAdopting = new double[LAST + 1];
        for (int woman = 0; woman < n; woman++) {
            for (int year = 1; year <= LAST && women.adopted(woman) >= year; year++) {
                int adopts = women.adopted(woman) == year ? 1 : 0;
                atRisk[women.village(woman)][year]++;
                adopting[women.village(woman)][year] += adopts;
                allAtRisk[year]++;
                allAdopting[year] += adopts;
            }
        }
        int[][] namedBy = Village.namedBy(women.allClosest());
        int[] of = new int[n];
        int[] seen = new int[n];
        double[] usual = new double[n];
        int count = 0;
        for (int woman = 0; woman < n; woman++) {
            int before = exposures;
            for (int other : namedBy[woman]) {
                for (int year = women.adopted(woman) + 1; year <= LAST && women.adopted(other) >= year; year++) {
                    int adopts = women.adopted(other) == year ? 1 : 0;
                    int at = women.village(other);
                    usual[count] += (adopting[at][year] - adopts + DRAWN * allAdopting[year] / allAtRisk[year])
                            / (atRisk[at][year] - 1 + DRAWN);
                    seen[count] += adopts;
                    exposures++;
                }
            }
            if (exposures > before) {
                of[count++] = women.village(woman);
            }
        }
        village = Arrays.copyOf(of, count);
        actions = Arrays.copyOf(seen, count);
        expected = Arrays.copyOf(usual, count);
    }

    int exposures() {
        return exposures;
    }

    int villageCount() {
        return villages;
    }

    /// Number of the village, one an adopter.
    int[] villages() {
        return village.clone();
    }

    /// Actions over those expected, of some adopters.
    double ratio(int[] adopters) {
        double seen = 0;
        double usual = 0;
        for (int at : adopters) {
            seen += actions[at];
            usual += expected[at];
        }
        return seen / usual;
    }

    /// The number of expected actions that makes what was seen in all villages but this one likeliest.
    double likeliest(int without, double[] worth) {
        double best = Double.NaN;
        double likeliest = Double.NEGATIVE_INFINITY;
        for (double one : worth) {
            double sum = 0;
            for (int other = 0; other < villages; other++) {
                sum += other == without ? 0 : logLikelihood(other, one);
            }
            if (sum > likeliest) {
                likeliest = sum;
                best = one;
            }
        }
        return best;
    }

    /// Log likelihood of what was seen in a village when rates scatter around the matched one as a gamma
    /// distribution worth so many expected actions: negative binomial (Greenwood & Yule 1920), up to a constant.
    /// The level is that of the other villages.
    double logLikelihood(int of, double worth) {
        double level = level(of);
        double sum = 0;
        for (int at = 0; at < village.length; at++) {
            if (village[at] == of) {
                double usual = level * expected[at];
                for (int action = 0; action < actions[at]; action++) {
                    sum += Math.log(worth + action);
                }
                sum += worth * Math.log(worth / (worth + usual)) + actions[at] * Math.log(usual / (worth + usual));
            }
        }
        return sum;
    }

    private double level(int without) {
        int[] others = new int[village.length];
        int size = 0;
        for (int at = 0; at < village.length; at++) {
            if (village[at] != without) {
                others[size++] = at;
            }
        }
        return ratio(Arrays.copyOf(others, size));
    }
}
