package kith.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordsTest {
    @Test
    void csv_quotes_what_needs_quotes() {
        Records records = new Records(List.of("a", "b"), List.of(List.of("x,y", "say \"hi\"\nthere")));
        assertThat(records.csv()).isEqualTo("a,b\n\"x,y\",\"say \"\"hi\"\"\nthere\"\n");
    }

    @Test
    void csv_text_cannot_run_as_a_formula_but_numbers_keep_their_sign() {
        Records records = new Records(List.of("a", "b", "c"), List.of(List.of("=1+1", "@x", -0.5)));
        assertThat(records.csv()).isEqualTo("a,b,c\n'=1+1,'@x,-0.5\n");
    }

    @Test
    void a_missing_cell_is_empty_in_csv_and_null_in_json() {
        Records records = new Records(List.of("a", "b"), List.of(Arrays.asList(null, 1L)));
        assertThat(records.csv()).isEqualTo("a,b\n,1\n");
        assertThat(records.json().replaceAll("\\s", "")).isEqualTo("[{\"a\":null,\"b\":1}]");
    }

    @Test
    void no_rows_are_an_empty_array() {
        assertThat(new Records(List.of("a"), List.of()).json().strip()).isEqualTo("[ ]");
    }

    @Test
    void a_row_of_another_length_is_refused() {
        assertThatThrownBy(() -> new Records(List.of("a"), List.of(List.of(1, 2))))
                .hasMessage("row has 2 cells for 1 columns");
    }
}
