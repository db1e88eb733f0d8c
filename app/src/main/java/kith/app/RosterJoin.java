package kith.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kith.app.audit.AuditReport;
import kith.app.audit.Audited;
import kith.app.audit.Inflated;
import kith.app.audit.Seen;
import kith.app.audit.SellersFigures;
import kith.app.explain.Spoken;
import kith.core.Assessment;
import kith.core.Evidence;
import kith.core.Provenance;
import kith.core.Verdict;
import kith.data.AssessmentFile;
import kith.data.DuckDb;
import kith.data.Manifest;
import kith.data.RecordFile;
import kith.measure.RosterHits;
import kith.sources.roster.RosterPerson;
import org.jspecify.annotations.Nullable;

/// The people of a roster who are in an assessed dataset, found by platform and handle or by id.
///
/// The join runs in the database, over three columns; of the dataset's results only the rows of the roster are read.
final class RosterJoin {
    /// Alpha consumers of the dataset that are looked at to say what such people are like.
    private static final int POOL = 2_000;

    private static final List<String> COLUMNS =
            List.of("person INTEGER", "rank INTEGER", "handle VARCHAR", "platform VARCHAR", "id VARCHAR");

    private final Assessed assessed;
    private final DuckDb database;
    private final Map<Integer, Found> found = new HashMap<>();

    /// Who was not found, though the dataset knows the handle on another platform, in sentences.
    private final List<String> elsewhere = new ArrayList<>();

    private RosterJoin(Assessed assessed, DuckDb database) {
        this.assessed = assessed;
        this.database = database;
    }

    /// @param assessment of the dataset
    /// @param several    accounts that go by the person's handle; 1 when it is clear who is meant
    private record Found(Assessment assessment, Evidence evidence, int several) {}

    private record Key(
            int person,
            int rank,
            @Nullable String handle,
            @Nullable String platform,
            @Nullable String id) {
        List<@Nullable Object> cells() {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(person);
            cells.add(rank);
            cells.add(handle);
            cells.add(platform);
            cells.add(id);
            return cells;
        }
    }

    static RosterJoin of(Assessed assessed, Workbench bench, List<RosterPerson> people) {
        RosterJoin join = new RosterJoin(assessed, bench.database());
        join.match(bench.folder("keys").resolve("keys.parquet"), people);
        return join;
    }

    private void match(Path keys, List<RosterPerson> people) {
        RecordFile.write(database, "roster_keys", COLUMNS, keys(people), Key::cells, keys);
        database.run("looking people up", """
                CREATE TEMP TABLE matched AS
                WITH people AS (SELECT account_id, lower(handle) AS handle, lower(profile_platform) AS platform
                                FROM read_parquet(%s)),
                     asked AS (SELECT * FROM read_parquet(%s))
                SELECT person, rank, account_id FROM asked JOIN people USING (handle)
                  WHERE asked.platform IS NULL OR people.platform IS NULL OR asked.platform = people.platform
                UNION
                SELECT person, rank, account_id FROM asked JOIN people ON asked.id = people.account_id
                """.formatted(DuckDb.file(assessed.evidence()), DuckDb.file(keys)));
        database.each(
                "looking people up elsewhere",
                """
                SELECT count(DISTINCT person), asked.platform, people.platform
                FROM read_parquet(%s) asked
                JOIN (SELECT lower(handle) AS handle, lower(profile_platform) AS platform FROM read_parquet(%s)) people
                  USING (handle)
                WHERE person NOT IN (SELECT person FROM matched)
                GROUP BY asked.platform, people.platform ORDER BY 1 DESC, 2, 3
                """.formatted(DuckDb.file(keys), DuckDb.file(assessed.evidence())),
                row -> elsewhere.add(
                        "%s of the list %s in the dataset by handle, but on '%s', not on '%s'. If they are the same people, send the list without its column of platforms."
                                .formatted(
                                        Spoken.counted(row.longAt(0), "person").replace("persons", "people"),
                                        row.longAt(0) == 1 ? "is" : "are",
                                        row.text(2),
                                        row.text(1))));
        Map<Integer, List<String>> accounts = new HashMap<>();
        database.each(
                "reading who was found",
                "SELECT person, account_id, min(rank) AS best FROM matched GROUP BY ALL ORDER BY person, best, account_id",
                row -> accounts.computeIfAbsent((int) row.longAt(0), _ -> new ArrayList<>())
                        .add(row.textOf(1)));
        String matched = "account_id IN (SELECT account_id FROM matched)";
        Map<String, Assessment> assessments = new HashMap<>();
        AssessmentFile.read(database, assessed.assessments(), matched, "account_id", Long.MAX_VALUE)
                .forEach(one -> assessments.put(one.accountId(), one));
        Map<String, Evidence> evidence = new HashMap<>();
        RecordFile.readEvidence(database, assessed.evidence(), matched)
                .forEach(one -> evidence.put(one.accountId(), one));
        accounts.forEach((person, ids) -> {
            String id = ids.getFirst();
            found.put(
                    person,
                    new Found(
                            Objects.requireNonNull(assessments.get(id)),
                            Objects.requireNonNull(evidence.get(id)),
                            people.get(person).profiles().size() > 1 ? 1 : ids.size()));
        });
    }

    private static List<Key> keys(List<RosterPerson> people) {
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            int rank = 0;
            RosterPerson person = people.get(at);
            for (RosterPerson.Profile profile : person.profiles()) {
                String handle = profile.handle().toLowerCase(Locale.ROOT);
                keys.add(new Key(at, rank++, handle, profile.platform(), profile.handle()));
            }
            for (String id : person.accountIds()) {
                keys.add(new Key(at, rank++, null, null, id));
            }
        }
        return keys;
    }

    /// Missing when the person is not in the dataset, or nobody can say which account is meant.
    @Nullable
    Audited audited(int at, RosterPerson person) {
        Found who = found.get(at);
        if (who == null) {
            return null;
        }
        Assessment assessment = who.assessment();
        Seen seen = Seen.of(who.evidence());
        RosterPerson.Profile shown = person.profiles().getFirst();
        List<String> signs = new ArrayList<>();
        if (who.several() > 1) {
            signs.add("%d accounts of the dataset go by this handle on different platforms; the first was taken."
                    .formatted(who.several()));
        }
        signs.addAll(SellersFigures.signs(shown.platform(), SellersFigures.claimed(person)));
        return new Audited(
                shown.handle(),
                shown.platform(),
                person.lines(),
                SellersFigures.others(person),
                assessment.verdict(),
                assessment,
                assessment.alpha(),
                assessment.reason(),
                assessment.nextLook(),
                SellersFigures.claimed(person),
                seen,
                Inflated.of(SellersFigures.claimed(person), seen),
                signs,
                person.price() == null ? null : (Double) person.price().amount(),
                person.price() == null ? "" : person.price().currency());
    }

    /// Mean alpha of the dataset's people whose verdict leaves open what they are; inside (0, 1).
    double usualAlpha() {
        double[] mean = {Double.NaN};
        database.each(
                "reading what is usual",
                "SELECT avg(alpha) FROM read_parquet(%s) WHERE verdict IN (%s)"
                        .formatted(DuckDb.file(assessed.assessments()), openVerdicts()),
                row -> mean[0] = row.doubleAt(0));
        return Double.isNaN(mean[0]) ? 0.01 : Math.clamp(mean[0], 1e-4, 0.5);
    }

    private static String openVerdicts() {
        List<String> open = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (RosterHits.isOpen(verdict)) {
                open.add(DuckDb.text(verdict.code()));
            }
        }
        return String.join(", ", open);
    }

    AuditReport.Against against() {
        String results = DuckDb.file(assessed.assessments());
        List<Instant> times = assessed.dataset().manifest().batches().stream()
                .map(Manifest.Batch::retrievedAt)
                .sorted()
                .toList();
        Map<String, String> provenance = assessed.provenance();
        return new AuditReport.Against(
                String.valueOf(assessed.dataset().folder().getFileName()),
                database.number("SELECT count(*) FROM read_parquet(%s)".formatted(results)),
                database.number(
                        "SELECT count(*) FROM read_parquet(%s) WHERE verdict = 'alpha_consumer'".formatted(results)),
                times.isEmpty() ? "" : Auditor.day(times.getFirst()),
                times.isEmpty() ? "" : Auditor.day(times.getLast()),
                assessed.dataset().manifest().batches().stream()
                        .map(Manifest.Batch::source)
                        .distinct()
                        .toList(),
                assessed.notes(),
                elsewhere,
                new Provenance(
                        provenance.getOrDefault("definition_sha256", ""),
                        provenance.getOrDefault("data_sha256", ""),
                        Long.parseLong(provenance.getOrDefault("seed", "0")),
                        provenance.getOrDefault("kith_version", "")),
                pool());
    }

    /// What the surest alpha consumers of the dataset are like.
    private AuditReport.@Nullable Pool pool() {
        List<Assessment> alphas = AssessmentFile.read(
                database,
                assessed.assessments(),
                "verdict = 'alpha_consumer'",
                "alpha DESC NULLS LAST, account_id",
                POOL);
        if (alphas.isEmpty()) {
            return null;
        }
        database.run(
                "CREATE TEMP TABLE pool AS SELECT account_id FROM read_parquet(%s) WHERE verdict = 'alpha_consumer' ORDER BY alpha DESC NULLS LAST, account_id LIMIT %d"
                        .formatted(DuckDb.file(assessed.assessments()), POOL));
        Map<String, Evidence> evidence = new HashMap<>();
        RecordFile.readEvidence(database, assessed.evidence(), "account_id IN (SELECT account_id FROM pool)")
                .forEach(one -> evidence.put(one.accountId(), one));
        List<Double> contents = new ArrayList<>();
        List<Double> likes = new ArrayList<>();
        List<Double> knowing = new ArrayList<>();
        for (Assessment alpha : alphas) {
            Assessment.Content content = alpha.content();
            if (content != null) {
                contents.add(content.percentile().value());
            }
            Seen seen = Seen.of(Objects.requireNonNull(evidence.get(alpha.accountId())));
            Double mean = seen.likes();
            if (mean != null) {
                likes.add(mean);
            }
            Double who = seen.knowing();
            if (who != null) {
                knowing.add(who);
            }
        }
        contents.sort(null);
        return new AuditReport.Pool(
                contents.isEmpty() ? null : contents.get(contents.size() / 2), mean(likes), mean(knowing));
    }

    private static @Nullable Double mean(List<Double> values) {
        return values.isEmpty()
                ? null
                : (Double) values.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
    }
}
