package kith.sources.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kith.core.ErrorCode;
import kith.core.KithException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no roster are refused in one sentence: what, where, what to do.
final class BadRostersTest {
    @TempDir
    private Path folder;

    @Test
    void empty_and_blank_files_and_a_header_alone_are_refused() throws IOException {
        assertThat(refused("a.csv", "")).contains("is empty (0 bytes)");
        assertThat(refused("b.csv", "\n\n  \n")).contains("nothing but blank lines");
        assertThat(refused("c.csv", "handle,followers\n")).contains("line 1: a header and no rows");
        assertThat(refused("d.json", "[]")).contains("no JSON objects that name a person");
        assertThat(refused("e.json", "{\"a\": [1, ")).contains("line 1: this is not JSON");
    }

    @Test
    void a_list_that_names_nobody_says_what_to_ask_for() throws IOException {
        assertThat(refused("a.csv", "email,first_name,amount\na@example.test,Amy,12\n"))
                .contains("no column names the people", "--map handle=COLUMN");
        assertThat(refused("b.csv", "handle,followers\n\"=HYPERLINK(\"\"x\"\")\",10\n"))
                .contains("names nobody", "Line 2");
        Path vendor = VendorRostersTest.file("leaddyno.csv");
        assertThat(refused(vendor)).contains("no column names the people");
    }

    @Test
    void two_header_rows_are_refused() throws IOException {
        assertThat(refused("a.csv", "Instagram,,TikTok,\nhandle,followers,handle,followers\namy,1,amy,2\n"))
                .contains("two header rows", "Instagram, TikTok");
        assertThat(refused("b.csv", "handle,followers,er\nusername,follower count,engagement rate\namy,1,2\n"))
                .contains("two header rows");
    }

    @Test
    void a_title_above_the_header_is_left_out() throws IOException {
        Path file = write("t.csv", "Proposal for a brand,,\n,,\nhandle,followers,er\namy,12,3.1\n");
        Roster roster = new RosterReader(null, List.of(), null).read(file, folder);
        assertThat(roster.people()).hasSize(1);
        assertThat(roster.notes()).anyMatch(note -> note.contains("above the header"));
    }

    @Test
    void documents_with_another_name_are_named_for_what_they_are() throws IOException {
        assertThat(refused("a.csv", "%PDF-1.7\n%âãÏÓ\n")).contains("is a PDF document");
        assertThat(refused("b.csv", "<!doctype html><html>login</html>")).contains("is a web page");
        Path old = folder.resolve("c.xls");
        Files.write(old, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3});
        assertThat(refused(old)).contains("old Excel or Office file");
    }

    @Test
    void more_than_200_mb_are_refused_before_they_are_read() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(RosterReader.LARGEST + 1);
        }
        assertThat(refused(file)).contains("larger than a roster may be (200 MB)");
    }

    @Test
    void an_archive_made_to_fill_the_memory_is_refused_before_it_is_unpacked() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int at = 0; at < 120; at++) {
                zip.write(megabyte);
            }
        }
        assertThat(refused(bomb)).contains("unpacks to 120 MB: that is no list of people");
    }

    @Test
    void a_folder_is_called_one() {
        assertThat(catchThrowable(() -> new RosterReader(null, List.of(), null).read(folder, folder)))
                .isInstanceOf(KithException.class)
                .hasMessageContaining("is a folder. Name the file in it");
    }

    @Test
    void workbooks_with_macros_and_merged_cells_are_refused_and_damaged_ones_too() throws IOException {
        Path macros = folder.resolve("m.xlsm");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(macros))) {
            for (String entry : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(refused(macros)).contains("workbook with macros");
        Path merged = folder.resolve("merged.xlsx");
        workbook(merged, true);
        assertThat(refused(merged)).contains("cells A2 to A3 are merged");
        Path cut = folder.resolve("cut.xlsx");
        workbook(cut, false);
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refused(cut)).contains("damaged");
        Path zip = folder.resolve("z.csv");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("roster.csv"));
        }
        assertThat(refused(zip)).contains("ZIP archive and no workbook");
    }

    @Test
    void a_workbook_is_read_with_its_percent_and_its_numbers() throws IOException {
        Path file = folder.resolve("good.xlsx");
        workbook(file, false);
        Roster roster = new RosterReader(null, List.of(), "Fee (EUR)").read(file, folder);
        assertThat(roster.people()).hasSize(2);
        RosterPerson amy = roster.people().getFirst();
        assertThat(amy.figures().followers()).isEqualTo(4_200);
        assertThat(amy.figures().engagementRate()).isEqualTo(0.042);
        assertThat(amy.price()).isEqualTo(new RosterPerson.Price(150, "EUR"));
    }

    private static void workbook(Path file, boolean merge) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            List<String> header = List.of("Handle", "Followers", "ER", "Fee (EUR)");
            for (int at = 0; at < header.size(); at++) {
                sheet.value(0, at, header.get(at));
            }
            sheet.value(1, 0, "@amy.ink");
            sheet.value(1, 1, 4_200);
            sheet.value(1, 2, 0.042);
            sheet.style(1, 2).format("0.0%").set();
            sheet.value(1, 3, 150);
            sheet.value(2, 0, "bo_b");
            sheet.value(2, 1, 900);
            sheet.value(2, 2, 0.03);
            sheet.style(2, 2).format("0.0%").set();
            if (merge) {
                sheet.range(1, 0, 2, 0).merge();
            }
        }
    }

    private String refused(String name, String text) throws IOException {
        return refused(write(name, text));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String refused(Path file) throws IOException {
        Throwable thrown = catchThrowable(
                () -> new RosterReader(null, List.of(), null).read(file, Files.createTempDirectory(folder, "work")));
        assertThat(thrown).isInstanceOf(KithException.class);
        assertThat(((KithException) thrown).code()).isEqualTo(ErrorCode.BAD_INPUT);
        return String.valueOf(thrown.getMessage());
    }
}
