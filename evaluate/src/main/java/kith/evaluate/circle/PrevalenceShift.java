package kith.evaluate.circle;

/// How much more or less common ties are than where a scorecard was fitted, told by the scores alone, by
/// expectation-maximisation (Saerens, Latinne & Decaestecker, Neural Comput. 14, 2002).
///
/// Weak scores whose spread differs between networks lead it astray, far and with confidence; hence the
/// cap.
final class PrevalenceShift {
    private static final int ROUNDS = 100;

    private PrevalenceShift() {}

    /// What is to be added to all log-odds, at most `cap` either way.
    ///
    /// @param prevalence part that was so where the scorecard was fitted
    static double of(double[] logOdds, double prevalence, double cap) {
        double usual = Math.log(prevalence / (1 - prevalence));
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (double one : logOdds) {
                sum += 1 / (1 + Math.exp(-one - shift));
            }
            double now = sum / logOdds.length;
            shift = Math.clamp(Math.log(now / (1 - now)) - usual, -cap, cap);
        }
        return shift;
    }
}
