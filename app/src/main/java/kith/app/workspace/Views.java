package kith.app.workspace;

import java.util.List;
import kith.core.KithException;
import kith.core.workspace.SavedView;
import kith.data.Identity;
import kith.store.ViewTable;

/// Ways of looking at a page that members keep for themselves.
public final class Views {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 4_000;

    private final ViewTable views;

    Views(ViewTable views) {
        this.views = views;
    }

    public List<SavedView> of(String member, String dataset, String page) {
        return views.of(member, dataset, page);
    }

    /// Keeps a view under a name; the same name replaces it.
    public void keep(String member, String dataset, String page, String name, String query) {
        String normal = name.strip();
        if (normal.isEmpty() || normal.length() > LONGEST_NAME) {
            throw KithException.usage("A view needs a name of 1 to %d letters.".formatted(LONGEST_NAME));
        }
        if (query.length() > LONGEST_QUERY) {
            throw KithException.usage("A view holds at most %d letters.".formatted(LONGEST_QUERY));
        }
        views.keep(member, dataset, page, normal, query);
    }

    public void remove(String member, long id) {
        views.remove(member, id);
    }

    /// How many of anybody's name a person.
    long naming(String dataset, Identity.Finder person) {
        return found(dataset, person).size();
    }

    /// Removes those that name a forgotten person.
    long forget(String dataset, Identity.Finder person) {
        List<Long> found = found(dataset, person);
        views.remove(found);
        return found.size();
    }

    private List<Long> found(String dataset, Identity.Finder person) {
        return views.naming(dataset, (name, query) -> person.isIn(name) || person.isAmong(Decoded.of(query)));
    }
}
