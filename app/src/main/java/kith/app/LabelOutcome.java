package kith.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param aspiring labelled accounts in the dataset that set out to build an audience
/// @param regular  those that do not
/// @param refit    what refitting gave, or missing when it was not asked for
/// @param notes    sentences for the person who asked
public record LabelOutcome(
        int aspiring, int regular, @Nullable Refit refit, List<String> notes) {
    public LabelOutcome {
        notes = List.copyOf(notes);
    }

    /// @param weights  one a sign
    /// @param stated   how well the stated weights rank the labels, area under the ROC curve
    /// @param refitted the same for the refitted ones, on labels they were fitted without
    /// @param enough   about how many labels of this mix would make the weights firm
    /// @param file     definition that was written
    public record Refit(List<Weight> weights, double stated, double refitted, long enough, Path file) {
        public Refit {
            weights = List.copyOf(weights);
        }
    }

    /// @param key       of the definition, for example `regular.post_code`
    /// @param deviation what is open about the refitted weight, a standard deviation
    public record Weight(String key, double stated, double refitted, double deviation) {}
}
