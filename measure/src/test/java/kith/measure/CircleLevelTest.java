package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kith.core.Audience;
import kith.core.Definition;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class CircleLevelTest {
    private static final Definition.Circle CIRCLE = Crowd.DEFINITION.circle();
    private static final double LESS_SURE =
            square(CIRCLE.tiesLevel()) / (square(CIRCLE.tiesLevel()) + square(CIRCLE.expectedLevel()));

    @Test
    void ties_that_tell_too_little_everywhere_are_moved_by_what_they_are_less_sure() {
        // the example of docs/methods/circle.md: 470 accounts, 0.10 e-folds too little
        CircleLevel level = CircleLevel.of(off(470, -0.1), CIRCLE);
        assertThat(level.shift(CircleVoices.Look.LIKERS)).isEqualTo(0.1 * LESS_SURE * 470 / 500, within(1e-9));
        assertThat(LESS_SURE).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void a_look_nobody_was_given_keeps_the_stated_weights() {
        CircleLevel level = CircleLevel.of(off(470, -0.1), CIRCLE);
        assertThat(level.shift(CircleVoices.Look.TALK)).isZero();
        assertThat(level.shift(CircleVoices.Look.STRUCTURE)).isZero();
    }

    @Test
    void few_accounts_hardly_move_anything() {
        assertThat(CircleLevel.of(off(3, -0.5), CIRCLE).shift(CircleVoices.Look.LIKERS))
                .isLessThan(0.05);
    }

    @Test
    void a_few_far_out_do_not_move_the_others() {
        List<CircleVoices> most = new ArrayList<>(off(400, 0));
        most.addAll(off(60, -1.5));
        assertThat(CircleLevel.of(most, CIRCLE).shift(CircleVoices.Look.LIKERS)).isEqualTo(0, within(1e-9));
    }

    @Test
    void more_lie_far_below_what_is_expected_than_above() {
        Property.forSeeds(20, random -> {
            double told = distance(random);
            CircleShare above = share(voice(told), CircleLevel.STATED);
            CircleShare below = share(voice(-told), CircleLevel.STATED);
            // the ties pull as far as they are believed: further down than up
            assertThat(up(below, -1)).isGreaterThan(up(above, 1));
        });
    }

    private static double distance(SplittableRandom random) {
        return random.nextDouble(0.15, 0.4);
    }

    /// How far the middle moved from what is expected, in e-folds.
    private static double up(CircleShare share, int sign) {
        return sign * (ShareGrid.log(share.draw(0.5)) - ShareGrid.log(0.4));
    }

    private static CircleShare share(CircleVoices voices, CircleLevel level) {
        return CircleShare.of(voices, Audience.UNSEEN, level, CIRCLE);
    }

    private static List<CircleVoices> off(int accounts, double gap) {
        List<CircleVoices> voices = new ArrayList<>();
        for (int at = 0; at < accounts; at++) {
            voices.add(voice(gap));
        }
        return voices;
    }

    /// 0.4 expected, ties that were looked at closely.
    private static CircleVoices voice(double gap) {
        return new CircleVoices(1, 0.4, ShareGrid.log(0.4) + gap, 0.05, 0.7, CircleVoices.Look.LIKERS);
    }

    private static double square(double x) {
        return x * x;
    }
}
