package kith.evaluate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.core.ErrorCode;
import kith.core.KithException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RealDataTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void reads_a_file_of_a_set_by_sql() throws IOException {
        Path file = Files.createDirectories(folder.resolve("copenhagen")).resolve("sms.csv");
        Files.writeString(file, "# timestamp,sender,recipient\n10,1,2\n20,2,3\n");
        List<Long> senders = new ArrayList<>();

        try (RealData data = RealData.open(folder)) {
            assertThat(data.has(DataSet.COPENHAGEN)).isTrue();
            assertThat(data.has(DataSet.THIERS13)).isFalse();
            data.each(
                    DataSet.COPENHAGEN,
                    "sms.csv",
                    "SELECT column1 FROM read_csv(%s, header = false, skip = 1)",
                    row -> senders.add(row.longAt(0)));
        }

        assertThat(senders).containsExactly(1L, 2L);
    }

    @Test
    void a_missing_folder_a_missing_file_and_a_broken_file_say_what_to_do() throws IOException {
        assertThatThrownBy(() -> RealData.open(folder.resolve("nothing")))
                .hasMessageContaining("--data")
                .hasMessageContaining("nothing");
        Files.writeString(Files.createDirectories(folder.resolve("copenhagen")).resolve("calls.csv"), "");
        try (RealData data = RealData.open(folder)) {
            assertThatThrownBy(() -> data.each(DataSet.COPENHAGEN, "sms.csv", "SELECT * FROM read_csv(%s)", _ -> {}))
                    .hasMessageContaining("sms.csv")
                    .hasMessageContaining("figshare");
            assertThatThrownBy(() ->
                            data.each(DataSet.COPENHAGEN, "calls.csv", "SELECT caller FROM read_csv(%s)", _ -> {}))
                    .isInstanceOfSatisfying(
                            KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_INPUT))
                    .hasMessageContaining("not as it was published");
        }
    }
}
