package kith.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kith.core.Definition;
import kith.core.Evidence;

/// Claim R, seen from the other side: does this person set out to build an audience? (docs/methods/regular.md)
///
/// A stated scorecard, since nobody has labels to learn from. A trade, a shop or a business switch is not in it at all.
public final class Intent {
    /// One sign that spoke for intent.
    ///
    /// @param words   the sign, to be put after "because of"
    /// @param logOdds what it added
    public record Sign(String words, double logOdds) {}

    private final double probability;
    private final List<Sign> signs;

    private Intent(double probability, List<Sign> signs) {
        this.probability = probability;
        this.signs = signs;
    }

    /// Whether anything of the person's words or habits was read at all.
    static boolean readable(Evidence evidence) {
        return evidence.bio().read() == 1 || evidence.posts().read() > 0;
    }

    public static Intent of(Evidence evidence, Definition.Regular weights) {
        List<Sign> signs = new ArrayList<>();
        double score = Logit.of(weights.prevalence());
        for (IntentSign sign : IntentSign.all()) {
            double logOdds = sign.weight(weights) * sign.value(evidence, weights);
            score += logOdds;
            String words = sign.words();
            if (words != null && logOdds > 0) {
                signs.add(new Sign(words, logOdds));
            }
        }
        signs.sort(Comparator.comparingDouble(Sign::logOdds).reversed());
        return new Intent(Logit.probability(score), List.copyOf(signs));
    }

    /// Probability of intent to build an audience.
    public double probability() {
        return probability;
    }

    /// What spoke for intent, strongest first.
    public List<Sign> signs() {
        return signs;
    }
}
