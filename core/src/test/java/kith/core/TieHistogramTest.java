package kith.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TieHistogramTest {
    @Test
    void bins_are_half_a_unit_wide_from_minus_five_on() {
        assertThat(TieHistogram.bin(-5)).isZero();
        assertThat(TieHistogram.bin(-4.51)).isZero();
        assertThat(TieHistogram.bin(-4.5)).isEqualTo(1);
        assertThat(TieHistogram.bin(-0.01)).isEqualTo(9);
        assertThat(TieHistogram.bin(0)).isEqualTo(10);
        // -5 + 28 x 0.5 = 9
        assertThat(TieHistogram.bin(8.99)).isEqualTo(27);
    }

    @Test
    void beyond_the_range_the_end_bins_count() {
        assertThat(TieHistogram.bin(-1e300)).isZero();
        assertThat(TieHistogram.bin(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(TieHistogram.bin(9)).isEqualTo(TieHistogram.BINS - 1);
        assertThat(TieHistogram.bin(Double.POSITIVE_INFINITY)).isEqualTo(TieHistogram.BINS - 1);
    }

    @Test
    void centre_lies_in_its_own_bin() {
        for (int bin = 0; bin < TieHistogram.BINS; bin++) {
            assertThat(TieHistogram.bin(TieHistogram.centre(bin))).isEqualTo(bin);
        }
        assertThat(TieHistogram.centre(10)).isEqualTo(0.25, within(1e-12));
    }

    @Test
    void text_is_read_as_it_was_written_without_trailing_zeros() {
        int[] counts = new int[TieHistogram.BINS];
        counts[1] = 3;
        counts[4] = 12;
        TieHistogram histogram = TieHistogram.of(counts);
        assertThat(histogram).hasToString("0,3,0,0,12");
        assertThat(TieHistogram.parse("0,3,0,0,12")).isEqualTo(histogram).hasSameHashCodeAs(histogram);
        assertThat(TieHistogram.parse("")).isEqualTo(TieHistogram.EMPTY);
        assertThat(TieHistogram.EMPTY).hasToString("");
        assertThat(histogram.total()).isEqualTo(15);
        assertThat(histogram.count(4)).isEqualTo(12);
        assertThat(histogram).isNotEqualTo(TieHistogram.EMPTY);
    }

    @Test
    void counts_are_copied() {
        int[] counts = new int[TieHistogram.BINS];
        TieHistogram histogram = TieHistogram.of(counts);
        counts[0] = 7;
        assertThat(histogram.count(0)).isZero();
    }

    @Test
    void another_number_of_bins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TieHistogram.of(1, 2, 3))
                .withMessageContaining("28 bins, got 3");
    }
}
