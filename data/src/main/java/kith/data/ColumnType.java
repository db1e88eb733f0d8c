package kith.data;

/// What a cell holds, and how DuckDB and Parquet store it.
public enum ColumnType {
    /// Names an account: no blanks around it, no `@` in front.
    ACCOUNT("VARCHAR"),
    /// Names anything else: a post, a record.
    IDENTIFIER("VARCHAR"),
    /// A person's user name on a platform: bare, without `@`.
    HANDLE("VARCHAR"),
    TEXT("VARCHAR"),
    /// One of a few words that the column lists.
    CHOICE("VARCHAR"),
    /// A whole number, 0 or more.
    COUNT("BIGINT"),
    FLAG("BOOLEAN"),
    /// A moment in UTC, to the microsecond, stored without zone.
    TIME("TIMESTAMP");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /// The SQL type that DuckDB and Spark share.
    public String sql() {
        return sql;
    }
}
