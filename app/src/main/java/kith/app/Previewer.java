package kith.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.core.KithException;
import kith.data.Table;
import kith.data.imports.FileLook;
import org.jspecify.annotations.Nullable;

/// Looks at files before they are imported, and writes down which column means what.
final class Previewer {
    private Previewer() {}

    static FilePreview run(Path file, @Nullable String as) {
        String name = String.valueOf(file.getFileName());
        Table table = as == null || as.isEmpty() ? null : Table.named(as).orElseThrow(() -> unknown(as));
        Optional<FileLook> found = FileLook.of(file, table);
        if (found.isEmpty()) {
            return new FilePreview(name, List.of(), List.of(), as, List.of());
        }
        FileLook look = found.get();
        List<FilePreview.Column> columns = new ArrayList<>();
        for (int at = 0; at < look.columns().size(); at++) {
            columns.add(new FilePreview.Column(
                    look.columns().get(at), look.means().get(at), look.secret().get(at)));
        }
        Table seems = look.table();
        return new FilePreview(
                name,
                columns,
                look.rows(),
                seems == null ? null : seems.sqlName(),
                seems == null ? List.of() : targets(seems));
    }

    private static List<FilePreview.Target> targets(Table table) {
        return table.columns().stream()
                .map(column -> new FilePreview.Target(column.name(), column.required()))
                .sorted(Comparator.comparing(target -> !target.required()))
                .toList();
    }

    private static KithException unknown(String table) {
        return KithException.usage("There is no table called '%s'.".formatted(table));
    }

    /// A mapping for `kith import --map`.
    ///
    /// @param means the table's column for each column of the file that is to be read
    static String mapping(String file, String table, Map<String, String> means) {
        StringBuilder yaml = new StringBuilder("name: columns chosen by hand\nfiles:\n  - match: ");
        yaml.append(quoted(java.util.regex.Pattern.quote(file))).append("\n    rows:\n      - table: ");
        yaml.append(Table.named(table).orElseThrow(() -> unknown(table)).sqlName())
                .append('\n');
        means.forEach((column, target) -> yaml.append("        ")
                .append(target)
                .append(": ")
                .append(quoted("{" + column + "}"))
                .append('\n'));
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
