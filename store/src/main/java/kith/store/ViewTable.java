package kith.store;

import java.util.List;
import java.util.function.BiPredicate;
import kith.core.workspace.SavedView;

/// Views that members keep.
public final class ViewTable {
    private final Database database;

    public ViewTable(Database database) {
        this.database = database;
    }

    public List<SavedView> of(String member, String dataset, String page) {
        return database.list(
                "select * from views where member = ? and dataset = ? and page = ? order by name",
                cells -> new SavedView(
                        cells.number("id"),
                        cells.text("member"),
                        cells.text("dataset"),
                        cells.text("page"),
                        cells.text("name"),
                        cells.text("query")),
                member,
                dataset,
                page);
    }

    /// Keeps a view; one of the same name is replaced.
    public void keep(String member, String dataset, String page, String name, String query) {
        database.change(
                "insert into views (member, dataset, page, name, query) values (?, ?, ?, ?, ?) on conflict (member, dataset, page, name) do update set query = excluded.query",
                member,
                dataset,
                page,
                name,
                query);
    }

    /// Views of anybody that name somebody.
    ///
    /// @param names told the name and the query of each
    public List<Long> naming(String dataset, BiPredicate<String, String> names) {
        return database.naming(
                "select id, name, query from views where dataset = ?",
                cells -> names.test(cells.text("name"), cells.text("query")),
                dataset);
    }

    public void remove(List<Long> views) {
        database.changeEach("delete from views where id in (%s)", views);
    }

    public void remove(String member, long id) {
        database.change("delete from views where member = ? and id = ?", member, id);
    }
}
