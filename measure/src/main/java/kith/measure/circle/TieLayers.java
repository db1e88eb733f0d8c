package kith.measure.circle;

import kith.core.Rung;

/// The scorecard of ties that Kith ships, and how far it is to be trusted on each rung of evidence.
///
/// Of the structure only the two ranks have a weight. They were fitted on the Copenhagen Networks Study
/// (CC BY; 4,321 Facebook friendships of students, 16 % of whom called or texted within four weeks);
/// `kith evaluate` prints the same fit again. Ranks travel: they order friends before strangers too.
/// Activity and closure tell close friends from other friends inside one community better, but point the
/// other way where strangers follow; they and the overlap are weighed only where a scorecard is fitted
/// on the community itself. Of place a stated weight is shipped: the one data set that has places may
/// not be used for it. What people say to each other is weighed elsewhere.
public final class TieLayers {
    /// Part of the ties that the scorecard was fitted on whose ends know each other.
    private static final double PREVALENCE = 0.164;

    /// Stated. Between two networks, or two ways to say who knows whom, the level of all log-odds moves
    /// by about so much: inside one school it moves by 1.0 when those who met are counted beside those
    /// who were named.
    private static final double NETWORK = 1.2;

    private static final TieScorecard SHIPPED = shipped();

    private TieLayers() {}

    private static TieScorecard shipped() {
        double[] centres = new double[TieSign.count()];
        double[] weights = new double[TieSign.count()];
        set(centres, weights, TieSign.RANK, 0.335, 1.99);
        set(centres, weights, TieSign.RARE_RANK, 0.519, 0.39);
        set(centres, weights, TieSign.SAME_PLACE, 0.2, 0.5);
        return TieScorecard.stated(-1.76, centres, weights);
    }

    private static void set(double[] centres, double[] weights, TieSign sign, double centre, double weight) {
        centres[sign.column()] = centre;
        weights[sign.column()] = weight;
    }

    /// Log-odds where as many know each other as among those students.
    public static TieScorecard scorecard() {
        return SHIPPED;
    }

    /// Log likelihood ratio of a pair, *knows* against *does not*: to be added to other evidence, and to
    /// what is expected before looking.
    public static double logRatio(double[] row) {
        return SHIPPED.logOdds(row) - Math.log(PREVALENCE / (1 - PREVALENCE));
    }

    /// How log-odds are read. Measured on students of whom the scorecard had seen nothing, for the ranks
    /// alone and with exchanges; place is read as the structure is, for want of data that may be used.
    /// What the person says settles the drift itself ([ShareInterval]), so that nothing else changes by
    /// it.
    public static TieCalibration calibration(Rung rung) {
        return rung == Rung.INTERACTION ? new TieCalibration(0.01, 1.03, 0.48) : new TieCalibration(0.03, 1.03, 0.42);
    }

    /// How far all ties of one person may be off together, in a network of which nothing was known
    /// before.
    public static ShareDoubt doubt(Rung rung) {
        return new ShareDoubt(0, calibration(rung).drift(), NETWORK);
    }
}
