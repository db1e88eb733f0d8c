package kith.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kith.core.workspace.KeptAnswer;

/// Answers to requests that carry a key, so that sending one again does nothing twice.
public final class AnswerTable {
    private final Database database;

    public AnswerTable(Database database) {
        this.database = database;
    }

    public Optional<KeptAnswer> find(String member, String key) {
        return database.first(
                "select * from answers where member = ? and key = ?",
                cells -> new KeptAnswer(cells.text("request"), cells.text("answer")),
                member,
                key);
    }

    public void add(String member, String key, KeptAnswer answer, Instant at) {
        database.change(
                "insert into answers (member, key, request, answer, at) values (?, ?, ?, ?, ?)",
                member,
                key,
                answer.request(),
                answer.answer(),
                at);
    }

    /// Answers that name somebody.
    public List<Long> naming(Predicate<String> names) {
        return database.naming("select rowid as id, answer from answers", cells -> names.test(cells.text("answer")));
    }

    public void remove(List<Long> answers) {
        database.changeEach("delete from answers where rowid in (%s)", answers);
    }

    /// Forgets what is older.
    public void forgetBefore(Instant time) {
        database.change("delete from answers where at < ?", time);
    }
}
