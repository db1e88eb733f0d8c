package kith.measure;

import kith.core.Definition;

/// The share of fakes among the accounts at hand, re-estimated from their scores (Saerens, Latinne &
/// Decaestecker 2002), and how the scorecard counts there.
///
/// A share found in one place does not hold in another: scores rank alike, cuts do not carry over. Expectation
/// and maximisation find the share at which the mean probability is the share itself. It is drawn towards the
/// expected share, worth a stated number of accounts, and kept within a stated factor of it in odds, because
/// scores that are off would carry it anywhere.
///
/// Does not depend on the order of accounts: they are counted by score. Cost O(accounts + bins x rounds).
public final class FakePrevalence {
    private static final int BINS_PER_UNIT = 64;
    private static final int REACH = 24;
    private static final int BINS = 2 * REACH * BINS_PER_UNIT;
    private static final int ROUNDS = 400;
    private static final double CLOSE = 1e-10;

    /// Labelled fakes and real accounts on which the stated rates were found.
    private static final double LABELLED_FAKES = 98;

    private static final double LABELLED_REAL = 877;

    private final double share;
    private final double shift;
    private final double hitRate;
    private final double alarmRate;

    private FakePrevalence(double share, double shift, double hitRate, double alarmRate) {
        this.share = share;
        this.shift = shift;
        this.hitRate = hitRate;
        this.alarmRate = alarmRate;
    }

    /// @param logOdds of every account, at the expected prevalence; `NaN` is left out
    public static FakePrevalence of(double[] logOdds, Definition.Authentic definition) {
        return of(
                logOdds,
                definition.prevalence(),
                definition.prevalenceWithin(),
                definition.prevalenceAccounts(),
                definition.countedFakes(),
                definition.countedReal());
    }

    /// @param expected  share at which the log-odds were given
    /// @param within    largest factor between its odds and those of the share found, at least 1
    /// @param worth     accounts that the expected share counts for
    /// @param hitRate   stated part of the fakes that is more likely fake than not
    /// @param alarmRate stated part of the real accounts that is
    public static FakePrevalence of(
            double[] logOdds, double expected, double within, double worth, double hitRate, double alarmRate) {
        long[] counts = new long[BINS];
        long accounts = 0;
        for (double one : logOdds) {
            if (!Double.isNaN(one)) {
                counts[bin(one)]++;
                accounts++;
            }
        }
        double base = Logit.of(expected);
        double share = expected;
        for (int round = 0; round < ROUNDS; round++) {
            double shift = Logit.of(share) - base;
            double fakes = 0;
            for (int bin = 0; bin < BINS; bin++) {
                if (counts[bin] > 0) {
                    fakes += counts[bin] * Logit.probability(middle(bin) + shift);
                }
            }
            double next = (fakes + worth * expected) / (accounts + worth);
            boolean done = Math.abs(next - share) < CLOSE;
            share = next;
            if (done) {
                break;
            }
        }
        double shift = Math.clamp(Logit.of(share) - base, -Math.log(within), Math.log(within));
        double fakes = LABELLED_FAKES;
        double counted = LABELLED_FAKES * hitRate;
        double real = LABELLED_REAL;
        double wrongly = LABELLED_REAL * alarmRate;
        for (int bin = 0; bin < BINS; bin++) {
            double fake = counts[bin] * Logit.probability(middle(bin) + shift);
            fakes += fake;
            real += counts[bin] - fake;
            if (bin >= BINS / 2) {
                counted += fake;
                wrongly += counts[bin] - fake;
            }
        }
        return new FakePrevalence(Logit.probability(base + shift), shift, counted / fakes, wrongly / real);
    }

    /// How the scorecard counts where nothing is known of the accounts at hand.
    public static AdjustedCount.Rates statedRates(Definition.Authentic definition) {
        return new AdjustedCount.Rates(
                definition.countedFakes(), LABELLED_FAKES, definition.countedReal(), LABELLED_REAL);
    }

    private static int bin(double logOdds) {
        return Math.clamp((long) Math.floor((logOdds + REACH) * BINS_PER_UNIT), 0, BINS - 1);
    }

    private static double middle(int bin) {
        return (bin + 0.5) / BINS_PER_UNIT - REACH;
    }

    /// Share of fakes at hand.
    public double share() {
        return share;
    }

    /// What it adds to log-odds at the expected share.
    public double shift() {
        return shift;
    }

    /// Part of the fakes at hand that is more likely fake than not at the expected share: the stated part,
    /// joined with what the probabilities themselves say.
    public double hitRate() {
        return hitRate;
    }

    /// Part of the real accounts at hand that is.
    public double alarmRate() {
        return alarmRate;
    }
}
