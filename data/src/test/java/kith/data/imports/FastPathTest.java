package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import kith.data.Column;
import kith.data.ColumnType;
import kith.data.Csv;
import kith.data.DuckDb;
import kith.data.Manifest;
import kith.data.Table;
import kith.testkit.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the SQL of [CleanSql] vouches for, [RowRepair] would not change: the two ways agree.
class FastPathTest {
    private static final List<String> CELLS = List.of(
            "a",
            "1",
            "0",
            "-1",
            "12.0",
            "1.234",
            "007",
            "1e3",
            "1_000",
            " 5",
            "5 ",
            "NA",
            "n/a",
            "N/A",
            "null",
            "NULL",
            "NaN",
            "none",
            "-",
            "--",
            "\\N",
            "#N/A",
            "undefined",
            "@amy",
            "amy@example.org",
            "=1+1",
            "+1",
            "true",
            "TRUE",
            "t",
            "yes",
            "2026-01-02",
            "2026-01-02T03:04:05Z",
            "2026-01-02 03:04:05",
            "2026-01-02T03:04:05.123456Z",
            "2026-02-30",
            "2026-01-02T25:00:00Z",
            "2026-01-02T03:04:05+02:00",
            "1767225600",
            "1767225600123",
            "20260101",
            "2026",
            "5/6/2026",
            "0026-01-01",
            "Instagram",
            "instagram",
            "twitter",
            "insta",
            "x",
            "original",
            "Reply",
            "retweet",
            "image",
            "Photo",
            "https://www.instagram.com/amy.ink",
            "instagram.com/amy",
            "https://example.org/a",
            "did:plc:abc",
            "at://did:plc:a/b/c",
            "CafÃ©",
            "Ángel",
            "château",
            "\u00a0x",
            "x\u00a0",
            "two\nlines",
            "a,b",
            "\"q\"",
            "9999999999999999",
            "999999999999999",
            "owner",
            "card_sort",
            "role",
            "alpha",
            "unknown",
            "?",
            "k.a.",
            "99999999999999999999",
            "1.2.3",
            ".",
            "..",
            "-5");

    @TempDir
    Path folder;

    @Test
    void rows_that_sql_vouches_for_need_no_repair_and_have_the_same_values() {
        int[] clean = {0};
        Property.forSeeds(3, random -> {
            for (Table table : Table.values()) {
                var rows = new ArrayList<@Nullable String[]>();
                for (int r = 0; r < 100; r++) {
                    var cells = new @Nullable String[table.columns().size()];
                    // Mostly missing cells, else hardly any row would be clean.
                    for (int i = 0; i < cells.length; i++) {
                        boolean filled = table.columns().get(i).required() || random.nextInt(6) == 0;
                        cells[i] = filled ? CELLS.get(random.nextInt(CELLS.size())) : null;
                    }
                    rows.add(cells);
                }
                try {
                    clean[0] += agree(table, rows);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        assertThat(clean[0]).as("rows that took the fast path").isGreaterThan(200);
    }

    @Test
    void every_cell_alone_in_every_column() throws IOException {
        int clean = 0;
        for (Table table : Table.values()) {
            var rows = new ArrayList<@Nullable String[]>();
            for (Column column : table.columns()) {
                rows.addAll(alone(table, column));
            }
            clean += agree(table, rows);
        }
        assertThat(clean).isGreaterThan(500);
    }

    @Test
    void cells_found_plain_are_vouched_for_by_sql_too_and_typed_alike() throws IOException {
        int whole = 0;
        for (Table table : Table.values()) {
            var rows = new ArrayList<@Nullable String[]>();
            for (Column column : table.columns()) {
                for (@Nullable String[] row : alone(table, column)) {
                    if (whole(table, List.<@Nullable String[]>of(row)) != null) {
                        rows.add(row);
                    }
                }
            }
            whole += rows.size();
            typedAlike(table, rows);
        }
        assertThat(whole).isGreaterThan(500);
    }

    private void typedAlike(Table table, List<@Nullable String[]> rows) throws IOException {
        Staged staged = java.util.Objects.requireNonNull(whole(table, rows));
        String texts = table.columns().stream()
                .map(column -> "coalesce(CAST(%s AS VARCHAR), 'missing')".formatted(column.quoted()))
                .collect(java.util.stream.Collectors.joining(" || ' ; ' || "));
        try (DuckDb database = DuckDb.open()) {
            Staged unknown = new Staged(
                    table,
                    staged.source(),
                    staged.columns(),
                    staged.relation(),
                    staged.lines(),
                    Staged.Vouched.NOTHING);
            database.run(CleanSql.load(unknown, "fast"));
            var slow = new ArrayList<String>();
            database.each(
                    "testing",
                    "SELECT %s FROM fast WHERE NOT kith_dirty".formatted(texts),
                    found -> slow.add(found.textOf(0)));
            var fast = new ArrayList<String>();
            database.each(
                    "testing",
                    "SELECT %s FROM (%s)"
                            .formatted(
                                    texts,
                                    java.util.Objects.requireNonNull(
                                                    staged.vouched().whole())
                                            .typed()),
                    found -> fast.add(found.textOf(0)));
            assertThat(fast).as(table.sqlName()).hasSameSizeAs(rows).isEqualTo(slow);
        }
    }

    /// The rows in a file, or missing when they need a second look.
    private @Nullable Staged whole(Table table, List<@Nullable String[]> rows) throws IOException {
        Path file = folder.resolve("plain.csv");
        List<String> names = table.columns().stream().map(Column::name).toList();
        var header = new Header(table, names, HeaderWords.match(table, names));
        write(file, table, rows);
        CsvScan.Sound sound = CsvCheck.sound(file, ',', header, 1);
        if (sound == null) {
            return null;
        }
        Staged staged = Staged.csv(header, file, file, ',', sound.lines(), sound.plain());
        return staged.vouched().whole() == null ? null : staged;
    }

    private static void write(Path file, Table table, List<@Nullable String[]> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            Csv.writeRow(out, table.columns().stream().map(Column::name).toArray(String[]::new));
            for (@Nullable String[] row : rows) {
                Csv.writeRow(out, row);
            }
        }
    }

    private static List<@Nullable String[]> alone(Table table, Column column) {
        List<@Nullable String[]> rows = new ArrayList<>();
        for (String cell : CELLS) {
            var cells = new @Nullable String[table.columns().size()];
            for (int i = 0; i < cells.length; i++) {
                Column other = table.columns().get(i);
                if (other.equals(column)) {
                    cells[i] = cell;
                } else if (other.required()) {
                    cells[i] = switch (other.type()) {
                        case FLAG -> "true";
                        case TIME -> "2026-01-01";
                        case ACCOUNT, IDENTIFIER, HANDLE, TEXT, CHOICE, COUNT -> "other" + i;
                    };
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /// Returns how many rows took the fast path.
    private int agree(Table table, List<@Nullable String[]> rows) throws IOException {
        Path file = folder.resolve(table.sqlName() + ".csv");
        write(file, table, rows);
        var names = table.columns().stream().map(Column::name).toList();
        var staged = Staged.csv(
                new Header(table, names, HeaderWords.match(table, names)), file, file, ',', new Lines(), null);
        var tally = new Tally();
        int[] clean = {0};
        try (DuckDb database = DuckDb.open();
                var rejects =
                        new Rejects(folder.resolve("rejects.csv"), tally, new Manifest.Forgotten("", List.of()))) {
            database.run(CleanSql.load(staged, "fast"));
            String texts = table.columns().stream()
                    .map(column -> "CAST(%s AS VARCHAR)".formatted(column.quoted()))
                    .collect(java.util.stream.Collectors.joining(", "));
            database.each("testing", "SELECT rowid, %s FROM fast WHERE NOT kith_dirty".formatted(texts), row -> {
                clean[0]++;
                @Nullable String[] raw = rows.get((int) row.longAt(0));
                var place = new @Nullable String[staged.columns().size()];
                for (int i = 0; i < place.length; i++) {
                    place[i] = raw[table.columns().indexOf(staged.columns().get(i))];
                }
                @Nullable String[] slow = new RowRepair(staged, tally, rejects).repair(1, place);
                assertThat(slow)
                        .as("%s", List.of(place.length, String.valueOf(List.of(names))))
                        .isNotNull();
                for (int i = 0; i < raw.length; i++) {
                    String fast = row.text(i + 1);
                    String same = slow == null ? null : slow[i];
                    if (table.columns().get(i).type() == ColumnType.TIME && fast != null && same != null) {
                        same = Timestamp.valueOf(same).toString();
                        fast = Timestamp.valueOf(fast).toString();
                    }
                    assertThat(same)
                            .as("%s of %s", table.columns().get(i), table)
                            .isEqualTo(fast);
                }
            });
        }
        assertThat(tally.repairs()).isEmpty();
        assertThat(tally.rejects()).isEmpty();
        return clean[0];
    }
}
