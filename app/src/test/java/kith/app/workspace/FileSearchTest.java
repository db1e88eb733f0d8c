package kith.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import kith.data.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSearchTest {
    private static final Identity.Finder ANNA = new Identity(set("u10001"), set("anna.weber7"), set()).finder();

    @TempDir
    private Path folder;

    private static SortedSet<String> set(String... words) {
        return new TreeSet<>(Arrays.asList(words));
    }

    private boolean names(byte[] content) throws IOException {
        return FileSearch.names(Files.write(folder.resolve("any"), content), ANNA);
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_person_is_found_in_a_cell_in_running_text_and_packed() throws IOException {
        assertThat(names(bytes("id,handle\n1,Anna.Weber7\n"))).isTrue();
        assertThat(names(bytes("id,bio\n1,my friend @anna.weber7 says\n"))).isTrue();
        assertThat(names(packed(bytes("id,handle\n1,anna.weber7\n")))).isTrue();
        assertThat(names(packed(bytes("id,handle\n1,anna.weber77\n")))).isFalse();
    }

    @Test
    void a_long_cell_is_looked_through_wherever_the_name_stands() throws IOException {
        for (int before = 9_900; before < 10_100; before++) {
            assertThat(names(bytes("x ".repeat(before / 2) + "y".repeat(before % 2) + " anna.weber7 is my friend")))
                    .as("%d letters before", before)
                    .isTrue();
        }
        assertThat(names(bytes("x ".repeat(40_000)))).isFalse();
    }

    @Test
    void what_cannot_be_looked_through_may_name_anybody() throws IOException {
        assertThat(names(bytes("\u001f\u008b garbage"))).isFalse();
        assertThat(names(new byte[] {0x1f, (byte) 0x8b, 8, 0, 'n', 'o'})).isTrue();
        byte[] whole = packed(bytes("id,handle\n1,somebody.else\n"));
        assertThat(names(Arrays.copyOf(whole, whole.length - 9))).isTrue();
        // 40 MB of one letter pack to 40 kB
        assertThat(names(packed(bytes("a\n".repeat(20_000_000))))).isTrue();
    }
}
