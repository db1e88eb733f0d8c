package kith.evaluate.circle;

import java.util.List;
import java.util.Locale;
import kith.core.Progress;
import kith.core.Rung;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.circle.SeenFollowers;
import kith.measure.circle.ShareDoubt;
import kith.measure.circle.ShareInterval;
import kith.measure.circle.TieCalibration;
import kith.measure.circle.TieLayers;
import kith.measure.circle.TieScorecard;
import kith.measure.circle.TieSign;

/// D6: does the tie model travel? Fitted on one network alone, tested on another, of another country,
/// age, size and way to say who knows whom.
final class TravelTrial implements Trial {
    private static final long SEED = 7;
    private static final Target AREA = Target.atLeast(0.66);
    private static final Target COVERED = Target.atLeast(0.80);

    private static final TieSign[] RANKS = {TieSign.RANK, TieSign.RARE_RANK};

    /// Log-odds that the prevalence may be moved by.
    private static final double CAP = 1;

    @Override
    public String id() {
        return "D6";
    }

    @Override
    public String question() {
        return "Fitted on the pupils of Thiers13 alone, does the tie model hold for the students of Copenhagen, and back?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.THIERS13, DataSet.COPENHAGEN);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Pupils pupils = Pupils.read(data);
        Students students = Students.read(data);
        TieTask friends = pupils.friends();
        TieTask met = pupils.friendsOrMet();
        TieTask contact = students.contact();
        Findings findings = new Findings(id());
        travel(findings, "D1 to D3", friends, contact);
        travel(findings, "D2 to D3", met, contact);
        travel(findings, "D3 to D1", contact, friends);
        travel(findings, "D3 to D2", contact, met);
        return findings.list();
    }

    private static void travel(Findings findings, String way, TieTask from, TieTask to) {
        TieScorecard scorecard = TieScorecard.fit(from.rows(TieTask.range(from.size())), from.know());
        TieCalibration calibration = HeldOutPeople.calibration(from, SEED);
        // what the other network does not have adds nothing, there and here
        TieTask seen = to.seeing(Rung.STRUCTURE);
        double[] logOdds = calibration.read(scorecard.logOdds(seen.rows(TieTask.range(seen.size()))));
        findings.aim(
                "AUC, %s".formatted(way),
                Weights.OTHER_DATA,
                Bootstrap.area(logOdds, to.know()),
                Double.NaN,
                AREA,
                String.format(
                        Locale.ROOT,
                        "%.0f %% are so where it was fitted, %.0f %% where it is tested.",
                        100 * from.prevalence(),
                        100 * to.prevalence()));
        TieTask ranks = from.only(RANKS);
        double[] ranked = TieScorecard.fit(ranks.rows(TieTask.range(ranks.size())), ranks.know())
                .logOdds(to.only(RANKS).rows(TieTask.range(to.size())));
        findings.report(
                "AUC, ranks alone, %s".formatted(way),
                Weights.OTHER_DATA,
                Bootstrap.area(ranked, to.know()),
                "The signs that Kith ships weights for.");
        ShareDoubt open = new ShareDoubt(
                0, calibration.drift(), TieLayers.doubt(Rung.STRUCTURE).network());
        Shares told = told(seen, scorecard, calibration, 0, open);
        double moved = PrevalenceShift.of(logOdds, from.prevalence(), CAP);
        Shares shifted = told(seen, scorecard, calibration, moved, open);
        Shares blind = told(seen, scorecard, calibration, 0, new ShareDoubt(0, calibration.drift(), 0));
        findings.aim(
                "coverage of 90 %% share intervals, %s".formatted(way),
                Weights.OTHER_DATA,
                told.covered(),
                Double.NaN,
                COVERED,
                String.format(
                        Locale.ROOT,
                        "Mean width %.2f, share MAE %.3f: the order travels, the level does not. Without the stated doubt between networks %.2f are held. Prevalence re-estimated on the audience by EM, capped, moves log-odds by %.2f: %.2f are held, MAE %.3f.",
                        told.width(),
                        told.error().value(),
                        blind.covered().value(),
                        moved,
                        shifted.covered().value(),
                        shifted.error().value()));
    }

    private static Shares told(
            TieTask task, TieScorecard scorecard, TieCalibration calibration, double moved, ShareDoubt doubt) {
        Shares shares = new Shares();
        for (int person = 0; person < task.people(); person++) {
            int[] own = task.ties(person);
            if (own.length >= HeldOutTies.ENOUGH) {
                double[] read = calibration.read(scorecard.logOdds(task.rows(own)));
                for (int at = 0; at < read.length; at++) {
                    read[at] += moved;
                }
                ShareDoubt all = new ShareDoubt(scorecard.doubt(task.rows(own)), doubt.drift(), doubt.network());
                shares.add(person, ShareInterval.of(SeenFollowers.all(read), all, SEED + person), task.share(own));
            }
        }
        return shares;
    }
}
