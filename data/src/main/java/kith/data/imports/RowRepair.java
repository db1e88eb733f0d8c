package kith.data.imports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.data.Column;
import kith.data.ColumnType;
import kith.data.Table;
import kith.data.repair.Handles;
import kith.data.repair.Numbers;
import kith.data.repair.Repaired;
import kith.data.repair.Rule;
import kith.data.repair.Times;
import kith.data.repair.Words;
import org.jspecify.annotations.Nullable;

/// Looks at rows the fast path did not vouch for: repairs what has one meaning, refuses the rest.
///
/// First all rows are shown to [#learn], so that `5/6/2025` and `1.234` are read the way their column writes them.
final class RowRepair {
    /// A zone other than UTC at the end of a time.
    private static final Pattern ELSEWHERE = Pattern.compile(":[0-9.]+\\s*[+-][0-9:]+$");

    private final Table table;
    private final Path source;
    private final List<Column> columns;
    private final Tally tally;
    private final Rejects rejects;
    private final Map<Column, Numbers.Style> styles = new HashMap<>();
    private final Map<Column, Times.Order> orders = new HashMap<>();

    RowRepair(Staged staged, Tally tally, Rejects rejects) {
        this.table = staged.table();
        this.source = staged.source();
        this.columns = staged.columns();
        this.tally = tally;
        this.rejects = rejects;
    }

    /// Takes one row as evidence of how its columns write numbers and dates.
    void learn(@Nullable String[] raw) {
        for (int i = 0; i < raw.length; i++) {
            String cell = raw[i];
            Column column = columns.get(i);
            if (cell != null && column.type() == ColumnType.COUNT) {
                styles.merge(column, Numbers.Style.UNKNOWN.and(cell), (known, _) -> known.and(cell));
            } else if (cell != null && column.type() == ColumnType.TIME) {
                orders.merge(column, Times.Order.UNKNOWN.and(cell), (known, _) -> known.and(cell));
            }
        }
    }

    /// The row in the table's columns, written as the dataset writes it, or missing when it is refused.
    @Nullable
    String @Nullable [] repair(long line, @Nullable String[] raw) {
        var row = new Cells(table);
        for (int i = 0; i < raw.length; i++) {
            Column column = columns.get(i);
            String cell = raw[i];
            if (cell == null) {
                continue;
            }
            switch (cell(column, cell, row)) {
                case Repaired.Value(String text, Rule rule) -> {
                    row.put(column, text);
                    repaired(rule);
                }
                case Repaired.Missing(Rule rule) -> repaired(rule);
                case Repaired.Broken(Rule rule) -> {
                    if (column.required() || column.type() == ColumnType.HANDLE) {
                        rejects.row(table, source, line, column.name(), rule, cell);
                        return null;
                    }
                    rejects.value(source, line, column.name(), rule, cell);
                }
            }
        }
        return whole(line, row) ? row.cells : null;
    }

    private void repaired(@Nullable Rule rule) {
        if (rule != null) {
            tally.repaired(rule);
        }
    }

    private boolean whole(long line, Cells row) {
        String handle = table == Table.ACCOUNTS ? row.get("handle") : null;
        if (handle != null && row.get("account_id") == null) {
            row.put(table.column("account_id"), Handles.id(row.get("platform"), handle));
            tally.repaired(Rule.ID_FROM_HANDLE);
        }
        for (Column column : table.columns()) {
            if (column.required() && row.get(column.name()) == null) {
                rejects.row(table, source, line, column.name(), Rule.MISSING_KEY, "");
                return false;
            }
        }
        List<Column> accounts = table.accountColumns();
        if (accounts.size() == 2) {
            String first = row.get(accounts.get(0).name());
            if (first != null && first.equals(row.get(accounts.get(1).name()))) {
                rejects.row(table, source, line, accounts.get(1).name(), Rule.SELF_LOOP, first);
                return false;
            }
        }
        return true;
    }

    private Repaired cell(Column column, String cell, Cells row) {
        boolean name = switch (column.type()) {
            case ACCOUNT, IDENTIFIER, HANDLE -> true;
            case TEXT, CHOICE, COUNT, FLAG, TIME -> false;
        };
        // `none` is a kind of media before it is a word for nothing.
        if (column.choices().contains(cell)) {
            return Repaired.value(cell);
        }
        if (name ? Words.isNothingInNames(cell) : Words.isNothing(cell)) {
            return Repaired.missing(Rule.NULL_WORD);
        }
        if (column.type() != ColumnType.TEXT && cell.stripLeading().startsWith("=")) {
            return Repaired.broken(Rule.FORMULA);
        }
        return switch (column.type()) {
            case ACCOUNT -> account(cell);
            case HANDLE -> handle(cell, row);
            case IDENTIFIER -> trimmed(cell);
            case TEXT -> column.name().equals("platform") ? platform(cell) : Words.text(cell);
            case CHOICE -> plain(cell, Words.choice(cell, column.choices()));
            case COUNT -> plain(cell, Numbers.count(cell, styles.getOrDefault(column, Numbers.Style.UNKNOWN)));
            case FLAG -> plain(cell, Words.flag(cell));
            case TIME -> time(cell, orders.getOrDefault(column, Times.Order.UNKNOWN));
        };
    }

    /// A cell that is written as it should be was not repaired.
    private static Repaired plain(String cell, Repaired repaired) {
        return repaired instanceof Repaired.Value(String text, Rule _) && text.equals(cell)
                ? Repaired.value(text)
                : repaired;
    }

    private static Repaired time(String cell, Times.Order order) {
        Repaired read = Times.time(cell, order);
        boolean iso = cell.length() >= 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-';
        boolean moved = ELSEWHERE.matcher(cell).find();
        return iso && !moved && read instanceof Repaired.Value(String text, Rule _) ? Repaired.value(text) : read;
    }

    private static Repaired platform(String cell) {
        String known = Handles.platform(cell);
        return known.equals(cell) ? Repaired.value(cell) : Repaired.value(known, Rule.PLATFORM_NAME);
    }

    private static Repaired trimmed(String cell) {
        String stripped = cell.strip();
        return stripped.equals(cell) ? Repaired.value(cell) : Repaired.value(stripped, Rule.TRIMMED);
    }

    private static Repaired account(String cell) {
        Optional<Handles.Profile> profile = Handles.profile(cell);
        if (profile.isPresent() && profile.get().platform() != null) {
            return Repaired.value(
                    Handles.id(profile.get().platform(), profile.get().handle()), Rule.PROFILE_URL);
        }
        String stripped = cell.strip();
        if (stripped.chars().anyMatch(Character::isISOControl) || stripped.length() > 512) {
            return Repaired.broken(Rule.NOT_AN_ID);
        }
        if (stripped.startsWith("@") && stripped.length() > 1) {
            return Repaired.value(stripped.substring(1), Rule.AT_SIGN);
        }
        return trimmed(cell);
    }

    private Repaired handle(String cell, Cells row) {
        Optional<Handles.Profile> profile = Handles.profile(cell);
        if (profile.isEmpty()) {
            return Repaired.broken(cell.contains("/") ? Rule.NOT_A_PROFILE : Rule.NOT_AN_ID);
        }
        String platform = profile.get().platform();
        if (platform != null && table == Table.ACCOUNTS) {
            row.putIfMissing(table.column("platform"), platform);
        }
        Rule rule = profile.get().rule();
        return rule == null
                ? Repaired.value(profile.get().handle())
                : Repaired.value(profile.get().handle(), rule);
    }

    /// One row in the order of the table's columns.
    private static final class Cells {
        private final Table table;
        private final @Nullable String[] cells;

        private Cells(Table table) {
            this.table = table;
            this.cells = new @Nullable String[table.columns().size()];
        }

        private void put(Column column, String text) {
            cells[table.columns().indexOf(column)] = text;
        }

        private void putIfMissing(Column column, String text) {
            int at = table.columns().indexOf(column);
            cells[at] = cells[at] == null ? text : cells[at];
        }

        private @Nullable String get(String name) {
            return cells[table.columns().indexOf(table.column(name))];
        }
    }
}
