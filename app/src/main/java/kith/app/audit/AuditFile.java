package kith.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.app.files.Document;
import kith.app.files.Records;
import kith.core.Verdict;
import kith.report.Page;
import kith.report.Workbook;
import org.jspecify.annotations.Nullable;

/// An audit for files of every form.
public record AuditFile(AuditReport report) implements Document {
    @Override
    public Page page(int rows) {
        return AuditPage.of(report, rows);
    }

    @Override
    public Records records() {
        return AuditRows.records(report);
    }

    @Override
    public Map<String, @Nullable Object> tree() {
        return AuditRows.tree(report);
    }

    @Override
    public List<Workbook.Sheet> sheets() {
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
