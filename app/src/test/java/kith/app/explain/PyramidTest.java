package kith.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kith.core.Estimate;
import kith.core.Rung;
import org.junit.jupiter.api.Test;

final class PyramidTest {
    private static final List<Double> DECILES =
            List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0);

    @Test
    void someone_stands_in_the_highest_tenth_whose_floor_they_reach() {
        assertThat(new Pyramid(DECILES, 5, 20, "").band()).isZero();
        assertThat(new Pyramid(DECILES, 19.9, 20, "").band()).isZero();
        assertThat(new Pyramid(DECILES, 20, 20, "").band()).isEqualTo(1);
        assertThat(new Pyramid(DECILES, 100, 20, "").band()).isEqualTo(9);
        assertThat(new Pyramid(DECILES, 500, 20, "").band()).isEqualTo(9);
    }

    @Test
    void someone_level_with_the_largest_peer_is_not_above_everyone() {
        assertThat(new Pyramid(DECILES, 110, 20, "").aboveEveryone()).isFalse();
        assertThat(new Pyramid(DECILES, 110.5, 20, "").aboveEveryone()).isTrue();
    }

    @Test
    void falling_deciles_are_refused() {
        List<Double> falling = List.of(10.0, 20.0, 19.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0);
        assertThatThrownBy(() -> new Pyramid(falling, 5, 20, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 2 of a pyramid is below its neighbour 20.0");
    }

    @Test
    void more_cannot_respond_than_know() {
        assertThatThrownBy(() -> new Rings(0.5, Estimate.of(0.4, 0.3, 0.5), Rung.STRUCTURE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
