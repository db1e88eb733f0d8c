package kith.measure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class TypePosteriorTest {
    private static final int DRAWS = 20_000;

    @Test
    void over_many_draws_a_person_is_alpha_and_authentic_as_often_as_the_judge_said() {
        Property.forSeeds(3, random -> {
            TypePosterior type = TypePosterior.of(0.4, 0.9, 0.6, 0.3, 0.2, 0.42);
            long seed = random.nextLong();
            int alphas = 0;
            int authentic = 0;
            double[] shares = new double[DRAWS];
            for (int draw = 0; draw < DRAWS; draw++) {
                TypePosterior.Person person = type.draw(Draw.key(seed, draw, 1));
                alphas += person.alpha() ? 1 : 0;
                authentic += person.authentic() ? 1 : 0;
                shares[draw] = person.share();
                assertThat(person.authentic() || !person.alpha()).isTrue();
            }
            assertThat((double) alphas / DRAWS).isCloseTo(0.4, within(0.02));
            assertThat((double) authentic / DRAWS).isCloseTo(0.9, within(0.02));
            Arrays.sort(shares);
            // the interval of the judge: 90 % between 0.2 and 0.42, to what a logistic scale allows
            assertThat(shares[DRAWS / 20]).isCloseTo(0.2, within(0.01));
            assertThat(shares[DRAWS / 2]).isCloseTo(0.3, within(0.01));
        });
    }

    @Test
    void who_is_alpha_has_a_share_in_the_upper_part() {
        TypePosterior type = TypePosterior.of(0.3, 1, 0.3, 0.3, 0.2, 0.42);
        double[] alphas = IntStream.range(0, DRAWS)
                .mapToObj(draw -> type.draw(Draw.key(2, draw, 1)))
                .filter(TypePosterior.Person::alpha)
                .mapToDouble(TypePosterior.Person::share)
                .toArray();
        // claim F holds with 0.3, so alphas are the upper 30 % of the share's posterior, above 0.33 or so
        assertThat(alphas).isNotEmpty();
        assertThat(Arrays.stream(alphas).min().orElseThrow()).isGreaterThan(0.32);
    }
}
