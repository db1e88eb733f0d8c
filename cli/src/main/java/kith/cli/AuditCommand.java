package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kith.app.audit.AuditFile;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.audit.AuditRows;
import kith.app.files.Output;
import kith.app.files.Records;
import kith.cli.text.AuditText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith audit`.
@Command(
        name = "audit",
        description = "Says whether a list that a network sells is what it claims to be. The list may be CSV, TSV, a"
                + " workbook (XLSX) or JSON of a vendor's API. With --dataset everybody found in it is judged in full;"
                + " of all others the seller's own figures are read.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith audit roster.csv --dataset shop.kith --out report.html",
            "  kith audit roster.xlsx --price-column Fee --map followers=Reach",
            "  kith audit vendor.json --dataset shop.kith --fail-under 0.5"
        })
final class AuditCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(paramLabel = "ROSTER", description = "The seller's list.")
    private Path roster = Path.of("");

    @Option(names = "--dataset", paramLabel = "DATASET", description = "Assessed dataset to look the people up in.")
    private @Nullable Path dataset;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the report: .html, .pdf, .xlsx, .csv or .json. May be given more than once.")
    private List<Path> out = new ArrayList<>();

    @Option(names = "--price-column", paramLabel = "HEADER", description = "Column that holds the price.")
    private @Nullable String priceColumn;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=HEADER",
            description = "What a column of the file means, for example followers=Reach. Remembered for files with the"
                    + " same header.")
    private List<String> mappings = new ArrayList<>();

    @Option(
            names = "--offered-as",
            paramLabel = "WORDS",
            defaultValue = "micro-influencers",
            description = "What the seller calls them. Default: ${DEFAULT-VALUE}.")
    private String offeredAs = "micro-influencers";

    @Option(
            names = "--fail-under",
            paramLabel = "X",
            defaultValue = "0",
            description = "Exit with 1 when the expected share of alpha consumers is below X (0 to 1).")
    private double failUnder;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        Numbers.share("--fail-under", failUnder);
        List<Path> inputs = dataset == null ? List.of(roster) : List.of(roster, dataset);
        List<Output> outputs =
                out.stream().map(file -> Output.of("--out", file, inputs)).toList();
        AuditOrder order = new AuditOrder(
                roster, dataset, mappings, priceColumn, kith.session.memory(), offeredAs, threads.count());
        AuditReport report = kith.working(progress -> kith.session.useCases().audit(order, progress));
        // first, so that a reader who leaves early does not cost the files
        for (Output output : outputs) {
            output.write(new AuditFile(report));
            kith.note("Wrote %s.".formatted(output.file()));
        }
        switch (format.format) {
            case TABLE ->
                kith.session.print(AuditText.lines(
                        report,
                        kith.session.terminal().width(),
                        kith.session.terminal().glyphs()));
            case CSV -> kith.session.print(AuditRows.records(report).csv());
            case JSON -> kith.session.print(Records.json(AuditRows.tree(report)));
        }
        kith.note("Columns: %s.".formatted(columns(report)));
        kith.notes(report.reading().decisions());
        kith.notes(report.reading().notes());
        report.reading().unread().stream().limit(5).forEach(kith::note);
        AuditReport.Against against = report.against();
        if (against != null) {
            kith.notes(against.notes());
        }
        if (failUnder > 0 && report.alphaShare() < failUnder) {
            kith.note(
                    report.hits() == null
                            ? "Nobody on the list is known to be an alpha consumer, and --fail-under asks for a share of %s."
                                    .formatted(failUnder)
                            : "The expected share of alpha consumers is %.2f, below the %s you asked for (--fail-under)."
                                    .formatted(report.alphaShare(), failUnder));
            return 1;
        }
        return 0;
    }

    /// Columns that were read, and how many were not.
    private static String columns(AuditReport report) {
        List<AuditReport.ColumnLine> all = report.reading().columns();
        String read = all.stream()
                .filter(column -> !unread(column))
                .map(column -> "%s = %s".formatted(column.header(), column.meaning()))
                .collect(Collectors.joining("; "));
        String dropped = all.stream()
                .filter(column -> column.meaning().startsWith("dropped"))
                .map(AuditReport.ColumnLine::header)
                .collect(Collectors.joining(", "));
        long ignored = all.stream()
                .filter(column -> column.meaning().equals("not read"))
                .count();
        return read
                + (dropped.isEmpty() ? "" : "; dropped as sensitive: " + dropped)
                + (ignored == 0 ? "" : "; %d not read".formatted(ignored));
    }

    private static boolean unread(AuditReport.ColumnLine column) {
        return column.meaning().equals("not read") || column.meaning().startsWith("dropped");
    }
}
