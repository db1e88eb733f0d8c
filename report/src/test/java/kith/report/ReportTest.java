package kith.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final String EVIL = "<script>alert(\"x\")</script>\u0007";

    @Test
    void a_page_escapes_what_it_is_given_and_loads_nothing() {
        String html = Html.of(page(EVIL));
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(html).doesNotContainPattern("(src|href)=").doesNotContain("@import", "url(");
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\">", "viewport", "</html>");
    }

    @Test
    void pictures_are_said_in_words_too_and_headings_come_in_order() {
        String html = Html.of(page("Ada"));
        List<String> pictures = Pattern.compile("<svg[^>]*>")
                .matcher(html)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(pictures).hasSize(4).allMatch(svg -> svg.contains("role=\"img\"") && svg.contains("aria-label="));
        Matcher heading = Pattern.compile("<h([1-6])").matcher(html);
        int before = 0;
        while (heading.find()) {
            int level = Integer.parseInt(heading.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(html.split("<h1", -1)).hasSize(2);
    }

    @Test
    void templates_never_write_unescaped_text() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
            }
        }
    }

    @Test
    void the_pdf_says_the_same() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write(page("Zoë Łęcka Ωμέγα"), out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "One sentence to remember",
                            "Zoë Łęcka Ωμέγα",
                            "Are we being duped?",
                            "12 peers",
                            "77 spent");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A page");
        }
    }

    @Test
    void a_workbook_runs_no_formula() throws IOException {
        List<@Nullable Object> row = new ArrayList<>(List.of("=HYPERLINK(\"x\")", 3, 0.5, "plain"));
        row.add(null);
        row.add("+1\u0007");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook.write(List.of(new Workbook.Sheet("People", List.of("a", "b", "c", "d", "e", "f"), List.of(row))), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("3");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("plain");
            assertThat(rows.get(1).getCellText(5)).isEqualTo("'+1");
        }
    }

    @Test
    void the_apex_is_narrow_and_areas_are_shares() {
        Pyramid top = new Pyramid(1, 0.9, 1, 12, "");
        assertThat(top.personY()).isEqualTo("14.0");
        assertThat(top.below(9)).isTrue();
        Pyramid middle = new Pyramid(0.5, 0.4, 0.6, 12, "");
        assertThat(middle.personY()).isEqualTo("76.0");
        assertThat(middle.below(4)).isTrue();
        assertThat(middle.below(5)).isFalse();
        // a quarter of the people fills a quarter of the area: half the radius
        assertThat(new Circle(0, 0.25, 0.2, 0.3, "").knows()).isEqualTo("33.0");
        assertThatThrownBy(() -> new Circle(0.5, 0.25, 0.2, 0.3, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pyramid(0.5, 0.6, 0.7, 1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chart_begins_at_zero_and_ends_on_a_round_number() {
        // 2247 in at most 6 steps: 500 each, five of them
        Axis axis = Axis.upTo("money", 2_247, 6);
        assertThat(axis.most()).isEqualTo(2_500);
        assertThat(axis.numbers().stream().map(axis::said))
                .containsExactly("0", "500", "1,000", "1,500", "2,000", "2,500");
        assertThat(Axis.upTo("", 0.3, 5).numbers().stream().map(Axis.upTo("", 0.3, 5)::said))
                .containsExactly("0.0", "0.1", "0.2", "0.3");
        assertThat(Axis.upTo("", 4e6, 5).said(2e6)).isEqualTo("2 M");
        assertThat(Axis.upTo("", 0, 5).most()).isEqualTo(1);
        Chart chart = Chart.of("x", "y", List.of(new Chart.Line("", Tone.GOOD, true, points(6, 5))), null, "");
        assertThat(chart.y(0)).isEqualTo(chart.bottom());
        assertThat(chart.x(6)).isEqualTo(chart.right());
        // as high as before until the next point, then up
        assertThat(chart.path(chart.lines().getFirst())).matches("M\\S+ 270.0 H644.0 V44.0");
        assertThatThrownBy(() -> new Chart.Point(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart.Point(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Chart.Point> points(double x, double y) {
        return List.of(new Chart.Point(0, 0), new Chart.Point(x, y));
    }

    private static Page page(String name) {
        return new Page(
                "A page",
                "Audit of a list",
                "One sentence to remember",
                "en",
                List.of(
                        new Block.Shares(
                                "What they are",
                                "Three people.",
                                List.of(
                                        new Block.Shares.Part("Alpha consumer", 1, Tone.GOOD, "Rare."),
                                        new Block.Shares.Part("Small influencer", 2, Tone.CAREFUL, "Many."),
                                        new Block.Shares.Part("Suspicious", 0, Tone.BAD, "None."))),
                        new Block.Findings(
                                "Questions",
                                List.of(
                                        new Block.Findings.Finding(
                                                "Are we being duped?", "66 %", "are small", Tone.BAD, List.of(name)),
                                        new Block.Findings.Finding(
                                                "Who would respond?", null, "", Tone.OPEN, List.of("Not known.")))),
                        new Block.Portraits(
                                "People",
                                "Left and right.",
                                List.of(new Block.Portraits.Portrait(
                                        name,
                                        "Alpha consumer",
                                        Tone.GOOD,
                                        new Pyramid(0.97, 0.9, 0.99, 12, "Above 97 %."),
                                        new Circle(0.2, 0.4, 0.3, 0.5, "Two in five know them."),
                                        "12 peers"))),
                        new Block.Grid(
                                "The list",
                                "",
                                List.of(new Block.Grid.Column("Who", false), new Block.Grid.Column("Alpha", true)),
                                List.of(List.of(
                                        new Block.Grid.Cell(name, List.of("below"), Tone.GOOD),
                                        Block.Grid.Cell.of("96 %")))),
                        new Block.Plot(
                                "More money",
                                "Each step is a person.",
                                Chart.of(
                                        name,
                                        "people",
                                        List.of(
                                                new Chart.Line(name, Tone.GOOD, true, points(2, 40)),
                                                new Chart.Line("other", Tone.OTHER, false, points(1, 10))),
                                        new Chart.Mark(new Chart.Point(2, 40), name),
                                        "Twice the money, " + name),
                                new Block.Grid(
                                        "",
                                        "",
                                        List.of(new Block.Grid.Column("Money", true)),
                                        List.of(List.of(Block.Grid.Cell.of("77 spent"))))),
                        new Block.Prose("What is not known", List.of("Much."))),
                List.of("Made by a test."));
    }
}
