package kith.app.audit;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.core.KithException;
import kith.core.Verdict;
import kith.report.Html;
import kith.report.Pdf;
import kith.report.Workbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An audit in a file: the name's ending says which kind.
public enum AuditFile {
    HTML,
    PDF,
    XLSX,
    JSON;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// The kind that a file's name asks for.
    ///
    /// @throws KithException wrong usage, when it asks for none
    public static AuditFile of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (AuditFile kind : values()) {
            if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw KithException.usage(
                "--out is '%s' but must end in .html, .pdf, .xlsx or .json.".formatted(file.getFileName()));
    }

    /// Writes the whole file or, after a failure, leaves what was there.
    public static void write(AuditReport report, Path file) {
        AuditFile kind = of(file);
        try {
            byte[] bytes = kind.bytes(report);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot write %s: %s. Check the disk and the permissions.".formatted(file, e.getMessage()), e);
        }
    }

    byte[] bytes(AuditReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case HTML ->
                out.writeBytes(Html.of(AuditPage.of(report, AuditPage.SCREEN)).getBytes(StandardCharsets.UTF_8));
            case PDF -> Pdf.write(AuditPage.of(report, AuditPage.PAPER), out);
            case XLSX -> Workbook.write(sheets(report), out);
            case JSON -> out.writeBytes(json(report).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// For programs.
    public static String json(AuditReport report) {
        return MAPPER.writeValueAsString(AuditRows.tree(report)).replace("\r\n", "\n") + "\n";
    }

    private static List<Workbook.Sheet> sheets(AuditReport report) {
        List<List<@Nullable Object>> summary = new ArrayList<>();
        line(summary, "Headline", AuditSentences.headline(report));
        for (Verdict verdict : VerdictTone.ORDER) {
            line(summary, verdict.code(), report.counts().getOrDefault(verdict, 0));
        }
        AuditSentences.duped(report).forEach(text -> line(summary, "Duped?", text));
        AuditSentences.content(report).forEach(text -> line(summary, "Content?", text));
        AuditSentences.engagement(report).forEach(text -> line(summary, "Engagement?", text));
        AuditSentences.unknown(report).forEach(text -> line(summary, "Not known", text));
        List<List<@Nullable Object>> columns = new ArrayList<>();
        report.reading().columns().forEach(column -> line(columns, column.header(), column.meaning()));
        report.reading().decisions().forEach(text -> line(columns, "decided", text));
        report.reading().notes().forEach(text -> line(columns, "note", text));
        report.reading().unread().forEach(text -> line(columns, "not read", text));
        return List.of(
                new Workbook.Sheet("Summary", List.of("what", "result"), summary),
                new Workbook.Sheet(
                        "People",
                        AuditRows.NAMES,
                        AuditPage.ordered(report).stream().map(AuditRows::row).toList()),
                new Workbook.Sheet("Columns", List.of("column of the file", "read as"), columns));
    }

    private static void line(List<List<@Nullable Object>> rows, String what, Object result) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(what);
        row.add(result);
        rows.add(row);
    }
}
