package kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_page_says_what_the_money_buys_who_how_good_what_else_and_what_nobody_knows() throws IOException {
        String html = Files.readString(written("plan.html")).replace('\u00a0', ' ');
        String text = html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains(
                        "Win 2 people for 118 of 120 (invite 11 when 30 % accept), and about 330 people hear it from somebody they know"
                                + " (estimated, 250 to 400).")
                .contains("93 % of the best possible, at least")
                .contains("Closest is top by followers: the plan brings more in 93 % of the draws.")
                .contains("1 to 2 of the 2 are alpha consumers")
                .contains("1. @ada knitter · Lyon Alpha consumer 91 % 62 210 210")
                .contains(
                        "They would bring 9.5 more people who hear it from somebody they know (estimated).",
                        "not tried: nobody is known")
                .contains("so the plan brings 330, while the draws above give 330.")
                .contains("11 invitations for 2 acceptances")
                .contains("Here the smaller group has 600, so that lift would probably be missed.")
                .contains(
                        "know the inviter 35 % are taken to see it",
                        "measured by nobody", "This community is simulated")
                .contains("Definition dddd", "seed 1");
        assertThat(html).contains("aria-label=\"A line that rises", "class=\"line-good\"", ">this plan</text>");
    }

    @Test
    void names_of_strangers_are_shown_and_do_nothing() throws IOException {
        String html = Files.readString(written("plan.html"));
        assertThat(html).contains("@=bo").doesNotContain("<script");
        assertThat(Files.readString(written("plan.csv"))).contains("\n2,u2,'=bo,");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(written("plan.xlsx").toFile())) {
            List<Row> people = sheet(workbook, "People");
            assertThat(people.get(2).getCellText(2)).isEqualTo("'=bo");
            assertThat(people.get(2).getCell(2).getFormula()).isNull();
        }
    }

    @Test
    void the_workbook_holds_plan_people_invitations_alternatives_frontier_and_notes() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(written("plan.xlsx").toFile())) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Plan", "People", "Invitations", "Alternatives", "Frontier", "Overlap", "Notes");
            assertThat(sheet(workbook, "Plan").get(1).getCellText(1))
                    .startsWith("Win 2 people for 118 of 120 (invite 11 when 30 % accept)");
            List<Row> people = sheet(workbook, "People");
            assertThat(people).hasSize(3);
            assertThat(people.get(1).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("62");
            assertThat(sheet(workbook, "Invitations").get(3).getCellText(1)).isEqualTo("reserve");
            List<Row> alternatives = sheet(workbook, "Alternatives");
            assertThat(alternatives.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("30");
            assertThat(alternatives.get(2).getCellText(13)).isEqualTo("nobody is known");
            assertThat(sheet(workbook, "Frontier").get(2).getCellAsNumber(2).orElseThrow())
                    .isEqualByComparingTo("330");
            assertThat(sheet(workbook, "Notes").get(1).getCellText(0)).startsWith("This community is simulated");
        }
    }

    @Test
    void pdf_and_json_say_the_same() throws IOException {
        try (PDDocument document = Loader.loadPDF(written("plan.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Whom to invite", "@ada", "This plan", "What is not known");
        }
        assertThat(Files.readString(written("plan.json")))
                .isEqualTo(Run.of(new FakeUseCases(), "plan", "d.kith", "--budget", "120", "--format", "json")
                        .out());
    }

    @Test
    void what_cannot_be_written_is_refused_before_any_work() throws IOException {
        Path exclude = Files.writeString(folder.resolve("staff.csv"), "ada\n");
        Path dataset = Files.createDirectory(folder.resolve("d.kith"));
        Files.writeString(dataset.resolve("dataset.json"), "{}");
        Path taken = Files.createDirectory(folder.resolve("taken.html"));
        for (List<String> wrong : List.of(
                List.of("--out", "plan.docx"),
                List.of("--out", taken.toString()),
                List.of("--out", exclude.toString()),
                List.of("--out", dataset.resolve("plan.json").toString()),
                List.of("--invitations", exclude.toString()),
                List.of("--invitations", folder.toString()))) {
            FakeUseCases fake = new FakeUseCases();
            List<String> words = new ArrayList<>(List.of("plan", dataset.toString(), "--budget", "120", "--exclude"));
            words.add(exclude.toString());
            words.addAll(wrong);
            Run run = Run.of(fake, words.toArray(String[]::new));
            assertThat(run.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(run.err()).as(wrong.toString()).contains(wrong.getFirst() + " is ");
            assertThat(fake.orders).isEmpty();
        }
        assertThat(exclude).hasContent("ada\n");
    }

    @Test
    void a_file_is_written_whole_over_an_older_one_and_folders_are_made() throws IOException {
        Path file = folder.resolve("new").resolve("plan.csv");
        Run first = plan("--out", file.toString());
        Files.writeString(file, "old ".repeat(10_000));
        Run again = plan(
                "--out",
                file.toString(),
                "--invitations",
                folder.resolve("i.csv").toString());
        assertThat(first.code() + again.code()).isZero();
        assertThat(Files.readString(file)).startsWith("rank,").doesNotContain("old");
        assertThat(again.err())
                .contains(
                        "Wrote %s: %s to invite, and 1 who come next.".formatted(folder.resolve("i.csv"), "2 people"));
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        Run below = plan("--out", file.resolve("plan.html").toString());
        assertThat(below.code()).isEqualTo(4);
        assertThat(below.err())
                .contains("Cannot write", "is a file, not a folder")
                .doesNotContain("Exception");
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        Run run = plan("--out", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("Wrote " + file);
        return file;
    }

    private static Run plan(String... more) {
        List<String> words = new ArrayList<>(List.of("plan", "d.kith", "--budget", "120"));
        words.addAll(List.of(more));
        return Run.of(new FakeUseCases(), words.toArray(String[]::new));
    }

    private static List<Row> sheet(ReadableWorkbook workbook, String name) throws IOException {
        return workbook.findSheet(name).orElseThrow().read();
    }
}
