package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.core.Progress;
import kith.testkit.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluatorTest {
    private static final UseCases KITH =
            new LocalUseCases(Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_world_that_was_kept_gives_the_same_page_again() throws IOException {
        Path page = folder.resolve("docs").resolve("accuracy.md");
        EvaluateOrder order =
                new EvaluateOrder(null, Set.of("null"), 1000, 3, 1, null, folder.resolve("worlds"), page, null, 2);

        EvaluateOutcome outcome = KITH.evaluate(order, Progress.NONE);
        String first = Files.readString(page);
        KITH.evaluate(order, Progress.NONE);

        assertThat(outcome.lines()).allMatch(line -> line.test().equals("null")).isNotEmpty();
        assertThat(first).contains("World `null`").isEqualTo(Files.readString(page));
    }

    /// The quickest of the trials; `kith evaluate` runs all.
    @Test
    void a_slice_on_real_data_reaches_what_it_must() {
        Path data = SharedData.orSkip("twitch_musae")
                .resolveSibling("diffusion_classic")
                .getParent();

        EvaluateOutcome outcome = KITH.evaluate(
                new EvaluateOrder(data, Set.of("B1", "E3"), 1000, 1, 1, null, null, null, null, 2), Progress.NONE);

        assertThat(outcome.notes()).isEmpty();
        assertThat(outcome.lines()).extracting(EvaluateOutcome.Line::test).contains("B1", "E3");
        assertThat(outcome.lines()).allMatch(EvaluateOutcome.Line::holds);
        assertThat(outcome.aimed()).isEqualTo(6);
    }

    @Test
    void a_world_of_others_needs_only_the_columns_it_is_scored_by() throws IOException {
        Path world = folder.resolve("theirs").resolve("town-7");
        KITH.world(new WorldOrder("base", 1000, 5, world), Progress.NONE);
        Path truth = world.resolve("truth.csv");
        List<String> lines = Files.readAllLines(truth);
        List<String> names = List.of(lines.getFirst().split(",", -1));
        List<String> kept = List.of(
                "kind", "account_id", "regular", "alpha", "standing_percentile", "content_percentile", "circle_share");
        Files.write(
                truth,
                lines.stream()
                        .map(line -> line.split(",", -1))
                        .map(cells -> kept.stream()
                                .map(name -> cells[names.indexOf(name)])
                                .collect(Collectors.joining(",")))
                        .toList());
        EvaluateOrder order =
                new EvaluateOrder(null, Set.of("D1"), 1000, 1, 1, folder.resolve("theirs"), null, null, null, 2);

        EvaluateOutcome outcome = KITH.evaluate(order, Progress.NONE);

        assertThat(outcome.lines()).extracting(EvaluateOutcome.Line::test).containsOnly("town of others");
        assertThat(outcome.aimed()).isZero();
        assertThat(outcome.lines())
                .filteredOn(line -> line.figure().equals("true alpha consumers"))
                .singleElement()
                .satisfies(line -> assertThat(line.value()).isPositive());
    }

    @Test
    void unknown_tests_and_missing_folders_are_refused_with_what_there_is() {
        assertThatThrownBy(() -> evaluate(null, "Z9"))
                .hasMessageContaining("no test named Z9")
                .hasMessageContaining("base");
    }

    @Test
    void weights_are_not_fitted_without_data() {
        EvaluateOrder order = new EvaluateOrder(null, Set.of(), 1000, 1, 1, null, null, null, folder, 1);
        assertThatThrownBy(() -> KITH.evaluate(order, Progress.NONE)).hasMessageContaining("--data");
    }

    private static EvaluateOutcome evaluate(@Nullable Path data, String only) {
        return KITH.evaluate(
                new EvaluateOrder(data, Set.of(only), 1000, 1, 1, null, null, null, null, 1), Progress.NONE);
    }
}
