package kith.data;

import static kith.data.Column.choice;
import static kith.data.Column.optional;
import static kith.data.Column.required;
import static kith.data.ColumnType.ACCOUNT;
import static kith.data.ColumnType.COUNT;
import static kith.data.ColumnType.FLAG;
import static kith.data.ColumnType.HANDLE;
import static kith.data.ColumnType.IDENTIFIER;
import static kith.data.ColumnType.TEXT;
import static kith.data.ColumnType.TIME;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables of a dataset: the contract of every importer. Cells of columns that are not required may be missing.
///
/// The key says which rows speak of the same thing: of those the one retrieved last holds. An interaction has no key
/// but its whole content, because the same person may answer the same post twice.
public enum Table {
    ACCOUNTS(
            List.of("account_id"),
            required("account_id", ACCOUNT),
            optional("platform", TEXT),
            optional("handle", HANDLE),
            optional("display_name", TEXT),
            optional("bio", TEXT),
            optional("location", TEXT),
            optional("url", TEXT),
            optional("language", TEXT),
            optional("created_at", TIME),
            optional("followers_count", COUNT),
            optional("following_count", COUNT),
            optional("posts_count", COUNT),
            optional("verified", FLAG),
            optional("private", FLAG),
            optional("professional", FLAG),
            optional("has_avatar", FLAG),
            optional("avatar_url", TEXT),
            optional("retrieved_at", TIME)),
    FOLLOWS(
            List.of("follower_id", "followed_id"),
            required("follower_id", ACCOUNT),
            required("followed_id", ACCOUNT),
            optional("created_at", TIME),
            optional("record_uri", TEXT)),
    POSTS(
            List.of("post_id"),
            required("post_id", IDENTIFIER),
            required("account_id", ACCOUNT),
            optional("created_at", TIME),
            choice("kind", "original", "reply", "repost", "quote"),
            optional("text", TEXT),
            optional("language", TEXT),
            choice("media_kind", "none", "image", "video", "carousel", "link"),
            optional("media_url", TEXT),
            optional("like_count", COUNT),
            optional("reply_count", COUNT),
            optional("repost_count", COUNT),
            optional("view_count", COUNT),
            optional("sponsored", FLAG),
            optional("in_reply_to_post_id", IDENTIFIER),
            optional("place", TEXT)),
    INTERACTIONS(
            List.of("actor_id", "account_id", "post_id", "kind", "created_at", "text"),
            required("actor_id", ACCOUNT),
            required("account_id", ACCOUNT),
            optional("post_id", IDENTIFIER),
            choice("kind", "like", "reply", "mention", "repost", "quote", "tag", "save"),
            optional("created_at", TIME),
            optional("text", TEXT)),
    SNAPSHOTS(
            List.of("account_id", "taken_at"),
            required("account_id", ACCOUNT),
            required("taken_at", TIME),
            optional("followers_count", COUNT),
            optional("following_count", COUNT),
            optional("posts_count", COUNT)),
    KNOWN_TIES(
            List.of("account_id", "follower_id", "source"),
            required("account_id", ACCOUNT),
            required("follower_id", ACCOUNT),
            required("knows", FLAG),
            choice("source", "owner", "card_sort"),
            optional("at", TIME)),
    LABELS(
            List.of("account_id", "kind", "source"),
            required("account_id", ACCOUNT),
            choice("kind", "role", "alpha"),
            required("value", TEXT),
            optional("source", TEXT),
            optional("at", TIME));

    // Both lists are List.of copies; the checker knows no immutable List.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> key;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    Table(List<String> key, Column... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /// The name in files and SQL, for example `known_ties`.
    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Names of the columns that identify a row.
    public List<String> key() {
        return key;
    }

    /// In the order of files and views.
    public List<Column> columns() {
        return columns;
    }

    /// Throws when this table has no such column.
    public Column column(String name) {
        return find(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("table %s has no column %s".formatted(sqlName(), name)));
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The columns that name accounts: `forget` removes a row when any of them names the person.
    public List<Column> accountColumns() {
        return columns.stream().filter(column -> column.type() == ACCOUNT).toList();
    }

    /// By its name in files and SQL.
    public static Optional<Table> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Table table : values()) {
            if (table.sqlName().equals(wanted)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
