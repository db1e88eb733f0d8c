package kith.evaluate.circle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kith.core.Definition;
import kith.core.Progress;
import kith.core.Rung;
import kith.evaluate.statistics.Area;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.circle.Acquaintances;
import kith.measure.circle.OverlapRanks;
import kith.measure.circle.TieCalibration;
import kith.measure.circle.TieLayers;
import kith.measure.definition.EffectiveDefinition;
import kith.measure.gather.StructureScore;

/// D1 to D4: given that two people are linked online, do they know each other, and which share of
/// somebody's links does?
final class LinkedTieTrial implements Trial {
    private static final long SEED = 7;

    /// Other deals of ties into folds, to see how much the deal matters.
    private static final int OTHER_DEALS = 4;

    private final String id;
    private final String question;
    private final DataSet set;
    private final Function<RealData, Asked> read;
    private final Goals goals;

    LinkedTieTrial(String id, String question, DataSet set, Function<RealData, Asked> read, Goals goals) {
        this.id = id;
        this.question = question;
        this.set = set;
        this.read = read;
        this.goals = goals;
    }

    /// People, their links, and which of them are asked about.
    record Asked(Acquaintances people, TieTask task) {}

    /// Floors and targets, `NaN` where there is none.
    ///
    /// @param area           target of the AUC
    /// @param areaFloor      what a logistic regression reaches with class and gender, or with structure
    /// alone
    /// @param structureFloor the same with structure alone
    /// @param error          the share's mean error must be below
    /// @param errorFloor     what the mean of calibrated ties reaches
    /// @param covered        whether the share intervals must hold
    record Goals(
            double area, double areaFloor, double structureFloor, double error, double errorFloor, boolean covered) {}

    @Override
    public String id() {
        return id;
    }

    @Override
    public String question() {
        return question;
    }

    @Override
    public List<DataSet> data() {
        return List.of(set);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Asked network = read.apply(data);
        TieTask task = network.task();
        Findings findings = new Findings(id);
        HeldOutTies ties = HeldOutTies.of(task, SEED);
        HeldOutPeople people = HeldOutPeople.of(task, SEED);
        areas(findings, network, ties, people);
        TieTask structure = task.seeing(Rung.STRUCTURE);
        if (placed(network.people())) {
            HeldOutTies alone = HeldOutTies.of(structure, SEED);
            findings.beside(
                    "AUC, structure alone, single ties held out",
                    Weights.CROSS_VALIDATED,
                    Bootstrap.area(alone.probability(), task.know()),
                    goals.structureFloor,
                    "");
        }
        shares(findings, task, ties, people);
        if (placed(network.people())) {
            findings.report(
                    "width of these intervals from structure alone",
                    Weights.CROSS_VALIDATED,
                    Figure.of(HeldOutPeople.of(structure, SEED).people().all().width()),
                    "");
        }
        confirmed(findings, people.people());
        shipped(findings, network);
        return findings.list();
    }

    private static boolean placed(Acquaintances people) {
        return people.place(0) != Acquaintances.NOWHERE;
    }

    private void areas(Findings findings, Asked network, HeldOutTies ties, HeldOutPeople people) {
        TieTask task = network.task();
        String seen = placed(network.people()) ? "structure and class" : "structure";
        double least = ties.area();
        double most = least;
        for (int deal = 1; deal <= OTHER_DEALS; deal++) {
            double area = HeldOutTies.of(task, SEED + deal).area();
            least = Math.min(least, area);
            most = Math.max(most, area);
        }
        findings.aim(
                "AUC, %s, single ties held out".formatted(seen),
                Weights.CROSS_VALIDATED,
                Bootstrap.area(ties.probability(), task.know()),
                goals.areaFloor,
                Target.atLeast(goals.area),
                String.format(
                        Locale.ROOT,
                        "%,d ties, %.0f %% known; no gender is used; %.3f to %.3f over five deals into folds.",
                        task.size(),
                        100 * task.prevalence(),
                        least,
                        most));
        findings.report(
                "AUC, %s, whole people held out".formatted(seen),
                Weights.CROSS_VALIDATED,
                Bootstrap.area(people.logOdds(), task.know()),
                "Ten folds of people; a tie is told by weights that saw no tie of either end.");
        Reliability reliability = Reliability.of(ties.probability(), task.know());
        findings.report(
                "average precision",
                Weights.CROSS_VALIDATED,
                Figure.of(Area.averagePrecision(ties.probability(), task.know())),
                "");
        findings.report("Brier score", Weights.CROSS_VALIDATED, Figure.of(reliability.brier()), "");
        findings.report("ECE", Weights.CROSS_VALIDATED, Figure.of(reliability.error()), "");
    }

    private void shares(Findings findings, TieTask task, HeldOutTies ties, HeldOutPeople people) {
        Shares single = ties.shares();
        String note = String.format(
                Locale.ROOT,
                "%d people with at least %d ties; the same share for everybody: %.3f.",
                single.people(),
                HeldOutTies.ENOUGH,
                single.errorOf(task.prevalence()).value());
        if (Double.isNaN(goals.error)) {
            findings.beside(
                    "share MAE, single ties held out", Weights.CROSS_VALIDATED, single.error(), goals.errorFloor, note);
        } else {
            findings.aim(
                    "share MAE, single ties held out",
                    Weights.CROSS_VALIDATED,
                    single.error(),
                    goals.errorFloor,
                    Target.atMost(goals.error),
                    note);
        }
        ToldPeople told = people.people();
        findings.report(
                "share MAE, whole people held out",
                Weights.CROSS_VALIDATED,
                told.all().error(),
                "");
        TieCalibration calibration = people.calibration();
        String coverage = "coverage of 90 % share intervals, whole people held out";
        String width = String.format(
                Locale.ROOT,
                "%d shares of %d people; mean width %.2f. Read with slope %.2f, shift %.2f and a drift between people of %.2f log-odds, from folds inside the others.",
                told.all().count(),
                told.all().people(),
                told.all().width(),
                calibration.slope(),
                calibration.shift(),
                calibration.drift());
        if (goals.covered) {
            Figure covered = told.all().covered();
            findings.aim(coverage, Weights.CROSS_VALIDATED, covered, Double.NaN, Findings.COVERAGE, width);
        } else {
            findings.report(coverage, Weights.CROSS_VALIDATED, told.all().covered(), width);
        }
        findings.report(
                "coverage where ten ties are seen of 20 or more",
                Weights.CROSS_VALIDATED,
                told.some().covered(),
                String.format(
                        Locale.ROOT,
                        "%d people; mean width %.2f; share MAE %.3f.",
                        told.some().people(),
                        told.some().width(),
                        told.some().error().value()));
    }

    private static void confirmed(Findings findings, ToldPeople told) {
        findings.report(
                "share MAE, confirmed: the person sorts 20 cards, or half where fewer",
                Weights.CROSS_VALIDATED,
                told.sorted().error(),
                String.format(
                        Locale.ROOT,
                        "Before: %.3f. The cards alone: %.3f. Interval narrower from %.2f to %.2f.",
                        told.all().error().value(),
                        told.cards().error().value(),
                        told.all().width(),
                        told.sorted().width()));
        findings.report(
                "coverage of 90 % share intervals, confirmed",
                Weights.CROSS_VALIDATED, told.sorted().covered(), "");
    }

    private void shipped(Findings findings, Asked network) {
        TieTask task = network.task();
        String note = set == DataSet.COPENHAGEN
                ? "Its two ranks were fitted on these very students, for D3: hardly a test."
                : "Two ranks fitted on Copenhagen, same class by a stated weight.";
        double[] logOdds = TieLayers.scorecard().logOdds(task.rows(TieTask.range(task.size())));
        findings.report("AUC, scorecard of ties", Weights.SHIPPED, Bootstrap.area(logOdds, task.know()), note);
        ToldPeople told = new ToldPeople();
        Rung rung = placed(network.people()) ? Rung.PLACE_AND_KIN : Rung.STRUCTURE;
        for (int person = 0; person < task.people(); person++) {
            int[] own = task.ties(person);
            if (own.length >= HeldOutTies.ENOUGH) {
                double[] raw = TieLayers.scorecard().logOdds(task.rows(own));
                double[] read = TieLayers.calibration(rung).read(raw);
                told.add(person, read, task.know(own), TieLayers.doubt(rung), SEED + person);
            }
        }
        findings.report(
                "coverage of 90 % share intervals, scorecard of ties",
                Weights.SHIPPED,
                told.all().covered(),
                String.format(
                        Locale.ROOT,
                        "Mean width %.2f, share MAE %.3f: in a network of which nothing is known beforehand the level is open. After 20 cards: coverage %.2f, width %.2f, MAE %.3f.",
                        told.all().width(),
                        told.all().error().value(),
                        told.sorted().covered().value(),
                        told.sorted().width(),
                        told.sorted().error().value()));
        Definition.Ties ties =
                EffectiveDefinition.bundled().definition().circle().ties();
        findings.report(
                "AUC, tie weights of the definition, only follows seen",
                Weights.SHIPPED,
                Bootstrap.area(judged(network, ties), task.know()),
                "The rank of the overlap in each end's audience is all that they read off structure; mean of both ends.");
    }

    /// What the definition's tie weights say of each tie.
    private static double[] judged(Asked network, Definition.Ties weights) {
        Acquaintances people = network.people();
        TieTask task = network.task();
        double[][] ranks = new double[people.people()][];
        for (int person = 0; person < ranks.length; person++) {
            int ego = person;
            int[] linked = people.linked(person);
            ranks[person] = OverlapRanks.of(
                    Arrays.stream(linked)
                            .map(other -> people.common(ego, other))
                            .toArray(),
                    Arrays.stream(linked).map(people::degree).toArray());
        }
        double[] ratio = new double[task.size()];
        for (int tie = 0; tie < ratio.length; tie++) {
            int a = task.a(tie);
            int b = task.b(tie);
            double ofA = ranks[a][Arrays.binarySearch(people.linked(a), b)];
            double ofB = ranks[b][Arrays.binarySearch(people.linked(b), a)];
            ratio[tie] =
                    (StructureScore.logLikelihoodRatio(ofA, weights) + StructureScore.logLikelihoodRatio(ofB, weights))
                            / 2;
        }
        return ratio;
    }
}
