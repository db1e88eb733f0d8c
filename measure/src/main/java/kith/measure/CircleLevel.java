package kith.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.core.Definition;

/// How far everything the ties tell is off in this dataset, by how its audiences were looked at (empirical Bayes).
///
/// People comment and like more readily in one place than in another; stated weights of ties know nothing of that. But
/// over many accounts the ties must tell, on average, what is expected from how many people somebody can know. So what
/// is told is moved towards what is expected, by as much as the first is less sure than the second.
final class CircleLevel {
    /// Accounts that the stated weights are worth.
    private static final double STATED_WEIGHT = 30;

    static final CircleLevel STATED = new CircleLevel(Map.of());

    private final Map<CircleVoices.Look, Double> shift;

    private CircleLevel(Map<CircleVoices.Look, Double> shift) {
        this.shift = shift;
    }

    /// @param voices of regular people
    static CircleLevel of(List<CircleVoices> voices, Definition.Circle definition) {
        double ties = definition.tiesLevel() * definition.tiesLevel();
        double expected = definition.expectedLevel() * definition.expectedLevel();
        Map<CircleVoices.Look, Double> shift = new EnumMap<>(CircleVoices.Look.class);
        for (CircleVoices.Look look : CircleVoices.Look.values()) {
            double[] gaps = voices.stream()
                    .filter(one -> one.look() == look)
                    .mapToDouble(CircleVoices::gap)
                    .sorted()
                    .toArray();
            // the middle, not the mean: who follows many without knowing them is far out on one side
            if (gaps.length > 0) {
                double stated = gaps.length / (gaps.length + STATED_WEIGHT);
                shift.put(look, -Quantiles.of(gaps, 0.5) * stated * ties / (ties + expected));
            }
        }
        return new CircleLevel(shift);
    }

    /// To be added to what is told, in e-folds of the share.
    double shift(CircleVoices.Look look) {
        return shift.getOrDefault(look, 0.0);
    }
}
