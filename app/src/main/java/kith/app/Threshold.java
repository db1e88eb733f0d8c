package kith.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.core.Definition;
import kith.core.KithException;

/// A threshold of the definition: what a team may want to move, with the bounds that make sense.
///
/// @param key   as in `definition.yaml`, for example `standing.percentile`
/// @param words the question it answers
/// @param share it is a share or a probability, said in percent
public record Threshold(String key, String words, double least, double most, double step, boolean share) {
    /// All, in the order in which they are shown.
    public static final List<Threshold> ALL = List.of(
            new Threshold("standing.percentile", "Stands above at least so many peers", 0.5, 0.99, 0.01, true),
            new Threshold(
                    "standing.multiple", "Has at least so many times the usual genuine followers", 1, 10, 0.1, false),
            new Threshold(
                    "content.percentile", "Content better than that of at least so many peers", 0.5, 0.99, 0.01, true),
            new Threshold("circle.share", "At least so many of the followers know them", 0, 0.6, 0.01, true),
            new Threshold(
                    "circle.ratio", "… and so many times what somebody who builds an audience has", 1, 4, 0.1, false),
            new Threshold("verdicts.alpha", "Alpha consumer from this probability on", 0.05, 0.99, 0.01, true),
            new Threshold(
                    "verdicts.regular",
                    "Ordinary consumer from this chance of being regular on",
                    0.05,
                    0.99,
                    0.01,
                    true),
            new Threshold(
                    "verdicts.influence",
                    "Not an alpha below this chance that people act on their word",
                    0,
                    0.95,
                    0.01,
                    true),
            new Threshold(
                    "verdicts.intent",
                    "Influencer from this chance of building an audience on",
                    0.05,
                    0.99,
                    0.01,
                    true),
            new Threshold(
                    "verdicts.established_percentile",
                    "Established above so many of the platform's people",
                    0.9,
                    0.999,
                    0.001,
                    true),
            new Threshold("verdicts.organisation", "Organisation from this probability on", 0.05, 0.99, 0.01, true),
            new Threshold("verdicts.suspicious", "Suspicious from this probability on", 0.05, 0.99, 0.01, true),
            new Threshold("verdicts.ruled_out", "A claim is ruled out below this probability", 0.01, 0.5, 0.01, true));

    /// Its value in a definition.
    public double in(Definition definition) {
        return switch (key) {
            case "standing.percentile" -> definition.standing().percentile();
            case "standing.multiple" -> definition.standing().multiple();
            case "content.percentile" -> definition.content().percentile();
            case "circle.share" -> definition.circle().share();
            case "circle.ratio" -> definition.circle().ratio();
            case "verdicts.alpha" -> definition.verdicts().alpha();
            case "verdicts.regular" -> definition.verdicts().regular();
            case "verdicts.influence" -> definition.verdicts().influence();
            case "verdicts.intent" -> definition.verdicts().intent();
            case "verdicts.established_percentile" -> definition.verdicts().establishedPercentile();
            case "verdicts.organisation" -> definition.verdicts().organisation();
            case "verdicts.suspicious" -> definition.verdicts().suspicious();
            case "verdicts.ruled_out" -> definition.verdicts().ruledOut();
            default -> throw new IllegalArgumentException("no threshold: " + key);
        };
    }

    /// A whole definition with other thresholds; comments stay.
    ///
    /// @param yaml   a whole definition
    /// @param values by key; others stay as they are
    static String moved(String yaml, Map<String, Double> values) {
        String text = yaml;
        for (Threshold threshold : ALL) {
            Double value = values.get(threshold.key());
            if (value != null) {
                if (!(value >= threshold.least() - 1e-9 && value <= threshold.most() + 1e-9)) {
                    throw KithException.usage("%s is %s but must be %s to %s."
                            .formatted(threshold.key(), value, threshold.least(), threshold.most()));
                }
                text = threshold.write(text, value);
            }
        }
        return text;
    }

    private String write(String yaml, double value) {
        int dot = key.indexOf('.');
        Matcher place = Pattern.compile("(?ms)(^%s:[^\\n]*\\n(?:[ #][^\\n]*\\n|\\n)*?  %s: )([^\\s#]+)"
                        .formatted(key.substring(0, dot), key.substring(dot + 1)))
                .matcher(yaml);
        if (!place.find()) {
            throw new IllegalStateException("the definition has no " + key);
        }
        String number =
                String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return yaml.substring(0, place.start(2)) + number + yaml.substring(place.end(2));
    }
}
