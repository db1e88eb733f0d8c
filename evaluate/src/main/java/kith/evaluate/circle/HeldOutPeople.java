package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kith.evaluate.statistics.Folds;
import kith.measure.circle.ShareDoubt;
import kith.measure.circle.TieCalibration;
import kith.measure.circle.TieScorecard;

/// Whole people held out, ten folds of them.
///
/// A share is told by a scorecard that saw no tie of the person. The log-odds of a single tie come from
/// one that saw no tie of either end, so for every two folds one is fitted on the ties that touch
/// neither. How the log-odds are read (slope, drift) is learnt on five folds of the people who are left.
final class HeldOutPeople {
    private static final int FOLDS = 10;
    private static final int INNER_FOLDS = 5;

    /// A person whose drift is told by fewer ties tells next to nothing.
    private static final int FEW = 3;

    /// Where few people have enough ties they are dealt into folds again until so many shares are told.
    private static final int SHARES = 200;

    private static final int MOST_DEALS = 8;

    private final TieTask task;
    private final double[] logOdds;
    private final ToldPeople people;
    private final List<TieCalibration> calibrations = new ArrayList<>();

    private HeldOutPeople(TieTask task, ToldPeople people) {
        this.task = task;
        this.people = people;
        logOdds = new double[task.size()];
    }

    static HeldOutPeople of(TieTask task, long seed) {
        HeldOutPeople first = deal(task, new ToldPeople(), seed);
        for (int again = 1; again < MOST_DEALS && first.people.all().count() < SHARES; again++) {
            deal(task, first.people, seed + again);
        }
        return first;
    }

    private static HeldOutPeople deal(TieTask task, ToldPeople people, long seed) {
        HeldOutPeople held = new HeldOutPeople(task, people);
        int[] fold = fold(task.people(), FOLDS, seed);
        for (int out = 0; out < FOLDS; out++) {
            int[] left = held.touchingNeither(fold, out, out, TieTask.range(task.size()));
            TieScorecard scorecard = TieScorecard.fit(task.rows(left), task.know(left));
            TieCalibration calibration = held.calibration(left, seed + 1 + out);
            held.calibrations.add(calibration);
            for (int person = 0; person < task.people(); person++) {
                if (fold[person] == out && task.ties(person).length >= HeldOutTies.ENOUGH) {
                    held.tell(person, scorecard, calibration, seed);
                }
            }
            for (int other = 0; other <= out; other++) {
                held.tellTies(fold, out, other, scorecard);
            }
        }
        return held;
    }

    /// Tells the ties between two folds.
    ///
    /// @param scorecard of all ties that touch nobody in the first
    private void tellTies(int[] fold, int out, int other, TieScorecard scorecard) {
        int[] between = Arrays.stream(TieTask.range(task.size()))
                .filter(tie -> Math.max(fold[task.a(tie)], fold[task.b(tie)]) == out
                        && Math.min(fold[task.a(tie)], fold[task.b(tie)]) == other)
                .toArray();
        if (between.length > 0) {
            int[] left = touchingNeither(fold, out, other, TieTask.range(task.size()));
            TieScorecard both = other == out ? scorecard : TieScorecard.fit(task.rows(left), task.know(left));
            for (int tie : between) {
                logOdds[tie] = both.logOdds(task.row(tie));
            }
        }
    }

    private static int[] fold(int people, int count, long seed) {
        Folds folds = Folds.grouped(TieTask.range(people), count, seed);
        int[] fold = new int[people];
        for (int at = 0; at < folds.count(); at++) {
            for (int person : folds.held(at)) {
                fold[person] = at;
            }
        }
        return fold;
    }

    private int[] touchingNeither(int[] fold, int out, int other, int[] ties) {
        return Arrays.stream(ties)
                .filter(tie -> fold[task.a(tie)] != out
                        && fold[task.b(tie)] != out
                        && fold[task.a(tie)] != other
                        && fold[task.b(tie)] != other)
                .toArray();
    }

    /// How the log-odds of a scorecard that was fitted on all of these ties are to be read for other
    /// people.
    static TieCalibration calibration(TieTask task, long seed) {
        return new HeldOutPeople(task, new ToldPeople()).calibration(TieTask.range(task.size()), seed);
    }

    /// Slope and drift, told by scorecards that never saw the person, of the ties that are left.
    private TieCalibration calibration(int[] left, long seed) {
        int[] fold = fold(task.people(), INNER_FOLDS, seed);
        boolean[] usable = new boolean[task.size()];
        for (int tie : left) {
            usable[tie] = true;
        }
        List<TieCalibration.Told> people = new ArrayList<>();
        for (int out = 0; out < INNER_FOLDS; out++) {
            int[] fitted = touchingNeither(fold, out, out, left);
            TieScorecard scorecard = TieScorecard.fit(task.rows(fitted), task.know(fitted));
            for (int person = 0; person < task.people(); person++) {
                if (fold[person] == out) {
                    int[] ties = Arrays.stream(task.ties(person))
                            .filter(tie -> usable[tie])
                            .toArray();
                    if (ties.length >= FEW) {
                        people.add(task.told(scorecard.logOdds(task.rows(ties)), ties));
                    }
                }
            }
        }
        return TieCalibration.of(people);
    }

    private void tell(int person, TieScorecard scorecard, TieCalibration calibration, long seed) {
        int[] ties = task.ties(person);
        double[][] rows = task.rows(ties);
        double[] read = calibration.read(scorecard.logOdds(rows));
        ShareDoubt doubt = new ShareDoubt(scorecard.doubt(rows), calibration.drift(), 0);
        people.add(person, read, task.know(ties), doubt, seed * 1_000_003 + person);
    }

    /// Log-odds of each tie in the first deal, a copy.
    double[] logOdds() {
        return logOdds.clone();
    }

    ToldPeople people() {
        return people;
    }

    /// How log-odds were read, mean over the folds of the first deal.
    TieCalibration calibration() {
        return new TieCalibration(
                mean(TieCalibration::shift), mean(TieCalibration::slope), mean(TieCalibration::drift));
    }

    private double mean(ToDoubleFunction<TieCalibration> part) {
        return calibrations.stream().mapToDouble(part).average().orElse(Double.NaN);
    }
}
