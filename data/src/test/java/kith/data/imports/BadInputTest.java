package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kith.core.ErrorCode;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are not what they should be: a clear message, and the dataset as it was.
class BadInputTest {
    private static final String GOOD = "account_id,followers_count\nkept,5\n";

    @TempDir
    Path folder;

    private Fixture fixture;
    private byte[] manifest = {};

    @BeforeEach
    void dataset_with_one_account() throws IOException {
        fixture = new Fixture(folder);
        fixture.run(fixture.file("accounts.csv", GOOD));
        manifest = Files.readAllBytes(fixture.dataset().resolve(Dataset.MANIFEST));
    }

    @Test
    void every_fiftieth_row_broken_in_another_way_is_listed_and_the_rest_is_kept() throws IOException {
        var text = new StringBuilder("account_id,handle,followers_count,bio\n");
        List<String> broken = List.of(
                "x1,only_two", // line 51
                "x2,h,5,bio,one too many", // line 101
                "x3,\"open quote,5,bio", // line 151
                "x4,\"closed\" too early,5,bio", // line 201
                ",,5,no name at all", // line 251
                "=1+2,h,5,a formula as id"); // line 301
        for (int i = 1; i <= 300; i++) {
            text.append(i % 50 == 0 ? broken.get(i / 50 - 1) : "id%d,h%d,%d,bio %d".formatted(i, i, i, i))
                    .append('\n');
        }
        ImportReport report = fixture.run(fixture.file("accounts-2.csv", text.toString()));

        assertThat(report.tables().get(Table.ACCOUNTS)).isEqualTo(new ImportReport.Rows(300, 294, 6));
        assertThat(fixture.rejects(report).stream()
                        .map(line -> String.join(
                                ",", Arrays.asList(line.split(",", -1)).subList(1, 4)))
                        .sorted())
                .containsExactly(
                        "101,cell 5,too_many_cells",
                        "151,handle,broken_quote",
                        "201,handle,broken_quote",
                        "251,account_id,missing_key",
                        "301,account_id,formula",
                        "51,followers_count,too_few_cells");
        assertThat(fixture.rows("SELECT count(*) FROM accounts")).containsExactly("295");
    }

    @Test
    void row_that_is_not_utf8_is_refused_alone_in_a_file_that_is() throws IOException {
        byte[] text = "account_id,bio\na,é\nb,ü\nc,ñ\nd,ö\ne,XY\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xff;
        ImportReport report = fixture.run(Files.write(folder.resolve("accounts-2.csv"), text));

        assertThat(fixture.rejects(report)).singleElement().asString().startsWith("accounts-2.csv,6,bio,invalid_utf8,");
        assertThat(report.tables().get(Table.ACCOUNTS)).isEqualTo(new ImportReport.Rows(5, 4, 1));
    }

    @Test
    void value_that_cannot_be_read_is_left_out_and_its_row_stays() throws IOException {
        ImportReport report = fixture.run(fixture.file("accounts-2.csv", "account_id,followers_count\na,many\nb,7\n"));

        assertThat(fixture.rejects(report))
                .containsExactly("accounts-2.csv,2,followers_count,not_a_number,many,write digits only,value");
        assertThat(fixture.rows("SELECT account_id, followers_count FROM accounts ORDER BY 1"))
                .containsExactly("a|null", "b|7", "kept|5");
    }

    @Test
    void file_with_more_broken_rows_than_allowed_is_refused_with_the_list() throws IOException {
        String text = "account_id,handle\n" + "broken\n".repeat(11) + "a,b\n".repeat(30);
        Path file = fixture.file("accounts-2.csv", text);

        refused(file, "11 of 41 rows are broken, more than the 20 %", "refused.csv", "--max-rejects");
        assertThat(Files.readAllLines(fixture.dataset().resolve("rejects/refused.csv")))
                .hasSize(12);
        // 11 of 41 is 27 %.
        assertThat(Import.run(fixture.request(file).withMaxRejects(0.3), Progress.NONE)
                        .rowsKept())
                .isEqualTo(1);
    }

    @Test
    void signs_of_patterns_in_a_file_name_are_only_signs() throws IOException {
        fixture.file("accounts-11.csv", "account_id\nnot_asked_for\n");
        fixture.run(fixture.file("accounts-[1]?*.csv", "account_id\nasked_for\n"));

        assertThat(fixture.rows("SELECT account_id FROM accounts ORDER BY 1")).containsExactly("asked_for", "kept");
    }

    @Test
    void cut_off_parquet_says_so() throws IOException {
        Path whole = Dataset.open(fixture.dataset()).files(Table.ACCOUNTS).getFirst();
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("accounts-2.parquet"), Arrays.copyOf(bytes, bytes.length / 2));

        refused(file, "accounts-2.parquet is a cut-off Parquet file", "copy it again");
    }

    @Test
    void parquet_with_damaged_middle_says_so() throws IOException {
        byte[] bytes = Files.readAllBytes(
                Dataset.open(fixture.dataset()).files(Table.ACCOUNTS).getFirst());
        Arrays.fill(bytes, 4, bytes.length - 8, (byte) 0x55);
        Path file = Files.write(folder.resolve("accounts-2.parquet"), bytes);

        refused(file, "accounts-2.parquet is damaged and cannot be read as Parquet");
    }

    @Test
    void parquet_with_damaged_page_says_so() throws IOException {
        byte[] bytes = Files.readAllBytes(
                Dataset.open(fixture.dataset()).files(Table.ACCOUNTS).getFirst());
        Arrays.fill(bytes, 4, 40, (byte) 0x55);
        Path file = Files.write(folder.resolve("accounts-2.parquet"), bytes);

        refused(file, "accounts-2.parquet is damaged and cannot be read as Parquet");
    }

    @Test
    void archive_inside_gzip_is_refused_by_its_name() throws IOException {
        Path file = folder.resolve("accounts.csv.gz");
        byte[] tar = new byte[600];
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(tar);
        }
        refused(file, "accounts.csv.gz is a tar archive");
    }

    @Test
    void open_quote_costs_one_row_however_long_the_file_is() throws IOException {
        // 6 MB after the quote, more than the longest record.
        var rows = new StringBuilder("account_id,bio\na,\"open\n");
        for (int i = 0; i < 150_000; i++) {
            rows.append("b").append(i).append(",some words that fill the line\n");
        }
        ImportReport report = fixture.run(fixture.file("accounts-2.csv", rows.toString()));

        assertThat(report.tables().get(Table.ACCOUNTS)).isEqualTo(new ImportReport.Rows(150_001, 150_000, 1));
        assertThat(fixture.rejects(report)).singleElement().asString().startsWith("accounts-2.csv,2,bio,broken_quote,");
    }

    @Test
    void cut_off_gzip_says_how_far_it_could_be_read() throws IOException {
        Path packed = folder.resolve("accounts-2.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 10_000; i++) {
                out.write("id%d,%d\n".formatted(i, i * 31L).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));

        refused(packed, "accounts-2.csv.gz is cut off: the gzip data end after");
    }

    @Test
    void bomb_is_refused_before_it_fills_the_disk() throws IOException {
        Path bomb = folder.resolve("accounts-2.csv.gz");
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) 'a');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 128; i++) {
                out.write(zeros);
            }
        }
        refused(bomb, "unpacks to more than 250 times its size", "zip bomb");
    }

    @ParameterizedTest
    @CsvSource({
        "504b0304,a ZIP archive",
        "25504446,a PDF document",
        "89504e47,a PNG picture",
        "ffd8ffe0,a JPEG picture",
        "d0cf11e0,an old Excel or Office file",
        "53514c69746520666f726d6174,an SQLite database",
        "7f454c46,a program",
        "28b52ffd,a Zstandard archive",
        "3c21646f63747970652068746d6c3e,a web page",
        "3c3f786d6c,an XML file"
    })
    void file_of_another_kind_is_refused_by_its_name(String head, String name) throws IOException {
        byte[] bytes = Arrays.copyOf(java.util.HexFormat.of().parseHex(head), 600);
        refused(Files.write(folder.resolve("accounts-2.csv"), bytes), "accounts-2.csv is " + name);
    }

    @Test
    void empty_and_blank_files_are_refused() throws IOException {
        refused(fixture.file("accounts-2.csv", ""), "is empty (0 bytes)");
        refused(fixture.file("accounts-3.csv", "\n\n  \n"), "nothing but blank lines");
        refused(fixture.file("accounts-4.csv", "account_id,handle\n"), "No row of accounts-4.csv could be used");
    }

    @Test
    void json_array_that_ends_early_names_line_and_column() throws IOException {
        refused(
                fixture.file("accounts-2.json", "[{\"account_id\":\"a\"},\n {\"account_id\":"),
                "accounts-2.json, line 2, column",
                "cut off");
        refused(
                fixture.file("accounts-3.json", "[{\"account_id\":\"a\"},\n {account_id}]"),
                "accounts-3.json, line 2, column",
                "not JSON");
    }

    @Test
    void broken_line_of_json_lines_costs_only_itself() throws IOException {
        ImportReport report = fixture.run(fixture.file(
                "accounts-2.jsonl",
                "{\"account_id\":\"a\"}\n{\"account_id\":\n{\"account_id\":\"b\",\"followers\":\"1.2M\"}\n"));

        assertThat(fixture.rejects(report)).singleElement().asString().startsWith("accounts-2.jsonl,2,,not_json,");
        assertThat(fixture.rows("SELECT account_id, followers_count FROM accounts ORDER BY 1"))
                .containsExactly("a|null", "b|1200000", "kept|5");
    }

    @Test
    void columns_that_name_no_table_are_listed_with_advice() throws IOException {
        refused(
                fixture.file("list.csv", "colour,size\nred,5\n"),
                "list.csv, line 1: cannot tell what table",
                "colour, size",
                "--as");
        refused(fixture.file("follows.csv", "follower_id,colour\na,red\n"), "needs the column followed_id");
    }

    @Test
    void mapping_error_names_the_line() throws IOException {
        Path map = fixture.file(
                "map.yaml", "files:\n  - match: .*\n    rows:\n      - table: accounts\n        acount_id: x\n");
        assertThatThrownBy(() -> Import.run(
                        fixture.request(fixture.file("x.csv", "a\n1\n")).withMap(map.toString()), Progress.NONE))
                .hasMessageContaining("line 5: table accounts has no column acount_id");
    }

    @Test
    void second_writer_is_told_to_wait() {
        try (var first = Dataset.open(fixture.dataset()).change()) {
            assertThat(first.nextBatch()).isEqualTo("0002");
            assertThatThrownBy(() -> fixture.run(fixture.file("accounts-2.csv", GOOD)))
                    .hasMessageContaining("Another Kith is writing to");
        }
    }

    @Test
    void damaged_and_newer_manifests_are_refused() throws IOException {
        Path file = fixture.dataset().resolve(Dataset.MANIFEST);
        Files.writeString(file, "{\"format\": ");
        assertThatThrownBy(() -> Dataset.open(fixture.dataset())).hasMessageContaining("is damaged");
        Files.write(
                file,
                new String(manifest, StandardCharsets.UTF_8)
                        .replace("\"format\" : 1", "\"format\" : 2")
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Dataset.open(fixture.dataset())).hasMessageContaining("has format 2");
    }

    private void refused(Path file, String... words) throws IOException {
        assertThatThrownBy(() -> fixture.run(file))
                .isInstanceOfSatisfying(
                        KithException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_INPUT))
                .message()
                .contains(words);
        assertThat(Files.readAllBytes(fixture.dataset().resolve(Dataset.MANIFEST)))
                .isEqualTo(manifest);
        assertThat(fixture.rows("SELECT account_id FROM accounts")).containsExactly("kept");
        try (var work = Files.list(fixture.dataset().resolve("batches"))) {
            assertThat(work).hasSize(1);
        }
        try (DuckDb database = DuckDb.open()) {
            assertThat(database.number("SELECT 1")).isEqualTo(1);
        }
    }
}
