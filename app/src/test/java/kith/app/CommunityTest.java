package kith.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.core.Assessment;
import kith.core.ErrorCode;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small simulated community, from the demo to what people ask of it.
final class CommunityTest {
    @TempDir
    private static Path folder;

    private static Path community;
    private static DemoOutcome demo;

    @BeforeAll
    static void simulate() {
        community = folder.resolve("community.kith");
        demo = Small.demo(community, 1, 2);
    }

    @Test
    void the_demo_judges_everybody_and_knows_the_truth() {
        assertThat(demo.assessed().accounts())
                .isEqualTo(demo.shortlist().accounts())
                .isGreaterThan(1_500);
        assertThat(demo.shortlist().people()).hasSize(10);
        assertThat(demo.shortlist().notes()).contains("This community is simulated: nobody in it exists.");
        assertThat(demo.truths()).isPositive();
        assertThat(demo.hits()).isBetween(0, Math.min(10, demo.truths()));
        assertThat((long) demo.named())
                .isLessThanOrEqualTo(demo.assessed().counts().get(Verdict.ALPHA_CONSUMER));
    }

    @Test
    void the_demo_again_reuses_what_is_there() throws IOException {
        Object before = Files.getLastModifiedTime(community.resolve("dataset.json"));
        DemoOutcome again = Small.demo(community, 1, 1);
        assertThat(again).usingRecursiveComparison().isEqualTo(demo);
        assertThat(Files.getLastModifiedTime(community.resolve("dataset.json"))).isEqualTo(before);
    }

    @Test
    void the_demo_refuses_a_folder_of_another_community() {
        assertThatThrownBy(() -> Small.demo(community, 2, 1))
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("simulated community of 1500 people, seed 1")
                .hasMessageContaining("--out");
    }

    @Test
    void the_demo_refuses_a_folder_with_other_files() throws IOException {
        Path holiday = Files.createDirectories(folder.resolve("holiday"));
        Files.writeString(holiday.resolve("photo.txt"), "sea");
        assertThatThrownBy(() -> Small.demo(holiday, 1, 1)).hasMessageContaining("--out");
        assertThat(holiday.resolve("photo.txt")).hasContent("sea");
    }

    @Test
    void the_surest_come_first_and_those_without_alpha_last() {
        List<Assessment> people = Small.all(community).people();
        assertThat(people).hasSize((int) demo.assessed().accounts());
        assertThat(people)
                .isSortedAccordingTo(Comparator.comparing(
                                (Assessment person) -> person.verdict() != Verdict.ALPHA_CONSUMER)
                        .thenComparing(
                                person -> person.alpha() == null ? -1 : person.alpha(), Comparator.reverseOrder()));
        assertThat(people.subList(0, 10)).isEqualTo(demo.shortlist().people());
    }

    @Test
    void filters_keep_who_they_say() {
        long ordinary = demo.assessed().counts().getOrDefault(Verdict.ORDINARY_CONSUMER, 0L);
        Shortlist found = Small.find(community, Verdict.ORDINARY_CONSUMER);
        assertThat(found.matching()).isEqualTo(ordinary);
        assertThat(found.people()).extracting(Assessment::verdict).containsOnly(Verdict.ORDINARY_CONSUMER);

        double bar = requireNonNull(demo.shortlist().people().get(4).alpha());
        assertThat(Small.find(new FindOrder(community, null, null, Set.of(), bar, 100))
                        .people())
                .isEqualTo(demo.shortlist().people().subList(0, 5));
    }

    @Test
    void a_place_is_found_in_any_letter_case_even_when_peers_are_wider() {
        String place = Small.csv(community, "accounts")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[5])
                .filter(cell -> cell.matches("[A-Z][A-Za-z 0-9]+"))
                .findFirst()
                .orElseThrow();
        Shortlist found =
                Small.find(new FindOrder(community, null, place.toUpperCase(Locale.ROOT), Set.of(), 0, 1_000));
        assertThat(found.matching()).isPositive().isLessThan(found.accounts());
    }

    @Test
    void nobody_found_is_answered_with_what_to_relax() {
        Shortlist found = Small.find(new FindOrder(community, "o'guru", null, Set.of(Verdict.ORGANISATION), 0, 10));
        assertThat(found.people()).isEmpty();
        assertThat(found.expectedHits()).isNull();
        assertThat(found.notes())
                .last()
                .asString()
                .contains("Without --walk 'o'guru'")
                .contains("Nobody here is known as 'o'guru'");
    }

    @Test
    void an_explanation_shows_the_peers_and_the_circle_that_were_judged_by() {
        Assessment person = demo.shortlist().people().getFirst();
        Explanation explanation = Small.KITH.explain(
                community, "@" + requireNonNull(person.handle()).toUpperCase(Locale.ROOT), Progress.NONE);
        assertThat(explanation.assessment()).isEqualTo(person);
        Pyramid pyramid = requireNonNull(explanation.pyramid());
        assertThat(pyramid.peers()).isEqualTo(person.peers());
        assertThat(pyramid.group()).isEqualTo(person.peerGroup());
        Rings rings = requireNonNull(explanation.rings());
        assertThat(rings.knowing()).isEqualTo(requireNonNull(person.circle()).share());
        assertThat(explanation.notes()).contains("This community is simulated: nobody in it exists.");
        assertThat(Small.KITH.explain(community, person.accountId(), Progress.NONE))
                .isEqualTo(explanation);
    }

    @Test
    void an_account_that_is_not_there_is_wrong_usage() {
        assertThatThrownBy(() -> Small.KITH.explain(community, "@nobody'; --", Progress.NONE))
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.USAGE))
                .hasMessageContaining("'@nobody'; --'")
                .hasMessageContaining("kith assess");
    }

    @Test
    void exports_hold_every_assessment() throws IOException {
        Path file = folder.resolve("assessments.parquet");
        ExportOutcome outcome = Small.KITH.export(
                new ExportOrder(community, "assessments", "parquet", file),
                OutputStream.nullOutputStream(),
                Progress.NONE);
        assertThat(outcome.rows()).isEqualTo(demo.assessed().accounts());
        assertThat(Files.readAllBytes(file)).startsWith("PAR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(Small.csv(community, "evidence").lines()).hasSize((int) outcome.rows() + 1);
        assertThatThrownBy(() -> Small.csv(community, "secrets")).hasMessageContaining("secrets");
    }

    @Test
    void the_same_seed_gives_the_same_bytes_on_any_number_of_threads() {
        Path other = folder.resolve("other.kith");
        Small.demo(other, 1, 1);
        assertThat(Small.csv(other, "assessments")).isEqualTo(Small.csv(community, "assessments"));
        assertThat(Small.csv(other, "evidence")).isEqualTo(Small.csv(community, "evidence"));
    }

    @Test
    void an_interrupted_demo_goes_on_where_it_stopped() throws IOException {
        Path stopped = folder.resolve("stopped.kith");
        copy(community, stopped);
        // as if it had ended after the import: other results, and no truth yet
        Files.delete(stopped.resolve("truth.csv"));
        Small.KITH.assess(new AssessOrder(stopped, null, 77, 2), Progress.NONE);
        assertThat(Small.csv(stopped, "assessments")).isNotEqualTo(Small.csv(community, "assessments"));
        DemoOutcome resumed = Small.demo(stopped, 1, 2);
        assertThat(resumed.dataset()).isEqualTo(stopped);
        assertThat(resumed).usingRecursiveComparison().ignoringFields("dataset").isEqualTo(demo);
        assertThat(Small.csv(stopped, "assessments")).isEqualTo(Small.csv(community, "assessments"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    @Test
    void a_world_is_files_and_an_unknown_one_is_answered_with_the_known_ones() throws IOException {
        Path world = folder.resolve("world");
        WorldOutcome outcome = Small.KITH.world(new WorldOrder("null", 1_000, 1, world), Progress.NONE);
        assertThat(outcome.files())
                .hasSize(6)
                .contains(world.resolve("truth.csv"))
                .allMatch(Files::isRegularFile);
        assertThatThrownBy(() -> Small.KITH.world(new WorldOrder("flat", 1_000, 1, world), Progress.NONE))
                .hasMessageContaining("'flat'")
                .hasMessageContaining("base");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Small.KITH.world(new WorldOrder("base", 1_000, 1, file), Progress.NONE))
                .hasMessageContaining("is a file");
    }
}
