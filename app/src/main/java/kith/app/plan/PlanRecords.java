package kith.app.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.app.files.Records;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import org.jspecify.annotations.Nullable;

/// A plan for machines. Names of columns and keys are an interface; numbers that are not known are
/// missing.
public final class PlanRecords {
    private PlanRecords() {}

    /// Whom to invite, in the order chosen.
    public static Records people(Plan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Plan.Invited one : plan.people()) {
            Account account = one.account();
            rows.add(cells(
                    rows.size() + 1,
                    account.id(),
                    account.handle(),
                    account.verdict().code(),
                    account.alpha(),
                    account.peerGroup(),
                    account.place(),
                    one.community(),
                    number(account.followers()),
                    one.cost(),
                    number(rounded(one.adds())),
                    number(rounded(one.alone()))));
        }
        return new Records(
                List.of(
                        "rank",
                        "account_id",
                        "handle",
                        "verdict",
                        "alpha",
                        "peer_group",
                        "place",
                        "community",
                        "followers",
                        "cost",
                        "adds",
                        "alone"),
                rows);
    }

    /// The list that a programme takes: who is invited now, and who comes next when somebody declines.
    public static Records invitations(Plan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        plan.people().forEach(one -> rows.add(invitation(plan, one, rows.size() + 1, "invite")));
        plan.reserves().forEach(one -> rows.add(invitation(plan, one, rows.size() + 1, "reserve")));
        return new Records(
                List.of(
                        "rank",
                        "wave",
                        "account_id",
                        "handle",
                        "platform",
                        "place",
                        "community",
                        "cost",
                        "goal",
                        "seed"),
                rows);
    }

    private static List<@Nullable Object> invitation(Plan plan, Plan.Invited one, int rank, String wave) {
        Account account = one.account();
        return cells(
                rank,
                wave,
                account.id(),
                account.handle(),
                account.platform(),
                account.place(),
                one.community(),
                one.cost(),
                plan.goal().code(),
                plan.origin().seed());
    }

    /// What else the money would bring, the plan itself last.
    static Records alternatives(Plan plan) {
        List<String> columns = new ArrayList<>(List.of("name", "people", "spent"));
        for (Goal goal : Goal.values()) {
            columns.addAll(List.of(goal.code(), goal.code() + "_lo", goal.code() + "_hi"));
        }
        columns.addAll(List.of("plan_is_better", "not_tried_because"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Plan.Alternative one : plan.alternatives()) {
            List<@Nullable Object> row = cells(one.name(), one.people().size(), rounded(one.spent()));
            for (Goal goal : Goal.values()) {
                Estimate brought = one.brought().get(goal);
                row.add(brought == null ? null : (Double) rounded(brought.value()));
                row.add(
                        brought == null
                                ? null
                                : (Double) rounded(brought.interval().lo()));
                row.add(
                        brought == null
                                ? null
                                : (Double) rounded(brought.interval().hi()));
            }
            row.add(one.beaten());
            row.add(one.why());
            rows.add(row);
        }
        return new Records(columns, rows);
    }

    /// What growing budgets bring.
    static Records frontier(Plan plan) {
        return new Records(
                List.of("money", "people", "brings"),
                plan.frontier().stream()
                        .map(point -> List.of(rounded(point.money()), point.people(), rounded(point.brings())))
                        .toList());
    }

    /// How far the audiences of the first of the plan are the same people, a row for each pair.
    static Records overlap(Plan plan) {
        Overlap overlap = plan.overlap();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int of = 0; of < overlap.audiences().size(); of++) {
            for (int with = 0; with < overlap.audiences().size(); with++) {
                if (of != with) {
                    rows.add(cells(
                            plan.people().get(of).account().id(),
                            plan.people().get(of).account().handle(),
                            plan.people().get(with).account().id(),
                            plan.people().get(with).account().handle(),
                            overlap.audiences().get(of),
                            overlap.shared().get(of).get(with),
                            rounded(overlap.share(of, with))));
                }
            }
        }
        return new Records(
                List.of(
                        "account_id",
                        "handle",
                        "with_account_id",
                        "with_handle",
                        "listed_followers",
                        "shared_followers",
                        "share"),
                rows);
    }

    /// Everything, as one object.
    static Map<String, @Nullable Object> tree(Plan plan) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("goal", plan.goal().code());
        tree.put("budget", plan.budget());
        tree.put("spent", rounded(plan.spent()));
        tree.put("people", people(plan).objects());
        tree.put("reserves", plan.reserves().stream().map(PlanRecords::brief).toList());
        tree.put(
                "added_by_a_tenth_more",
                plan.addedByTenth().stream().map(PlanRecords::brief).toList());
        Interval hits = plan.expectedHits();
        tree.put("expected_alphas", hits == null ? null : List.of(hits.lo(), hits.hi()));
        Plan.Promise promise = plan.promise();
        tree.put(
                "promise",
                ordered(
                        "brings", rounded(promise.reach()),
                        "at_least", rounded(promise.atLeast()),
                        "no_plan_brings_more_than", rounded(promise.bestMost()),
                        "assured_share_of_best", rounded(promise.assured()),
                        "proved_on_any_data", rounded(promise.proved())));
        tree.put(
                "alternatives",
                plan.alternatives().stream().map(PlanRecords::alternative).toList());
        tree.put("frontier", frontier(plan).objects());
        tree.put("overlap", overlap(plan).objects());
        Plan.HoldOut aside = plan.holdOut();
        tree.put(
                "hold_out",
                ordered(
                        "share", aside.share(),
                        "communities", aside.communities(),
                        "of_communities", aside.of(),
                        "people", aside.people(),
                        "of_people", aside.everybody(),
                        "leak", rounded(aside.leak()),
                        "follows_inside_communities", number(rounded(aside.inside()))));
        Plan.Sizes sizes = plan.sizes();
        tree.put(
                "sizes",
                ordered(
                        "acceptance", sizes.acceptance(),
                        "to_invite", sizes.toInvite(),
                        "baseline", sizes.baseline(),
                        "lift", sizes.lift(),
                        "power", sizes.power(),
                        "design_effect", rounded(sizes.design()),
                        "people_each_group", sizes.eachGroup()));
        Plan.Origin origin = plan.origin();
        tree.put(
                "origin",
                ordered(
                        "seed", origin.seed(),
                        "definition_sha256", origin.definitionSha256(),
                        "data_sha256", origin.dataSha256(),
                        "kith_version", origin.kithVersion(),
                        "people", origin.people(),
                        "follows", origin.follows(),
                        "drawn_follows", origin.drawn(),
                        "samples", origin.samples()));
        tree.put("notes", plan.notes());
        tree.put("unknown", PlanSentences.unknown(plan));
        return tree;
    }

    private static Map<String, @Nullable Object> alternative(Plan.Alternative one) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", one.name());
        object.put("people", one.people().stream().map(Account::id).toList());
        object.put("spent", rounded(one.spent()));
        for (Goal goal : Goal.values()) {
            Estimate brought = one.brought().get(goal);
            object.put(
                    goal.code(),
                    brought == null
                            ? null
                            : ordered(
                                    "value", rounded(brought.value()),
                                    "lo", rounded(brought.interval().lo()),
                                    "hi", rounded(brought.interval().hi())));
        }
        Double beaten = one.beaten();
        object.put("plan_is_better", beaten == null ? null : (Object) rounded(beaten));
        object.put("not_tried_because", one.why());
        return object;
    }

    private static Map<String, @Nullable Object> brief(Plan.Invited one) {
        return ordered(
                "account_id", one.account().id(),
                "handle", one.account().handle(),
                "cost", one.cost(),
                "adds", rounded(one.adds()));
    }

    private static Map<String, @Nullable Object> ordered(@Nullable Object... pairs) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            object.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return object;
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /// Four places behind the point: what is more is noise.
    private static double rounded(double value) {
        return Double.isFinite(value) ? Double.parseDouble(String.format(Locale.ROOT, "%.4f", value)) : value;
    }
}
