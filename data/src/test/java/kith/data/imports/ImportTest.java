package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void canonical_files_become_tables_with_all_columns_in_their_types() throws IOException {
        Path accounts = write("accounts.csv", """
                account_id,handle,followers_count,created_at,verified
                1,amy,1200,2024-05-01T10:00:00Z,true
                2,bob,,,
                """);
        Path follows = write("follows.csv", "follower_id,followed_id,created_at\n2,1,2025-01-01T00:00:00Z\n");

        ImportReport report = Import.run(ImportRequest.of(dataset(), NOW, accounts, follows), Progress.NONE);

        assertThat(report.tables().get(Table.ACCOUNTS)).isEqualTo(new ImportReport.Rows(2, 2, 0));
        try (DuckDb database = DuckDb.open()) {
            database.views(Dataset.open(dataset()));
            var read = database.columns(
                    "SELECT account_id, followers_count, CAST(created_at AS VARCHAR), verified FROM accounts ORDER BY 1");
            assertThat(read.texts(0)).containsExactly("1", "2");
            assertThat(read.longs(1)).containsExactly(1200, 0);
            assertThat(read.missing(1).get(1)).isTrue();
            assertThat(read.texts(2)).containsExactly("2024-05-01 10:00:00", null);
            assertThat(read.flags(3)).containsExactly(true, false);
            assertThat(database.number("SELECT count(*) FROM follows")).isEqualTo(1);
            assertThat(database.number("SELECT count(*) FROM posts")).isZero();
        }
    }

    @Test
    void row_retrieved_last_holds_whatever_the_order_of_imports() throws IOException {
        Path older = write("accounts-1.csv", "account_id,followers_count\na,10\nb,20\n");
        Path newer = write("accounts-2.csv", "account_id,followers_count\na,11\n");

        Import.run(ImportRequest.of(dataset(), NOW, newer), Progress.NONE);
        Import.run(ImportRequest.of(dataset(), NOW.minusSeconds(60), older), Progress.NONE);

        try (DuckDb database = DuckDb.open()) {
            database.views(Dataset.open(dataset()));
            assertThat(database.columns("SELECT followers_count FROM accounts ORDER BY account_id")
                            .longs(0))
                    .containsExactly(11, 20);
        }
    }

    private Path dataset() {
        return folder.resolve("dataset");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
