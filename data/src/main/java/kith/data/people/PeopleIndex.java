package kith.data.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.core.Assessment;
import kith.core.AssessmentColumns;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Verdict;
import kith.core.people.Facet;
import kith.core.people.ListedPerson;
import kith.core.people.PeopleFilter;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
import kith.data.AssessmentFile;
import kith.data.Dataset;
import kith.data.Disk;
import kith.data.DuckDb;
import kith.data.RecordFile;
import kith.data.Row;
import kith.measure.PeerView;
import org.jspecify.annotations.Nullable;

/// The results of a dataset as one DuckDB file, in the order in which people are mostly asked for. Read by many at
/// once; never changed. It lies in the dataset's folder `index` for as long as its results do; forgetting somebody
/// empties that folder.
///
/// Cost: a page of a million accounts is one pass over the narrow columns that the filter names, some milliseconds.
public final class PeopleIndex implements AutoCloseable {
    private static final String SUREST_FIRST =
            "CAST(verdict = 'alpha_consumer' AS INTEGER) DESC, alpha DESC NULLS LAST, p_standing DESC NULLS LAST, account_id";
    private static final int DECILES = 11;
    private static final int FACETS = 12;
    private static final String COLUMNS = String.join(", ", AssessmentColumns.NAMES);
    private static final String SIZE = "CAST(floor(log10(greatest(followers, 1))) AS INTEGER)";

    private final DuckDb database;

    private PeopleIndex(DuckDb database) {
        this.database = database;
    }

    /// Makes the file [Dataset#index()], all of it or none.
    ///
    /// @param evidence all of it
    /// @param peers    the peers of each
    /// @throws KithException when the results were replaced or somebody was forgotten meanwhile, among others
    public static void build(Dataset dataset, List<Evidence> evidence, Function<Evidence, @Nullable PeerView> peers) {
        Path file = dataset.index().orElseThrow();
        Path folder = Objects.requireNonNull(file.getParent());
        String half = nameOf(file) + ".next";
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempDirectory(folder, half);
            try (DuckDb database = DuckDb.open()) {
                Path peerRows = next.resolve("peers.parquet");
                writePeers(database, evidence, peers, peerRows);
                Path made = next.resolve("people.duckdb");
                database.run("ATTACH %s AS made".formatted(DuckDb.text(made)));
                database.views(dataset);
                fill(database, dataset, peerRows);
                database.run("DETACH made");
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Disk.delete(next);
            }
            // of makers that were killed; one that still works finds that the file is there
            remove(folder, half);
            checkStillTrue(dataset, folder, file);
        } catch (IOException e) {
            throw Disk.failure("preparing pages in " + folder, e);
        }
    }

    private static void remove(Path folder, String beginning) throws IOException {
        List<Path> found;
        try (Stream<Path> children = Files.list(folder)) {
            found = children.filter(child -> nameOf(child).startsWith(beginning))
                    .toList();
        }
        for (Path each : found) {
            Disk.delete(each);
        }
    }

    private static String nameOf(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    /// A change that was made meanwhile has swept already, so it would miss what was put there since.
    private static void checkStillTrue(Dataset dataset, Path folder, Path file) throws IOException {
        Dataset now = Dataset.open(dataset.folder());
        if (!now.index().equals(Optional.of(file))
                || !now.manifest().forgotten().equals(dataset.manifest().forgotten())) {
            remove(folder, nameOf(file));
            throw KithException.world(
                    "%s changed while its pages were prepared. Try again.".formatted(dataset.folder()), null);
        }
    }

    private static void writePeers(
            DuckDb database, List<Evidence> evidence, Function<Evidence, @Nullable PeerView> peers, Path file) {
        List<String> columns =
                new ArrayList<>(List.of("account_id VARCHAR", "own DOUBLE", "peers INTEGER", "peer_words VARCHAR"));
        IntStream.range(0, DECILES).forEach(at -> columns.add("d" + at + " DOUBLE"));
        RecordFile.write(
                database,
                "peer_rows",
                columns,
                evidence,
                each -> {
                    PeerView view = peers.apply(each);
                    @Nullable Object[] row = new @Nullable Object[columns.size()];
                    row[0] = each.accountId();
                    if (view != null) {
                        row[1] = view.person();
                        row[2] = view.peers();
                        row[3] = view.group();
                        for (int at = 0; at < DECILES; at++) {
                            row[4 + at] = view.deciles().get(at);
                        }
                    }
                    return Arrays.asList(row);
                },
                file);
    }

    private static void fill(DuckDb database, Dataset dataset, Path peers) {
        String assessments = DuckDb.file(dataset.result("assessments").orElseThrow());
        String evidence = DuckDb.file(dataset.result("evidence").orElseThrow());
        database.run("sorting people", """
                CREATE TABLE made.people AS
                SELECT CAST(row_number() OVER (ORDER BY %s) AS INTEGER) AS rank, a.*, e.profile_walk AS walk,
                       e.profile_place AS place, e.profile_platform AS platform, e.profile_followers AS followers,
                       p.display_name AS name, p.bio, p.url,
                       lower(concat_ws(' ', a.handle, p.display_name, a.account_id)) AS words
                FROM read_parquet(%s) a
                JOIN (SELECT account_id, profile_walk, profile_place, profile_platform, profile_followers
                      FROM read_parquet(%s)) e USING (account_id)
                LEFT JOIN (SELECT account_id, display_name, bio, url FROM accounts) p USING (account_id)
                ORDER BY rank""".formatted(SUREST_FIRST, assessments, evidence));
        database.run("CREATE TABLE made.ids AS SELECT account_id, rank FROM made.people ORDER BY account_id");
        database.run(
                "CREATE TABLE made.evidence AS SELECT * FROM read_parquet(%s) ORDER BY account_id".formatted(evidence));
        database.run("CREATE TABLE made.peers AS SELECT * FROM read_parquet(%s) ORDER BY account_id"
                .formatted(DuckDb.file(peers)));
        database.run(
                "adding up growth",
                "CREATE TABLE made.growth AS SELECT account_id, CAST(taken_at AS DATE) AS day, max(followers_count) AS followers"
                        + " FROM snapshots WHERE followers_count IS NOT NULL GROUP BY ALL ORDER BY account_id, day");
        database.run(
                "adding up posts",
                "CREATE TABLE made.months AS SELECT account_id, CAST(date_trunc('month', created_at) AS DATE) AS month,"
                        + " CAST(count(*) AS INTEGER) AS posts, median(like_count) AS likes FROM posts"
                        + " WHERE created_at IS NOT NULL AND coalesce(kind, 'original') = 'original' GROUP BY ALL ORDER BY account_id, month");
    }

    public static PeopleIndex open(Path file) {
        DuckDb database = DuckDb.open();
        database.run("ATTACH %s AS made (READ_ONLY)".formatted(DuckDb.text(file)));
        return new PeopleIndex(database);
    }

    /// People who match, from `skip` on.
    public PeoplePage list(PeopleFilter filter, PeopleSort sort, int skip, int limit) {
        try (DuckDb connection = database.connect()) {
            Where where = new Where(filter);
            List<ListedPerson> people = new ArrayList<>();
            int after = AssessmentColumns.NAMES.size();
            connection.each(
                    "listing people",
                    "SELECT %s, name, walk, place, platform, followers FROM made.people WHERE %s ORDER BY %s LIMIT %d OFFSET %d"
                            .formatted(COLUMNS, where.all(), order(sort), limit, skip),
                    row -> people.add(new ListedPerson(
                            AssessmentFile.assessment(row),
                            row.text(after),
                            row.text(after + 1),
                            row.text(after + 2),
                            row.text(after + 3),
                            row.doubleAt(after + 4))));
            return new PeoplePage(
                    people,
                    count(connection, where.all()),
                    count(connection, "true"),
                    facet(connection, "verdict", where.without(Where.VERDICT), Verdict.values().length),
                    facet(connection, "walk", where.without(Where.WALK), FACETS),
                    facet(connection, "place", where.without(Where.PLACE), FACETS),
                    facet(connection, SIZE, where.without(Where.SIZE), FACETS),
                    facet(connection, "circle_evidence", where.without(Where.RUNG), FACETS));
        }
    }

    private static String order(PeopleSort sort) {
        return switch (sort) {
            case SUREST -> "rank";
            case ALPHA -> "alpha DESC NULLS LAST, rank";
            case STANDING -> "standing_percentile DESC NULLS LAST, rank";
            case CONTENT -> "content_percentile DESC NULLS LAST, rank";
            case CIRCLE -> "circle_share DESC NULLS LAST, rank";
            case FOLLOWERS -> "followers DESC NULLS LAST, rank";
            case HANDLE -> "lower(handle) NULLS LAST, rank";
        };
    }

    private static long count(DuckDb connection, String where) {
        return connection.number("SELECT count(*) FROM made.people WHERE " + where);
    }

    private static List<Facet> facet(DuckDb connection, String value, String where, int limit) {
        List<Facet> facets = new ArrayList<>();
        connection.each(
                "counting people",
                "SELECT CAST(%1$s AS VARCHAR) AS value, count(*) AS people FROM made.people WHERE %2$s AND %1$s IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %3$d"
                        .formatted(value, where, limit),
                row -> facets.add(new Facet(row.textOf(0), row.longAt(1))));
        return facets;
    }

    /// All that is kept about one person.
    public Optional<Profile> person(String accountId) {
        try (DuckDb connection = database.connect()) {
            String id = DuckDb.text(accountId);
            long rank = connection.number("SELECT rank FROM made.ids WHERE account_id = " + id);
            if (rank == 0) {
                return Optional.empty();
            }
            List<Evidence> evidence = new ArrayList<>();
            connection.each(
                    "reading a person",
                    "SELECT %s FROM made.evidence WHERE account_id = %s".formatted(RecordFile.evidenceColumns(), id),
                    row -> evidence.add(RecordFile.evidence(row)));
            List<Profile> found = new ArrayList<>();
            int after = AssessmentColumns.NAMES.size();
            connection.each(
                    "reading a person",
                    "SELECT %s, name, bio, url FROM made.people WHERE rank = %d".formatted(COLUMNS, rank),
                    row -> found.add(
                            profile(connection, AssessmentFile.assessment(row), evidence.getFirst(), row, after)));
            return found.stream().findFirst();
        }
    }

    private static Profile profile(DuckDb connection, Assessment assessment, Evidence evidence, Row row, int after) {
        String id = DuckDb.text(assessment.accountId());
        String name = row.text(after);
        String bio = row.text(after + 1);
        String url = row.text(after + 2);
        try (DuckDb other = connection.connect()) {
            List<PeerView> peers = new ArrayList<>();
            other.each(
                    "reading peers",
                    "SELECT own, peers, peer_words, %s FROM made.peers WHERE account_id = %s AND own IS NOT NULL"
                            .formatted(
                                    IntStream.range(0, DECILES)
                                            .mapToObj(at -> "d" + at)
                                            .collect(Collectors.joining(", ")),
                                    id),
                    each -> peers.add(peers(each)));
            List<Profile.Point> growth = new ArrayList<>();
            other.each(
                    "reading growth",
                    "SELECT CAST(day AS VARCHAR), followers FROM made.growth WHERE account_id = %s ORDER BY day"
                            .formatted(id),
                    each -> growth.add(new Profile.Point(LocalDate.parse(each.textOf(0)), each.doubleAt(1))));
            List<Profile.Month> months = new ArrayList<>();
            other.each(
                    "reading posts",
                    "SELECT CAST(month AS VARCHAR), posts, likes FROM made.months WHERE account_id = %s ORDER BY month"
                            .formatted(id),
                    each -> months.add(new Profile.Month(
                            LocalDate.parse(each.textOf(0)), (int) each.longAt(1), each.doubleAt(2))));
            return new Profile(
                    assessment, evidence, name, bio, url, peers.isEmpty() ? null : peers.getFirst(), growth, months);
        }
    }

    private static PeerView peers(Row row) {
        List<Double> deciles =
                IntStream.range(0, DECILES).mapToObj(at -> row.doubleAt(3 + at)).toList();
        return new PeerView(deciles, row.doubleAt(0), (int) row.longAt(1), row.textOf(2));
    }

    @Override
    public void close() {
        database.close();
    }
}
