package kith.evaluate.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.core.Definition;
import kith.core.Progress;
import kith.evaluate.statistics.Decisions;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Trial;
import kith.evaluate.trial.Weights;
import kith.measure.definition.EffectiveDefinition;

/// B2: whether the top tenth of a language can be told from 50 peers, and the other languages as the wider group.
final class TopTenth implements Trial {
    private static final Target PRECISION = Target.atLeast(0.86);
    private static final Target RECALL = Target.atLeast(0.8);

    /// What a cut must find in each of the languages that it is chosen on: 0.8 and some room.
    private static final double FOUND = 0.84;

    @Override
    public String id() {
        return "B2";
    }

    @Override
    public String question() {
        return "Who is called a member of the top tenth of a language, from 50 peers drawn at random and everybody of the"
                + " two other languages as the wider group: is it so, and how many are found?";
    }

    @Override
    public List<DataSet> data() {
        return List.of(DataSet.TWITCH_MUSAE);
    }

    @Override
    public List<Finding> run(RealData data, Progress progress) {
        Definition definition = EffectiveDefinition.bundled().definition();
        List<Streamers> languages = Streamers.read(data, definition.standing());
        List<TopCalls> calls = new ArrayList<>();
        for (int at = 0; at < languages.size(); at++) {
            calls.add(new TopCalls(
                    languages.get(at),
                    others(languages, at),
                    definition.standing().pseudoPeers()));
        }
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < calls.size(); at++) {
            String language = Streamers.LANGUAGES.get(at);
            TopCalls one = calls.get(at);
            double cut = cut(others(calls, at));
            String note = String.format(
                    Locale.ROOT,
                    "Called at a probability of %.2f, chosen on the two other languages. Floor: the peers alone at 0.5.",
                    cut);
            Decisions floor = one.alone(0.5);
            findings.add(new Finding(
                    id(),
                    "precision, " + language,
                    Weights.CROSS_VALIDATED,
                    one.pooled(cut, Decisions::precision),
                    floor.precision(),
                    PRECISION,
                    note));
            findings.add(new Finding(
                    id(),
                    "recall, " + language,
                    Weights.CROSS_VALIDATED,
                    one.pooled(cut, Decisions::recall),
                    floor.recall(),
                    RECALL,
                    note));
        }
        for (double cut : new double[] {0.5, definition.verdicts().alpha()}) {
            for (int at = 0; at < calls.size(); at++) {
                findings.add(chosenByNobody(calls.get(at), cut, "precision", Streamers.LANGUAGES.get(at)));
                findings.add(chosenByNobody(calls.get(at), cut, "recall", Streamers.LANGUAGES.get(at)));
            }
        }
        return findings;
    }

    private Finding chosenByNobody(TopCalls calls, double cut, String measure, String language) {
        return Finding.reported(
                id(),
                String.format(Locale.ROOT, "%s at %.1f, %s", measure, cut, language),
                Weights.SHIPPED,
                calls.pooled(cut, measure.equals("precision") ? Decisions::precision : Decisions::recall),
                "Nothing is chosen: 0.5 is more likely than not, the other is the cut of the verdict.");
    }

    private static <T> List<T> others(List<T> all, int without) {
        List<T> others = new ArrayList<>(all);
        others.remove(without);
        return others;
    }

    /// The highest cut that finds enough in each of these languages.
    private static double cut(List<TopCalls> languages) {
        for (int hundredths = 95; hundredths > 50; hundredths--) {
            double cut = hundredths / 100.0;
            if (languages.stream().allMatch(one -> one.pooled(cut).recall() >= FOUND)) {
                return cut;
            }
        }
        return 0.5;
    }
}
