package kith.web.definition;

import java.util.List;

/// @param moved    some control is not where the dataset was judged
/// @param judgedBy name of the definition the dataset was judged by
/// @param versions names of the built-in definition and the newest versions, for the table
/// @param table    a line a threshold, a value a version
public record DefinitionPage(
        String dataset,
        String address,
        List<Group> groups,
        boolean moved,
        String judgedBy,
        Outcome outcome,
        List<String> versions,
        List<Line> table) {
    public record Group(String title, List<Control> controls) {}

    /// @param now   value at which the dataset was judged, in words
    /// @param moved it stands elsewhere
    public record Control(
            String key,
            String words,
            String least,
            String most,
            String step,
            String value,
            String said,
            String now,
            boolean moved,
            boolean share) {}

    /// What the moved thresholds change.
    ///
    /// @param summary in a sentence
    /// @param more    everybody could be judged instead
    public record Outcome(
            String summary, String basis, boolean more, List<Count> counts, People entering, People leaving) {}

    public record Count(String verdict, String tone, String before, String after, String change) {}

    /// @param all how many in all, in words
    public record People(String all, List<Person> named) {}

    public record Person(String link, String name, String alpha, String reason) {}

    public record Line(String words, List<Value> values) {}

    /// @param differs from the built-in one
    public record Value(String said, boolean differs) {}
}
