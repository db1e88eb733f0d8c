package kith.evaluate.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kith.core.Definition;
import kith.core.Progress;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.definition.EffectiveDefinition;
import kith.measure.standing.PeerShare;
import kith.measure.standing.PseudoPeers;

/// B1: whether a percentile told from a few peers holds the true one as often as it says.
final class PeerIntervals implements Trial {
    private static final int DRAWS = 4_000;
    private static final int DRAWS_A_CELL = 800;
    private static final int FEWEST_IN_A_CELL = 100;
    private static final int[] PEERS = {20, 50};
    private static final double[] LINES = {0.5, 0.75, 0.9};
    private static final double TAIL = 0.05;
    private static final Target COVERAGE = Target.within(0.88, 0.92);
    private static final double[][] FLOORS = {{0.891, 0.897}, {0.901, 0.901}, {0.902, 0.895}};

    @Override
    public String id() {
        return "B1";
    }

    @Override
    public String question() {
        return "Does a 90 % interval of the percentile, told from 20 or 50 peers drawn at random, hold the percentile"
                + " among all streamers of the language?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.TWITCH_MUSAE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Definition.Standing definition =
                EffectiveDefinition.bundled().definition().standing();
        List<Streamers> languages = Streamers.read(data, definition);
        List<Finding> findings = new ArrayList<>();
        for (int size = 0; size < PEERS.length; size++) {
            for (int language = 0; language < languages.size(); language++) {
                findings.add(new Finding(
                        id(),
                        String.format(
                                Locale.ROOT, "coverage, %d peers, %s", PEERS[size], Streamers.LANGUAGES.get(language)),
                        Weights.SHIPPED,
                        Bootstrap.mean(alone(languages.get(language), PEERS[size])),
                        FLOORS[language][size],
                        COVERAGE,
                        "The peers alone, as a group that has no wider one is judged."));
            }
        }
        double[] fitted = new double[languages.size()];
        for (int language = 0; language < fitted.length; language++) {
            List<PseudoPeers.Group> others = new ArrayList<>();
            for (int other = 0; other < fitted.length; other++) {
                if (other != language) {
                    others.addAll(groups(languages.get(other)));
                }
            }
            fitted[language] = PseudoPeers.fit(others, LINES.length, definition.pseudoPeers());
            findings.add(Finding.reported(
                    id(),
                    "pseudo-peers fitted on the languages other than " + Streamers.LANGUAGES.get(language),
                    Weights.CROSS_VALIDATED,
                    Figure.of(fitted[language]),
                    String.format(
                            Locale.ROOT,
                            "Groups of the same account age and maturity within a language; stated are %.0f.",
                            definition.pseudoPeers())));
        }
        double[] stated = new double[fitted.length];
        Arrays.fill(stated, definition.pseudoPeers());
        for (int peers : PEERS) {
            findings.add(pooled(languages, peers, "fitted", Weights.CROSS_VALIDATED, fitted));
            findings.add(pooled(languages, peers, "stated", Weights.SHIPPED, stated));
        }
        return findings;
    }

    /// Whether each interval holds the truth, 1 or 0.
    private static double[] alone(Streamers all, int peers) {
        double[] truth = all.percentiles();
        int[] scratch = all.numbers();
        SplittableRandom random = new SplittableRandom(peers);
        double[] held = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int person = random.nextInt(all.count());
            held[draw] = held(PeerShare.of(all.drawnBelow(person, peers, scratch, random), peers), truth[person]);
        }
        return held;
    }

    private static double held(PeerShare share, double truth) {
        return share.atMost(truth) >= TAIL && share.atLeast(truth) >= TAIL ? 1 : 0;
    }

    /// Peers of one's own kind, with the others of the language as the wider group.
    private Finding pooled(List<Streamers> languages, int peers, String which, Weights weights, double[] pseudoPeers) {
        List<double[]> held = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(peers);
        for (int language = 0; language < pseudoPeers.length; language++) {
            List<Streamers> cells = languages.get(language).cells();
            for (Streamers cell : cells) {
                if (cell.count() >= FEWEST_IN_A_CELL) {
                    double[] rest = others(cells, cell).sorted();
                    double[] truth = cell.percentiles();
                    int[] scratch = cell.numbers();
                    double[] ofCell = new double[DRAWS_A_CELL];
                    for (int draw = 0; draw < DRAWS_A_CELL; draw++) {
                        int person = random.nextInt(cell.count());
                        double below = cell.drawnBelow(person, peers, scratch, random);
                        double wider = (Streamers.below(rest, cell.views(person)) + 0.5) / (rest.length + 1);
                        PeerShare share = PeerShare.of(below, peers, wider, pseudoPeers[language]);
                        ofCell[draw] = held(share, truth[person]);
                    }
                    held.add(ofCell);
                }
            }
        }
        double[] shares = held.stream()
                .mapToDouble(cell -> Arrays.stream(cell).average().orElse(Double.NaN))
                .toArray();
        return Finding.reported(
                id(),
                String.format(
                        Locale.ROOT,
                        "coverage over %d kinds of streamers, %d peers and %s pseudo-peers",
                        shares.length,
                        peers,
                        which),
                weights,
                Bootstrap.mean(shares),
                "The harder question: peers of the same account age and maturity, with everybody else of the language"
                        + " as the wider group. The interval is over kinds.");
    }

    private static Streamers others(List<Streamers> cells, Streamers cell) {
        return Streamers.together(cells.stream().filter(other -> other != cell).toList());
    }

    private static List<PseudoPeers.Group> groups(Streamers language) {
        List<PseudoPeers.Group> groups = new ArrayList<>();
        List<Streamers> cells = language.cells();
        for (Streamers cell : cells) {
            if (cell.count() >= FEWEST_IN_A_CELL) {
                double[] own = cell.sorted();
                double[] rest = others(cells, cell).sorted();
                for (double line : LINES) {
                    double at = rest[(int) (line * rest.length)];
                    double wider = (Streamers.below(rest, at) + 0.5) / (rest.length + 1);
                    groups.add(new PseudoPeers.Group(Streamers.below(own, at), own.length, wider));
                }
            }
        }
        return groups;
    }
}
