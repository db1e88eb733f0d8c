package kith.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kith.core.Progress;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Labels by id or handle, a refit from them, and a definition that judges by it.
final class LabellerTest {
    private static final UseCases KITH =
            new LocalUseCases(Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC));

    @TempDir
    private Path folder = Path.of("");

    private Path dataset = Path.of("");

    @BeforeEach
    void forty_people_half_of_whom_link_to_their_channels() throws IOException {
        dataset = folder.resolve("shop.kith");
        StringBuilder accounts = new StringBuilder("account_id,handle,platform,bio,followers_count,following_count\n");
        for (int at = 0; at < 40; at++) {
            accounts.append("%d,h%d,instagram,%s,200,210%n"
                    .formatted(at, at, at % 2 == 0 ? "linktr.ee/h%d".formatted(at) : "baker and gardener"));
        }
        Path file = Files.writeString(folder.resolve("accounts.csv"), accounts);
        KITH.importFiles(
                new ImportOrder(List.of(file), dataset, null, null, null, null, null, null, 0, false, false),
                Progress.NONE);
        KITH.assess(new AssessOrder(dataset, null, 1, 1), Progress.NONE);
    }

    @Test
    void labels_refit_the_weights_and_the_file_judges_by_them() throws IOException {
        StringBuilder known = new StringBuilder("handle,role\n");
        for (int at = 0; at < 40; at++) {
            known.append("%s,%s%n".formatted(at % 4 == 0 ? "@H" + at : "" + at, at % 2 == 0 ? "aspiring" : "Regular"));
        }
        Path ours = folder.resolve("ours.yaml");

        LabelOutcome outcome = label(Files.writeString(folder.resolve("known.csv"), known), ours);

        assertThat(outcome.aspiring()).isEqualTo(20);
        assertThat(outcome.regular()).isEqualTo(20);
        LabelOutcome.Refit refit = requireNonNull(outcome.refit());
        LabelOutcome.Weight funnel = refit.weights().stream()
                .filter(weight -> weight.key().equals("regular.funnel"))
                .findFirst()
                .orElseThrow();
        assertThat(funnel.refitted()).isGreaterThan(funnel.stated());
        assertThat(Files.readString(ours))
                .contains("regular:\n")
                .contains("  funnel: ")
                .doesNotContain("verified");
        AssessOutcome judged = KITH.assess(new AssessOrder(dataset, ours, 1, 1), Progress.NONE);
        assertThat(judged.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(40);
        assertThat(judged.counts()).containsKey(Verdict.ORDINARY_CONSUMER).isNotEmpty();
    }

    @Test
    void what_cannot_be_used_is_told_and_an_existing_file_is_left_alone() throws IOException {
        Path known = Files.writeString(
                folder.resolve("known.csv"), "account_id,value\n1,regular\n2,maybe\nnobody,aspiring\n");

        LabelOutcome outcome = label(known, null);

        assertThat(outcome.regular()).isEqualTo(1);
        assertThat(outcome.aspiring()).isZero();
        assertThat(outcome.notes())
                .anyMatch(note -> note.contains("'maybe'") && note.contains("aspiring"))
                .anyMatch(note -> note.contains("1 labelled accounts are not in the dataset"));
        assertThatThrownBy(() -> label(null, folder.resolve("ours.yaml"))).hasMessageContaining("at least 10 of each");
        assertThatThrownBy(() -> KITH.label(
                        new LabelOrder(folder.resolve("none.kith"), List.of(known), null, null, null), Progress.NONE))
                .hasMessageContaining("none.kith");
        assertThat(Files.exists(folder.resolve("none.kith"))).isFalse();
    }

    private LabelOutcome label(@Nullable Path file, @Nullable Path refit) {
        return KITH.label(
                new LabelOrder(dataset, file == null ? List.of() : List.of(file), "Ada", null, refit), Progress.NONE);
    }
}
