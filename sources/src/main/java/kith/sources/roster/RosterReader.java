package kith.sources.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.core.KithException;
import kith.data.imports.TextFile;
import kith.data.repair.Numbers;
import org.jspecify.annotations.Nullable;

/// Reads a roster of any seller: CSV, TSV, a workbook, or objects of a vendor's API.
///
/// Whatever is wrong with the file is said in one sentence (bad input): what, where, what to do. Memory: the roster;
/// a file above 200 MB is refused.
public final class RosterReader {
    /// A roster of a million people is far smaller.
    public static final long LARGEST = 200L << 20;

    private final @Nullable ColumnMemory memory;
    private final List<RosterMap.Correction> given;

    /// @param memory   folder that remembers corrections of columns, or missing: nothing is remembered
    /// @param mappings `COLUMN=HEADER`, what the user says about columns
    /// @param price    header of the price, or missing
    public RosterReader(@Nullable Path memory, List<String> mappings, @Nullable String price) {
        this.memory = memory == null ? null : new ColumnMemory(memory);
        List<RosterMap.Correction> corrections = new ArrayList<>();
        mappings.forEach(mapping -> corrections.add(ColumnMemory.parse(mapping)));
        if (price != null) {
            corrections.add(new RosterMap.Correction(RosterColumn.PRICE, price));
        }
        given = List.copyOf(corrections);
    }

    /// @param work an empty folder for copies
    public Roster read(Path file, Path work) {
        try {
            if (Files.isDirectory(file)) {
                throw KithException.usage("%s is a folder. Name the file in it that lists the people.".formatted(file));
            }
            if (!Files.isRegularFile(file)) {
                throw KithException.usage("There is no file %s. Check the name.".formatted(file));
            }
            refuseLarge(file, Files.size(file));
            RawTable table = table(file, work);
            return understand(file, table);
        } catch (IOException e) {
            throw KithException.badInput("Cannot read %s: %s. Check its permissions, or ask for the list again."
                    .formatted(file, e.getMessage()));
        }
    }

    private RawTable table(Path file, Path work) throws IOException {
        if (isZip(file)) {
            return ExcelTable.read(file, this::corrections);
        }
        Path text = TextFile.utf8(file, work);
        refuseLarge(file, Files.size(text));
        if (TextFile.isJson(text)) {
            return JsonTable.read(file, text);
        }
        List<HeaderRow.Line> lines = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        TextFile.each(text, new TextFile.Records() {
            @Override
            public void record(long line, List<String> cells) {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    lines.add(new HeaderRow.Line(line, cells));
                }
            }

            @Override
            public void broken(long line, String why) {
                broken.add("Line %d: %s.".formatted(line, why));
            }
        });
        return HeaderRow.table(file.toString(), lines, broken, this::corrections);
    }

    private List<RosterMap.Correction> corrections(List<String> headers) {
        List<RosterMap.Correction> known = given;
        if (known.isEmpty() && memory != null) {
            known = memory.recall(RosterMap.fingerprint(headers));
        }
        List<String> squashed = headers.stream().map(TextFile::squash).toList();
        return known.stream()
                .filter(each -> each.header().isEmpty() || squashed.contains(TextFile.squash(each.header())))
                .toList();
    }

    private Roster understand(Path file, RawTable table) {
        String fingerprint = RosterMap.fingerprint(table.headers());
        List<RosterMap.Correction> corrections = given.isEmpty() ? corrections(table.headers()) : given;
        RosterMap map = RosterMap.guess(table.headers()).corrected(file.toString(), corrections);
        if (map.places().keySet().stream().noneMatch(RosterColumn::names)) {
            throw HeaderRow.noHandle(file.toString(), new HeaderRow.Line(1, table.headers()));
        }
        List<String> notes = new ArrayList<>(table.notes());
        Optional<String> scraper = TextFile.scraper(table.headers());
        scraper.ifPresent(name -> notes.add(
                "The list was made by a scraper (%s). It is read for this audit only; to keep such a list, a ground is needed (kith import --accept-scraped --basis)."
                        .formatted(name)));
        String remembered = null;
        if (memory != null && !corrections.isEmpty()) {
            if (!given.isEmpty()) {
                memory.remember(fingerprint, given);
            }
            remembered = memory.file(fingerprint).toString();
            notes.add(
                    given.isEmpty()
                            ? "Columns are read as was said before for such a file (%s).".formatted(remembered)
                            : "Columns are remembered for files with the same header (%s).".formatted(remembered));
        }
        Numbers.Style style = Numbers.Style.UNKNOWN;
        Roster roster = new People(map, table, style).roster(notes, remembered);
        if (roster.people().isEmpty()) {
            throw KithException.badInput(
                    "%s names nobody: %s. Ask the seller for handles or profile links, or say which column holds them: --map handle=COLUMN."
                            .formatted(
                                    file,
                                    roster.unread().isEmpty()
                                            ? "no row has a handle"
                                            : roster.unread().getFirst().replaceAll("\\.$", "")));
        }
        return roster;
    }

    private static void refuseLarge(Path file, long size) {
        if (size > LARGEST) {
            throw KithException.badInput(
                    "%s is larger than a roster may be (%d MB). Split it, or import it into a dataset (kith import) if it is a community."
                            .formatted(file, LARGEST >> 20));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }
}
