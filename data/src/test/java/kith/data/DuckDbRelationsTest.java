package kith.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kith.core.KithException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbRelationsTest {
    @TempDir
    private Path spill;

    @Test
    void cells_of_every_type_that_gathering_asks_for_are_read_and_missing_ones_told() {
        List<String> read = new ArrayList<>();
        try (DuckDb database = DuckDb.open(spill)) {
            new DuckDbRelations(database).each("testing", """
                            select 7, 8::bigint, sum(9), 1.5::double, 2.5, 'Zoë 🌱', null::integer, null::double, null::text
                            """, row -> {
                read.add("%d %d %d".formatted(row.longAt(0), row.longAt(1), row.longAt(2)));
                read.add("%s %s %s".formatted(row.doubleAt(3), row.doubleAt(4), row.doubleAt(1)));
                read.add(row.text(5) + " " + row.text(8));
                read.add(row.longAt(6) + " " + row.doubleAt(7));
            });
        }
        assertThat(read).containsExactly("7 8 9", "1.5 2.5 8.0", "Zoë 🌱 null", "0 NaN");
    }

    @Test
    void rows_come_in_the_order_of_the_query_however_many() {
        List<Long> read = new ArrayList<>();
        try (DuckDb database = DuckDb.open(spill)) {
            new DuckDbRelations(database)
                    .each(
                            "testing",
                            "select range from range(300000) order by range desc",
                            row -> read.add(row.longAt(0)));
        }
        assertThat(read).hasSize(300_000);
        assertThat(read.getFirst()).isEqualTo(299_999);
        assertThat(IntStream.range(1, read.size())).allMatch(at -> read.get(at) == read.get(at - 1) - 1);
    }

    @Test
    void an_error_in_a_late_row_is_thrown_and_not_taken_for_the_end() {
        try (DuckDb database = DuckDb.open(spill)) {
            DuckDbRelations relations = new DuckDbRelations(database);
            assertThatThrownBy(() -> relations.each(
                            "testing",
                            "select case when range = 2000000 then error('late') else range end from range(3000000)",
                            _ -> {}))
                    .isInstanceOf(KithException.class)
                    .hasMessageContaining("testing")
                    .hasMessageContaining("late");
        }
    }

    @Test
    void what_is_kept_can_be_read_by_several_threads_at_once() {
        try (DuckDb database = DuckDb.open(spill)) {
            DuckDbRelations relations = new DuckDbRelations(database);
            relations.materialise("kept", "select range as n from range(100000)");
            // 0 + 1 + … + 99,999
            assertThat(IntStream.range(0, 4).parallel().mapToLong(_ -> sum(relations)))
                    .containsOnly(4_999_950_000L);
        }
    }

    private static long sum(DuckDbRelations relations) {
        long[] sum = {0};
        relations.each("adding up", "select n from kept", row -> sum[0] += row.longAt(0));
        return sum[0];
    }
}
