package kith.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import kith.core.workspace.Remark;

/// What members say about people.
public final class RemarkTable {
    private final Database database;

    public RemarkTable(Database database) {
        this.database = database;
    }

    public void add(String dataset, String account, String member, Remark.Kind kind, String words, Instant at) {
        database.change(
                "insert into remarks (dataset, account, member, kind, words, at) values (?, ?, ?, ?, ?, ?)",
                dataset,
                account,
                member,
                kind.code(),
                words,
                at);
    }

    /// Newest first.
    public List<Remark> about(String dataset, String account) {
        return database.list(
                "select * from remarks where dataset = ? and account = ? order by id desc",
                RemarkTable::read,
                dataset,
                account);
    }

    /// Labels that were not taken into the data yet, oldest first.
    public List<Remark> waiting(String dataset) {
        return database.list(
                "select * from remarks where dataset = ? and kind = 'label' and taken = 0 order by id",
                RemarkTable::read,
                dataset);
    }

    /// Marks the labels up to this one as taken.
    public void take(String dataset, long last) {
        database.change("update remarks set taken = 1 where dataset = ? and kind = 'label' and id <= ?", dataset, last);
    }

    /// Remarks about an account, or with the person's name among the words.
    public List<Long> naming(String dataset, Predicate<String> account, Predicate<String> words) {
        return database.naming(
                "select id, account, words from remarks where dataset = ?",
                cells -> account.test(cells.text("account")) || words.test(cells.text("words")),
                dataset);
    }

    public void remove(List<Long> remarks) {
        database.changeEach("delete from remarks where id in (%s)", remarks);
    }

    private static Remark read(Database.Cells cells) {
        return new Remark(
                cells.number("id"),
                cells.text("dataset"),
                cells.text("account"),
                cells.text("member"),
                Remark.Kind.valueOf(cells.text("kind").toUpperCase(Locale.ROOT)),
                cells.text("words"),
                cells.time("at"),
                cells.number("taken") == 1);
    }
}
