package kith.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A large world for benchmarks: a simulated one laid side by side several times, ids told apart, and one follow in ten
/// led to the same person of another copy, so that the copies are one network.
///
/// Follows and interactions may be thinned, by what they hold, so that the same ones stay in every run.
/// It is large, not lifelike: what a world of a million people would have of its own, like people followed by half of
/// them, is missing.
public final class WorldTiles {
    private static final Map<String, List<String>> IDS = Map.of(
            "accounts", List.of("account_id", "handle"),
            "follows", List.of("follower_id"),
            "posts", List.of("post_id", "account_id", "in_reply_to_post_id"),
            "interactions", List.of("actor_id", "account_id", "post_id"),
            "snapshots", List.of("account_id"));

    private WorldTiles() {}

    /// @param args a folder with the tables of a world as CSV, a folder for the large one, how many copies, `csv` or
    ///     `parquet`, and the shares of follows and of interactions that stay, 1 when not given
    public static void main(String[] args) throws Exception {
        if (args.length != 4 && args.length != 6) {
            System.out.println("usage: bench/tiles WORLD FOLDER COPIES csv|parquet [FOLLOWS INTERACTIONS]");
            return;
        }
        Path world = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        int copies = Integer.parseInt(args[2]);
        double follows = args.length == 6 ? Double.parseDouble(args[4]) : 1;
        double interactions = args.length == 6 ? Double.parseDouble(args[5]) : 1;
        String format = args[3].equals("parquet") ? "FORMAT parquet" : "FORMAT csv, HEADER";
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            for (var table : IDS.entrySet()) {
                Path from = world.resolve(table.getKey() + ".csv");
                Path to = folder.resolve(table.getKey() + "." + args[3]);
                statement.execute(
                        "COPY (SELECT * EXCLUDE (c) REPLACE (%s) FROM (SELECT * FROM read_csv('%s', all_varchar = true) w WHERE %s), range(%d) t(c)) TO '%s' (%s)"
                                .formatted(
                                        replaced(table.getKey(), table.getValue(), copies),
                                        from,
                                        switch (table.getKey()) {
                                            case "follows" -> stays("follower_id, followed_id", follows);
                                            case "interactions" ->
                                                stays("actor_id, account_id, post_id, kind, created_at", interactions);
                                            default -> "true";
                                        },
                                        copies,
                                        to,
                                        format));
                System.out.printf(Locale.ROOT, "%s: %d rows%n", table.getKey(), rows(statement, to));
            }
        }
    }

    private static String replaced(String table, List<String> ids, int copies) {
        var columns = new StringBuilder();
        for (String id : ids) {
            columns.append(columns.isEmpty() ? "" : ", ").append("c || '-' || %s AS %s".formatted(id, id));
        }
        if (table.equals("follows")) {
            columns.append(
                            ", (CASE WHEN hash(follower_id, followed_id) %% 10 = 0 THEN (c + 1 + hash(followed_id) %% %d) %% %d"
                                    .formatted(Math.max(1, copies - 1), copies))
                    .append(" ELSE c END) || '-' || followed_id AS followed_id");
        }
        return columns.toString();
    }

    private static String stays(String columns, double share) {
        return "hash(%s) %% 100000 < %d".formatted(columns, Math.round(share * 100_000));
    }

    private static long rows(Statement statement, Path file) throws SQLException {
        try (var found = statement.executeQuery("SELECT count(*) FROM '%s'".formatted(file))) {
            found.next();
            return found.getLong(1);
        }
    }
}
