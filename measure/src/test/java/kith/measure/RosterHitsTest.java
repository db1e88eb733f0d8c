package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.core.Assessment;
import kith.core.Interval;
import kith.core.Provenance;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RosterHitsTest {
    private static final double USUAL = 0.03;

    @Test
    void a_list_of_people_of_whom_nothing_is_known_promises_few_and_rules_out_little() {
        // without evidence the share keeps its prior mean, 0.5 / 4.5, on a grid of a hundred
        RosterHits.Hits hits = RosterHits.of(Collections.nCopies(20, open(null)), USUAL);
        assertThat(hits.mean()).isCloseTo(20 * 0.5 / 4.5, within(0.25));
        assertThat(hits.interval().lo()).isZero();
        assertThat(hits.interval().hi()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void people_who_are_ruled_out_promise_nothing() {
        List<Assessment> list = new ArrayList<>(Collections.nCopies(40, one(Verdict.SMALL_INFLUENCER, 0.0)));
        list.addAll(Collections.nCopies(10, one(Verdict.ORGANISATION, null)));
        RosterHits.Hits hits = RosterHits.of(list, USUAL);
        assertThat(hits.mean()).isZero();
        assertThat(hits.interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void alphas_as_in_the_population_add_up_as_in_the_population() {
        // half of the list is sure to be, half sure not to be: the share found is a half
        List<Assessment> list = new ArrayList<>(Collections.nCopies(10, open(0.9999)));
        list.addAll(Collections.nCopies(10, open(0.0001)));
        RosterHits.Hits hits = RosterHits.of(list, USUAL);
        assertThat(hits.mean()).isCloseTo(10, within(0.2));
        assertThat(hits.interval()).isEqualTo(new Interval(10, 10));
    }

    @Test
    void many_likely_ones_make_each_likelier() {
        // an alpha of 0.5 is 32 times the odds of the population: ten of ten such people are no accident
        RosterHits.Hits hits = RosterHits.of(Collections.nCopies(10, open(0.5)), USUAL);
        assertThat(hits.mean()).isGreaterThan(8);
    }

    @Test
    void long_lists_are_said_as_short_ones() {
        List<Assessment> list = new ArrayList<>();
        for (int at = 0; at < 600; at++) {
            list.add(open(at % 20 == 0 ? 0.8 : 0.01));
        }
        RosterHits.Hits exact = RosterHits.of(list, USUAL);
        list.add(open(0.01));
        RosterHits.Hits normal = RosterHits.of(list, USUAL);
        assertThat(normal.mean()).isCloseTo(exact.mean(), within(0.1));
        assertThat(normal.interval().lo()).isCloseTo(exact.interval().lo(), within(1.5));
        assertThat(normal.interval().hi()).isCloseTo(exact.interval().hi(), within(1.5));
    }

    private static Assessment open(@Nullable Double alpha) {
        return one(Verdict.NOT_ENOUGH_EVIDENCE, alpha);
    }

    private static Assessment one(Verdict verdict, @Nullable Double alpha) {
        return new Assessment(
                "1",
                null,
                verdict,
                alpha,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                "",
                null,
                null,
                new Provenance("", "", 1, ""));
    }
}
