package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kith.core.Assessment;
import kith.core.Progress;
import kith.core.Verdict;
import kith.core.people.Facet;
import kith.core.people.ListedPerson;
import kith.core.people.PeopleFilter;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
import kith.data.Dataset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Pages of people say what the commands say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PeopleTest {
    private static final int ALL = 10_000;
    private static final int ROUNDS = 10;
    private final People people = new People();

    private Path community = Path.of("");

    @BeforeAll
    void judge(@TempDir Path folder) {
        community = folder.resolve("community");
        Small.demo(community, 5, 2);
    }

    @AfterAll
    void close() {
        people.close();
    }

    @Test
    void the_first_page_is_the_head_of_what_find_gives() {
        PeoplePage page = people.list(community, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 50);
        List<Assessment> found = Small.all(community).people();
        assertThat(page.accounts()).isEqualTo(found.size());
        assertThat(page.people().stream().map(ListedPerson::assessment)).isEqualTo(found.subList(0, 50));
        assertThat(people.list(community, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 50, 50).people().stream()
                        .map(ListedPerson::assessment))
                .isEqualTo(found.subList(50, 100));
    }

    @Test
    void facets_count_what_choosing_them_gives() {
        PeoplePage page = people.list(community, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1);
        for (Facet facet : page.verdicts()) {
            Verdict verdict = Verdict.fromCode(facet.value()).orElseThrow();
            PeopleFilter filter = new PeopleFilter(Set.of(verdict), null, null, null, null, null, null, 0);
            PeoplePage chosen = people.list(community, filter, PeopleSort.SUREST, 0, 1);
            assertThat(chosen.matching()).isEqualTo(facet.people());
            assertThat(chosen.verdicts()).isEqualTo(page.verdicts());
        }
        Facet walk = page.walks().getFirst();
        PeopleFilter filter = new PeopleFilter(Set.of(), walk.value(), null, null, null, null, null, 0);
        assertThat(people.list(community, filter, PeopleSort.SUREST, 0, ALL).people())
                .hasSize((int) walk.people())
                .allMatch(person -> walk.value().equals(person.walk()));
    }

    @Test
    void people_are_sorted_and_searched() {
        List<ListedPerson> byFollowers = people.list(community, PeopleFilter.EVERYBODY, PeopleSort.FOLLOWERS, 0, 100)
                .people();
        assertThat(byFollowers)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(ListedPerson::followers).reversed());
        Assessment somebody = byFollowers.getFirst().assessment();
        PeopleFilter search = new PeopleFilter(Set.of(), null, null, null, null, null, "@" + somebody.handle(), 0);
        assertThat(people.list(community, search, PeopleSort.SUREST, 0, ALL).people())
                .anyMatch(person -> person.assessment().equals(somebody));
    }

    @Test
    void a_persons_page_explains_what_the_command_explains() {
        for (ListedPerson person : people.list(community, PeopleFilter.EVERYBODY, PeopleSort.CIRCLE, 0, 5)
                .people()) {
            String id = person.assessment().accountId();
            Portrait portrait = people.person(community, id).orElseThrow();
            assertThat(portrait.explanation()).isEqualTo(Small.KITH.explain(community, id, Progress.NONE));
        }
        assertThat(people.person(community, "nobody")).isEmpty();
        assertThat(people.person(community, "' OR true --")).isEmpty();
    }

    @Test
    void whoever_is_forgotten_is_in_no_page(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("own");
        Small.demo(own, 6, 2);
        try (People pages = new People()) {
            String id = pages.list(own, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1)
                    .people()
                    .getFirst()
                    .assessment()
                    .accountId();
            Small.KITH.forget(own, id, Progress.NONE);
            if (Files.exists(own.resolve("index"))) {
                try (var left = Files.list(own.resolve("index"))) {
                    assertThat(left).isEmpty();
                }
            }
            assertThat(pages.person(own, id)).isEmpty();
        }
    }

    @Test
    void an_import_leaves_the_pages_and_what_is_being_made_for_them(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("own");
        Small.demo(own, 7, 2);
        try (People pages = new People()) {
            pages.prepare(own, Progress.NONE);
            Path index = Dataset.open(own).index().orElseThrow();
            Path half = Files.createDirectory(index.resolveSibling(index.getFileName() + ".next1"));
            Path stale = Files.createFile(index.resolveSibling("0123456789abcdef.duckdb"));
            Path more = Files.writeString(folder.resolve("accounts.csv"), "account_id,handle\nmore,more\n");

            Small.imports(own, more);

            assertThat(index).exists();
            assertThat(half).exists();
            assertThat(stale).doesNotExist();
            assertThat(pages.ready(own)).isTrue();
        }
    }

    @Test
    void making_the_pages_clears_what_a_killed_maker_left_and_judging_again_clears_the_pages(@TempDir Path folder)
            throws Exception {
        Path own = folder.resolve("own");
        Small.demo(own, 8, 2);
        try (People pages = new People()) {
            Path index = Dataset.open(own).index().orElseThrow();
            Files.createDirectories(index.getParent());
            Path half = Files.createDirectory(index.resolveSibling(index.getFileName() + ".next1"));

            pages.prepare(own, Progress.NONE);

            assertThat(index).exists();
            assertThat(half).doesNotExist();
            Small.KITH.assess(new AssessOrder(own, null, 99, 2), Progress.NONE);
            assertThat(index).doesNotExist();
            assertThat(pages.ready(own)).isFalse();
        }
    }

    @Test
    void pages_stand_while_the_dataset_is_written_to_all_the_time(@TempDir Path folder) throws Exception {
        Path own = folder.resolve("own");
        Small.demo(own, 9, 2);
        Path more = Files.writeString(folder.resolve("accounts.csv"), "account_id,handle\nmore,more\n");
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (long seed = 2; !over.get(); seed++) {
                Small.imports(own, more);
                Small.KITH.assess(new AssessOrder(own, null, seed, 1), Progress.NONE);
            }
        });
        try {
            for (int round = 0; round < ROUNDS; round++) {
                try (People pages = new People()) {
                    assertThat(pages.list(own, PeopleFilter.EVERYBODY, PeopleSort.SUREST, 0, 1)
                                    .people())
                            .hasSize(1);
                }
            }
        } finally {
            over.set(true);
            writer.join();
        }
    }

    @Test
    void thresholds_that_stand_change_nobody_and_a_lower_bar_lets_people_in() {
        Rejudger rejudger = new Rejudger();
        Rejudged same = rejudger.judge(community, Map.of(), true);
        assertThat(same.before()).isEqualTo(same.after());
        assertThat(same.before().getOrDefault(Verdict.ALPHA_CONSUMER, 0L))
                .isEqualTo(Small.find(community, Verdict.ALPHA_CONSUMER).matching());
        Rejudged lower = rejudger.judge(community, Map.of("verdicts.alpha", 0.2), true);
        assertThat(lower.enter()).isPositive();
        assertThat(lower.leave()).isZero();
        assertThat(lower.after().getOrDefault(Verdict.ALPHA_CONSUMER, 0L))
                .isEqualTo(lower.before().getOrDefault(Verdict.ALPHA_CONSUMER, 0L) + lower.enter());
    }

    @Test
    void a_quick_answer_knows_everybody_near_the_bar_and_estimates_the_rest() {
        Rejudger rejudger = new Rejudger();
        Map<String, Double> moved = Map.of("verdicts.alpha", 0.05, "verdicts.organisation", 0.2);
        Rejudged whole = rejudger.judge(community, moved, true);
        Rejudged quick = rejudger.judge(community, moved, false);
        assertThat(whole.sampled()).isFalse();
        assertThat(quick.sampled()).isTrue();
        assertThat(quick.judged()).isLessThan(whole.judged());
        assertThat(quick.before()).isEqualTo(whole.before());
        assertThat(quick.enter()).isPositive().isEqualTo(whole.enter());
        assertThat(quick.after().get(Verdict.ALPHA_CONSUMER))
                .isEqualTo(whole.after().get(Verdict.ALPHA_CONSUMER));
        assertThat((double) quick.after().getOrDefault(Verdict.ORGANISATION, 0L))
                .isCloseTo(whole.after().getOrDefault(Verdict.ORGANISATION, 0L), within(10.0));
    }

    @Test
    void moved_thresholds_are_written_where_they_stood() {
        Rejudger rejudger = new Rejudger();
        Map<String, Double> moved = Map.of("standing.percentile", 0.95, "verdicts.established_percentile", 0.99);
        Map<String, Double> read = rejudger.thresholds("moved", rejudger.moved(community, moved));
        Map<String, Double> before = rejudger.thresholds(community);
        for (Threshold threshold : Threshold.ALL) {
            String key = threshold.key();
            assertThat(read.get(key)).isEqualTo(moved.getOrDefault(key, before.get(key)));
        }
    }
}
