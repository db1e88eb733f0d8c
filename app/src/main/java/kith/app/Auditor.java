package kith.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.app.audit.AuditOrder;
import kith.app.audit.AuditReport;
import kith.app.audit.Audited;
import kith.app.audit.Harms;
import kith.app.audit.SellersFigures;
import kith.app.explain.Spoken;
import kith.core.Assessment;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Manifest.Forgotten;
import kith.data.repair.Handles;
import kith.measure.RosterHits;
import kith.measure.definition.EffectiveDefinition;
import kith.sources.roster.Roster;
import kith.sources.roster.RosterPerson;
import kith.sources.roster.RosterReader;
import org.jspecify.annotations.Nullable;

/// Is a roster what it says it is? Everybody on it is judged as deep as the data allow: from a dataset when they are
/// in it, else by the seller's own figures.
final class Auditor {
    private Auditor() {}

    static AuditReport run(AuditOrder order, Progress progress) {
        progress.at("reading " + order.roster().getFileName(), 0, 0);
        try (Workbench bench = Workbench.empty(order.threads())) {
            Roster roster = new RosterReader(order.memory(), order.mappings(), order.priceColumn())
                    .read(order.roster(), bench.folder("roster"));
            RosterJoin join = null;
            List<RosterPerson> offered = roster.people();
            if (order.dataset() != null) {
                progress.at("looking people up in the dataset", 0, 0);
                Assessed assessed = Assessed.open(order.dataset());
                offered = notForgotten(offered, assessed.dataset().manifest().forgotten());
                join = RosterJoin.of(assessed, bench, offered);
            }
            progress.at("judging", 0, offered.size());
            SellersFigures figures = new SellersFigures(EffectiveDefinition.bundled());
            List<Audited> people = new ArrayList<>();
            List<Assessment> judged = new ArrayList<>();
            for (int at = 0; at < offered.size(); at++) {
                RosterPerson person = offered.get(at);
                Audited full = join == null ? null : join.audited(at, person);
                people.add(full == null ? figures.judge(person) : full);
                Assessment assessment = full == null ? null : full.assessment();
                if (assessment != null) {
                    judged.add(assessment);
                }
            }
            return new AuditReport(
                    String.valueOf(order.roster().getFileName()),
                    order.offeredAs(),
                    reading(roster, roster.people().size() - offered.size()),
                    people,
                    join == null ? null : join.against(),
                    join == null ? null : hits(judged, join.usualAlpha()),
                    Harms.of(people));
        }
    }

    private static AuditReport.@Nullable Hits hits(List<Assessment> judged, double usual) {
        if (judged.isEmpty()) {
            return null;
        }
        RosterHits.Hits hits = RosterHits.of(judged, usual);
        return new AuditReport.Hits(hits.mean(), hits.interval(), judged.size());
    }

    /// Whoever asked to be forgotten is not judged again because a seller names them.
    private static List<RosterPerson> notForgotten(List<RosterPerson> people, Forgotten forgotten) {
        if (forgotten.hashes().isEmpty()) {
            return people;
        }
        List<RosterPerson> left = people.stream()
                .filter(person -> ids(person).noneMatch(forgotten::contains))
                .toList();
        if (left.isEmpty()) {
            throw KithException.usage("Everybody on the list asked to be forgotten. There is nobody to audit.");
        }
        return left;
    }

    private static Stream<String> ids(RosterPerson person) {
        return Stream.concat(
                person.accountIds().stream(),
                person.profiles().stream()
                        .flatMap(profile -> Stream.of(
                                Handles.id(profile.platform(), profile.handle()), Handles.id(null, profile.handle()))));
    }

    private static AuditReport.Reading reading(Roster roster, int forgotten) {
        List<String> notes = new ArrayList<>(roster.notes());
        if (forgotten > 0) {
            notes.add(
                    "%s left out: asked to be forgotten in this dataset.".formatted(Spoken.counted(forgotten, "row")));
        }
        List<AuditReport.ColumnLine> columns = roster.columns().stream()
                .map(column -> new AuditReport.ColumnLine(
                        column.header(),
                        column.meaning() != null
                                ? column.meaning().words()
                                : column.sensitive() ? "dropped: sensitive" : "not read"))
                .toList();
        Instant asOf = roster.asOf();
        return new AuditReport.Reading(
                roster.rows(), columns, roster.decisions(), notes, roster.unread(), asOf == null ? null : day(asOf));
    }

    static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
