package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import kith.data.Table;
import kith.testkit.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvCheckTest {
    private static final int WIDTH = 3;
    private static final List<String> NAMES = List.of("follower_id", "followed_id", "record_uri");
    private static final Header HEADER = new Header(Table.FOLLOWS, NAMES, HeaderWords.match(Table.FOLLOWS, NAMES));
    private static final String[] CELLS = {
        "",
        "1",
        "two words",
        "\"quoted\"",
        "\"with, comma\"",
        "\"two\nlines\"",
        "\"a \"\"word\"\"\"",
        "müßig",
        "\"\n\n\""
    };
    private static final String[] DAMAGE = {"\"", "\n", ",", "\r", "\0", "\r\n", "\"\"", " "};

    @TempDir
    private Path folder;

    @Test
    void parts_together_find_what_one_scan_finds() {
        int[] accepted = {0};
        Property.forSeeds(300, random -> {
            byte[] text = text(random).getBytes(StandardCharsets.UTF_8);
            @Nullable String whole = whole(text);
            int part = 1 + random.nextInt(40);
            assertThat(inParts(text, part))
                    .as("parts of %d of%n%s", part, new String(text, StandardCharsets.UTF_8))
                    .isEqualTo(whole);
            accepted[0] += whole == null ? 0 : 1;
        });
        // Both outcomes were tried often.
        assertThat(accepted[0]).isBetween(100, 280);
    }

    @Test
    void a_quote_that_never_closes_is_given_up_within_the_longest_record() {
        byte[] text =
                "a,b,c\n1,\"2,3\n".concat("4,5,6\n".repeat(CsvScan.LONGEST / 3)).getBytes(StandardCharsets.UTF_8);
        assertThat(inParts(text, 1 << 20)).isNull();
        assertThat(whole(text)).isNull();
    }

    /// Rows of three cells; every other text is damaged at one place.
    private static String text(SplittableRandom random) {
        var text = new StringBuilder("a,b,c\n");
        int rows = 1 + random.nextInt(12);
        for (int row = 0; row < rows; row++) {
            for (int cell = 0; cell < WIDTH; cell++) {
                text.append(cell == 0 ? "x" : ",").append(cell == 0 ? "" : CELLS[random.nextInt(CELLS.length)]);
            }
            text.append(row == rows - 1 && random.nextBoolean() ? "" : "\n");
        }
        if (random.nextBoolean()) {
            text.insert(random.nextInt(text.length()), DAMAGE[random.nextInt(DAMAGE.length)]);
        }
        return text.toString();
    }

    private static @Nullable String whole(byte[] text) {
        try {
            CsvScan.Sound sound = CsvScan.sound(new ByteArrayInputStream(text), ',', HEADER, true);
            return sound == null ? null : said(sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String inParts(byte[] text, int part) {
        try {
            Path file = Files.write(folder.resolve("any.csv"), text);
            CsvScan.Sound sound = CsvCheck.sound(file, ',', HEADER, 2, part);
            return sound == null ? null : said(sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(CsvScan.Sound sound) {
        Lines lines = sound.lines();
        var at = LongStream.range(0, lines.records()).map(lines::at).boxed().toList();
        return "%s %s".formatted(at, sound.plain().columns());
    }
}
