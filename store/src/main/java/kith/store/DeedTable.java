package kith.store;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import kith.core.workspace.Deed;

/// Who saw and took which personal data. Rows are only ever added, except that a forgotten person's name goes.
public final class DeedTable {
    private final Database database;

    public DeedTable(Database database) {
        this.database = database;
    }

    public void add(Deed deed) {
        database.change(
                "insert into deeds (at, member, kind, dataset, subject) values (?, ?, ?, ?, ?)",
                deed.at(),
                deed.member(),
                deed.kind().code(),
                deed.dataset(),
                deed.subject());
    }

    /// The newest, newest first.
    public List<Deed> newest(int limit, int skip) {
        return database.list("select * from deeds order by id desc limit ? offset ?", DeedTable::read, limit, skip);
    }

    /// How many there are.
    public long size() {
        return database.first("select count(*) as size from deeds", cells -> cells.number("size"))
                .orElse(0L);
    }

    /// Lines about a dataset, or about none, whose subject names somebody.
    ///
    /// @param names told the kind and the subject of each
    public List<Long> naming(String dataset, BiPredicate<Deed.Kind, String> names) {
        return database.naming(
                "select id, kind, subject from deeds where subject is not null and (dataset = ? or dataset is null)",
                cells -> names.test(kind(cells), cells.text("subject")),
                dataset);
    }

    /// Takes a forgotten person out of lines of the log.
    public void forget(List<Long> lines) {
        database.changeEach("update deeds set subject = null where id in (%s)", lines);
    }

    private static Deed.Kind kind(Database.Cells cells) {
        return Deed.Kind.valueOf(cells.text("kind").toUpperCase(Locale.ROOT));
    }

    private static Deed read(Database.Cells cells) {
        return new Deed(
                cells.time("at"), cells.maybe("member"), kind(cells), cells.maybe("dataset"), cells.maybe("subject"));
    }
}
