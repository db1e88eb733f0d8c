package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kith.app.explain.Rings;
import kith.core.Estimate;
import kith.core.Rung;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class DrawingsTest {
    @Test
    void the_pyramid_marks_the_person_among_their_peers() throws IOException {
        Golden.check("pyramid.txt", PeerPyramid.lines(People.pyramid(1093), "@ada.inks", Glyphs.UNICODE));
        Golden.check("pyramid-middle.txt", PeerPyramid.lines(People.pyramid(352), "@mara", Glyphs.UNICODE));
    }

    @Test
    void the_pyramid_of_a_plain_terminal_is_ascii() throws IOException {
        List<String> lines = PeerPyramid.lines(People.pyramid(5000), "@ada.inks", Glyphs.ASCII);
        assertThat(lines).allMatch(line -> line.chars().allMatch(c -> c < 128));
        Golden.check("pyramid-ascii.txt", lines);
    }

    @Test
    void every_line_of_the_pyramid_is_as_wide_as_the_peers_who_get_that_far() {
        List<String> lines = PeerPyramid.lines(People.pyramid(1093), "@ada", Glyphs.ASCII);
        // the tip, then one tenth to ten tenths, four columns each
        for (int tenths = 1; tenths <= 10; tenths++) {
            String line = lines.get(tenths);
            assertThat(line.chars().filter(c -> c == '.' || c == '#').count())
                    .as(line)
                    // the handle holds no dot, and counts use commas
                    .isEqualTo(4L * tenths);
        }
    }

    @Test
    void the_pyramid_in_words_needs_no_picture() {
        assertThat(PeerPyramid.words(People.pyramid(1093)))
                .isEqualTo("Of 212 peers, the middle one has 352 genuine followers and one in ten has 968 or more."
                        + " They have 1,093.");
    }

    @Test
    void the_rings_are_as_large_as_their_shares() throws IOException {
        List<String> lines = CircleDrawing.lines(People.rings(Rung.STRUCTURE), Glyphs.UNICODE);
        Golden.check("circle.txt", lines);
        long strong = count(lines, '█') - 1;
        long middle = count(lines, '▓') - 1;
        long light = count(lines, '░') - 1;
        double all = strong + middle + light;
        // one sign each is in the legend; a sign is about a third of a percent of the area, so 2 % is the raster's
        // error
        assertThat(strong / all).isCloseTo(0.12, Offset.offset(0.02));
        assertThat((strong + middle) / all).isCloseTo(0.48, Offset.offset(0.02));
    }

    @Test
    void the_circle_of_a_plain_terminal_is_ascii() throws IOException {
        List<String> lines = CircleDrawing.lines(People.rings(Rung.CONFIRMED), Glyphs.ASCII);
        assertThat(lines).allMatch(line -> line.chars().allMatch(c -> c < 128));
        assertThat(lines).allMatch(line -> line.length() <= 60);
        Golden.check("circle-ascii.txt", lines);
    }

    @Test
    void the_circle_in_words_is_rough_when_only_structure_was_seen() {
        assertThat(CircleDrawing.words(People.rings(Rung.STRUCTURE)))
                .isEqualTo("Roughly half of their genuine followers know them (estimated, 35 to 60 %);"
                        + " roughly one in ten know them and respond to them."
                        + " This rests only on who follows whom, so it is rough.");
    }

    @Test
    void someone_nobody_knows_has_an_empty_middle() {
        List<String> lines = CircleDrawing.lines(new Rings(0, Estimate.of(0, 0, 0.05), Rung.STRUCTURE), Glyphs.UNICODE);
        assertThat(count(lines, '█')).isEqualTo(1);
        assertThat(count(lines, '▓')).isEqualTo(1);
    }

    private static long count(List<String> lines, char sign) {
        return String.join("", lines).chars().filter(c -> c == sign).count();
    }
}
