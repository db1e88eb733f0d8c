package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kith.core.Progress;
import kith.evaluate.statistics.Area;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.circle.CrowdSigns;
import kith.measure.circle.SeenFollowers;
import kith.measure.circle.ShareDoubt;
import kith.measure.circle.ShareInterval;
import kith.measure.circle.TieLayers;
import kith.measure.circle.TieSigns;

/// D5: audiences with a planted share of friends. What is told from the links inside the audience alone?
final class MixTrial implements Trial {
    private static final long SEED = 5;

    /// Friends and follows that a circle needs, and the most that a streamer's may have.
    private static final int LEAST = 15;

    private static final int MOST = 400;

    /// A smaller mixture says nothing.
    private static final int SMALL = 12;

    /// Probabilities of a link between a friend and a stranger.
    private static final double[] CROSS = {0, 0.02, 0.05};

    /// Mixtures of each student that is fitted on.
    private static final int REPEATS = 3;

    private static final Target AREA = Target.atLeast(0.63);
    private static final Target ERROR = Target.atMost(0.181);

    @Override
    public String id() {
        return "D5";
    }

    @Override
    public String question() {
        return "In an audience mixed from one student's Facebook friends and one streamer's mutual follows, which are the friends, and which share are they?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.COPENHAGEN, DataSet.TWITCH_MUSAE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        List<Mixture.Circle> friends = circles(network(data, DataSet.COPENHAGEN, "fb_friends.csv"), Integer.MAX_VALUE);
        List<Mixture.Circle> strangers = new ArrayList<>();
        for (String language : new String[] {"ENGB", "FR"}) {
            strangers.addAll(circles(network(data, DataSet.TWITCH_MUSAE, language + "_edges.csv"), MOST));
        }
        Findings findings = new Findings(id());
        for (double cross : CROSS) {
            mix(findings, friends, strangers, cross);
        }
        return findings.list();
    }

    private static Network network(RealData data, DataSet set, String file) {
        List<int[]> pairs = new ArrayList<>();
        data.each(
                set,
                file,
                "SELECT a, b FROM read_csv(%s, header = false, skip = 1, columns = {'a': 'INTEGER', 'b': 'INTEGER'}) ORDER BY ALL",
                row -> pairs.add(new int[] {(int) row.longAt(0), (int) row.longAt(1)}));
        return Network.of(pairs);
    }

    private static List<Mixture.Circle> circles(Network network, int most) {
        List<Mixture.Circle> circles = new ArrayList<>();
        for (int person = 0; person < network.people(); person++) {
            int size = network.linked(person).length;
            if (size >= LEAST && size <= most) {
                circles.add(new Mixture.Circle(network, person));
            }
        }
        return circles;
    }

    /// Every second student and every second streamer is fitted on, the others are tested on.
    private static void mix(
            Findings findings, List<Mixture.Circle> friends, List<Mixture.Circle> strangers, double cross) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Mixture> fitted = new ArrayList<>();
        List<Mixture> tested = new ArrayList<>();
        for (int student = 0; student < friends.size(); student++) {
            int half = student % 2;
            for (int repeat = half == 0 ? REPEATS : 1; repeat > 0; repeat--) {
                int streamer = 2 * random.nextInt(strangers.size() / 2) + half;
                double share = random.nextDouble(0.1, 0.9);
                Mixture mixture = Mixture.of(friends.get(student), strangers.get(streamer), share, cross, random);
                if (mixture.size() >= SMALL && mixture.share() > 0 && mixture.share() < 1) {
                    (half == 0 ? fitted : tested).add(mixture);
                }
            }
        }
        tell(findings, fitted, tested, cross);
    }

    private static void tell(Findings findings, List<Mixture> fitted, List<Mixture> tested, double cross) {
        AudienceScore score = AudienceScore.fit(fitted);
        RuleOfThumb rule = RuleOfThumb.fit(fitted);
        double[] areas = new double[tested.size()];
        double[] embedded = new double[tested.size()];
        double[] shipped = new double[tested.size()];
        Shares shares = new Shares();
        Shares thumb = new Shares();
        for (int at = 0; at < areas.length; at++) {
            Mixture mixture = tested.get(at);
            double[] logOdds = score.logOdds(CrowdSigns.of(mixture.audience()));
            areas[at] = Area.under(logOdds, mixture.friend());
            embedded[at] = Area.under(embeddedness(mixture), mixture.friend());
            shipped[at] = Area.under(shipped(mixture), mixture.friend());
            ShareInterval told = ShareInterval.of(
                    SeenFollowers.all(score.calibration().read(logOdds)),
                    new ShareDoubt(0, score.calibration().drift(), 0),
                    SEED + at);
            shares.add(at, told, mixture.share());
            thumb.add(at, rule.share(mixture), mixture.share());
        }
        double constant = fitted.stream().mapToDouble(Mixture::share).average().orElse(Double.NaN);
        String crossed = String.format(Locale.ROOT, "%.0f %% cross links", 100 * cross);
        findings.aim(
                "AUC inside an audience, " + crossed,
                Weights.CROSS_VALIDATED,
                Bootstrap.mean(areas),
                mean(embedded),
                AREA,
                "%d mixtures of students and streamers who were never fitted on; mean over audiences. The floor is links inside the audience alone, on the same mixtures."
                        .formatted(tested.size()));
        findings.aim(
                "share MAE, " + crossed,
                Weights.CROSS_VALIDATED,
                shares.error(),
                thumb.error().value(),
                ERROR,
                String.format(
                        Locale.ROOT,
                        "The floor is the best cut of links inside the audience, on the same mixtures; the same share for everybody: %.3f.",
                        shares.errorOf(constant).value()));
        findings.report(
                "coverage of 90 %% share intervals, %s".formatted(crossed),
                Weights.CROSS_VALIDATED,
                shares.covered(),
                String.format(
                        Locale.ROOT,
                        "Mean width %.2f: links among the followers alone hardly tell a share. Slope %.2f, drift %.2f.",
                        shares.width(),
                        score.calibration().slope(),
                        score.calibration().drift()));
        findings.report(
                "AUC inside an audience, scorecard of ties, " + crossed,
                Weights.SHIPPED,
                Bootstrap.mean(shipped),
                "Fitted on close friends among friends, not on friends among strangers.");
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// Links inside the audience of each follower.
    private static double[] embeddedness(Mixture mixture) {
        double[] links = new double[mixture.size()];
        Arrays.setAll(links, follower -> mixture.audience().degree(follower));
        return links;
    }

    private static double[] shipped(Mixture mixture) {
        TieSigns signs = TieSigns.of(mixture.withOwner());
        double[] logOdds = new double[mixture.size()];
        Arrays.setAll(logOdds, follower -> TieLayers.scorecard().logOdds(signs.row(follower, mixture.size())));
        return logOdds;
    }

    /// The floor: a follower with so many links inside the audience, and so large a part of it, is a
    /// friend.
    private record RuleOfThumb(int links, double part) {
        static RuleOfThumb fit(List<Mixture> mixtures) {
            RuleOfThumb best = new RuleOfThumb(1, 0);
            double least = Double.POSITIVE_INFINITY;
            for (int links = 1; links <= 3; links++) {
                for (int percent = 0; percent < 30; percent++) {
                    RuleOfThumb rule = new RuleOfThumb(links, percent / 100.0);
                    double error = mixtures.stream()
                            .mapToDouble(mixture -> Math.abs(rule.share(mixture) - mixture.share()))
                            .average()
                            .orElse(Double.NaN);
                    if (error < least) {
                        least = error;
                        best = rule;
                    }
                }
            }
            return best;
        }

        double share(Mixture mixture) {
            int friends = 0;
            for (double own : embeddedness(mixture)) {
                friends += own >= links && own / (mixture.size() - 1) >= part ? 1 : 0;
            }
            return friends / (double) mixture.size();
        }
    }
}
