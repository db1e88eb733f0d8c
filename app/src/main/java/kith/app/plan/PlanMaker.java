package kith.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import kith.core.Interval;
import kith.core.KithException;
import kith.core.Progress;
import kith.graph.reach.SeedChoice;
import kith.measure.ExpectedHits;
import kith.measure.gather.FollowTies;
import kith.measure.plan.Sizing;
import kith.measure.plan.SpreadFactors;
import org.jspecify.annotations.Nullable;

/// Makes a plan of people and their ties: sets communities aside, chooses, measures the choice and what
/// else the money would bring. Knows no file but the lists that an order names.
public final class PlanMaker {
    /// So sure must one be to get as many acceptances as asked for.
    private static final double SURE = 0.9;

    /// How alike people of one community act: stated (docs/methods/plan.md).
    private static final double ALIKE = 0.001;

    private final PlanOrder order;
    private final List<Account> accounts;
    private final FollowTies ties;
    private final SpreadFactors factors;
    private final LocalDate today;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    /// @param accounts everybody with an assessment
    /// @param today    against which a cool-down is held
    public PlanMaker(
            PlanOrder order,
            List<Account> accounts,
            FollowTies ties,
            SpreadFactors factors,
            LocalDate today,
            Progress progress) {
        this.order = order;
        this.accounts = accounts;
        this.ties = ties;
        this.factors = factors;
        this.today = today;
        this.progress = progress;
    }

    /// @param origin what the plan is computed from; its counts are filled in here
    public Plan make(Plan.Origin origin) {
        NameList names = new NameList(accounts);
        Prices prices = Prices.of(order.money(), names);
        Eligible eligible = new Eligible(accounts, names, order.who(), today);
        List<Account> all = eligible.candidates();
        notes.addAll(eligible.notes());
        progress.at("looking for communities", 0, 0);
        BitSet people = Hearing.people(accounts, ties);
        SetAside aside = new SetAside(
                ties.followers(), people, order.trial().holdOut(), eligible.included(), order.seed(), order.threads());
        List<Account> candidates = outside(aside, all);
        Possible.check(order, candidates, eligible.included(), prices);
        List<Rivals.Rival> rivals = rivals(eligible, aside, names, prices, candidates);
        progress.at("working out who hears whom", 0, 0);
        List<Account> inviters = Stream.concat(
                        candidates.stream(), rivals.stream().flatMap(rival -> rival.people().stream()))
                .toList();
        Hearing hearing = Hearing.of(order, accounts, ties, factors, people, aside, inviters);
        progress.at("choosing people", 0, 0);
        Choice choice = new Choice(order, hearing.message(order), candidates, prices, aside);
        SeedChoice chosen = choice.within(order.money().budget(), eligible.included());
        return said(chosen, choice, rivals, hearing, aside, prices, origin);
    }

    private List<Account> outside(SetAside aside, List<Account> all) {
        List<Account> candidates =
                all.stream().filter(account -> !aside.contains(account.node())).toList();
        if (candidates.isEmpty()) {
            throw KithException.usage(
                    "All %d people who could be invited are in communities set aside by --hold-out %s. Lower it, or take another --seed."
                            .formatted(all.size(), order.trial().holdOut()));
        }
        return candidates;
    }

    private List<Rivals.Rival> rivals(
            Eligible eligible, SetAside aside, NameList names, Prices prices, List<Account> candidates) {
        List<Account> open = accounts.stream()
                .filter(account -> account.isPerson() && !aside.contains(account.node()) && !eligible.isBarred(account))
                .toList();
        return new Rivals(open, prices, order.money().budget()).all(roster(names), candidates);
    }

    private @Nullable List<Account> roster(NameList names) {
        if (order.who().roster() == null) {
            return null;
        }
        List<NameList.Line> lines = names.read(order.who().roster());
        List<Account> roster = lines.stream()
                .filter(line -> !line.accounts().isEmpty())
                .map(NameList.Line::one)
                .distinct()
                .toList();
        if (roster.size() < lines.size()) {
            notes.add("Of %d lines of the roster %d name somebody in the dataset; the others cannot be compared."
                    .formatted(lines.size(), roster.size()));
        }
        return roster;
    }

    private Plan said(
            SeedChoice chosen,
            Choice choice,
            List<Rivals.Rival> rivals,
            Hearing hearing,
            SetAside aside,
            Prices prices,
            Plan.Origin origin) {
        double budget = order.money().budget();
        List<Account> ours = chosen.seeds().stream().map(choice::account).toList();
        int toInvite = Sizing.invitations(ours.size(), order.money().acceptance(), SURE);
        double reach = choice.measured(chosen);
        double scale = reach
                / Math.max(
                        1e-9,
                        chosen.gains().stream().mapToDouble(Double::doubleValue).sum());
        // who comes next is chosen with the plan fixed: enough of them to make up for those who decline
        progress.at("choosing who comes next", 0, 0);
        double more = budget * Math.max(NextInLine.BEYOND, 1.2 * toInvite / Math.max(1, ours.size()));
        SeedChoice further = choice.after(more, ours);
        List<Plan.Invited> later = new ArrayList<>();
        for (int at = ours.size(); at < further.seeds().size(); at++) {
            Account account = choice.account(further.seeds().get(at));
            later.add(invited(account, prices, aside, further.gains().get(at) * scale, Double.NaN));
        }
        NextInLine next = new NextInLine(later);
        progress.at("drawing what nobody knows", 0, 0);
        Comparison comparison = Comparison.of(order, hearing, ours, rivals);
        List<Plan.Invited> invited = new ArrayList<>();
        for (int at = 0; at < ours.size(); at++) {
            double adds = chosen.gains().get(at) * scale;
            // both are estimates, of other samples; nobody adds more than they bring alone
            invited.add(invited(ours.get(at), prices, aside, adds, Math.max(adds, comparison.alone(at))));
        }
        double spent = prices.of(ours);
        note(hearing, toInvite, ours.size() + later.size());
        return new Plan(
                order.goal(),
                budget,
                spent,
                invited,
                next.reserves(toInvite - ours.size()),
                next.addedByTenth(budget, spent),
                hits(ours),
                new Plan.Promise(reach, chosen.reachAtLeast(), chosen.optimumAtMost(), chosen.promised()),
                comparison.alternatives(prices),
                next.frontier(invited, budget),
                Overlap.of(ties, ours),
                aside.said(hearing.listeners(), factors, chosen.seeds()),
                sizes(aside, toInvite),
                counted(origin, hearing, chosen),
                notes);
    }

    private void note(Hearing hearing, int toInvite, int there) {
        if (hearing.listeners().drawn() > 0) {
            notes.add(
                    "Followers that are counted but not listed were drawn from people who follow others that are not listed either; so overlap among them is estimated, not seen.");
        }
        if (there < toInvite) {
            notes.add(
                    "%d people would have to be asked at an acceptance of %.0f %%, but only %d can be: widen --from or lower --min-alpha."
                            .formatted(toInvite, 100 * order.money().acceptance(), there));
        }
    }

    private Plan.Sizes sizes(SetAside aside, int toInvite) {
        PlanOrder.Trial trial = order.trial();
        double design = Sizing.designEffect(aside.peopleEachCommunity(), ALIKE);
        return new Plan.Sizes(
                order.money().acceptance(),
                toInvite,
                trial.baseline(),
                trial.lift(),
                trial.power(),
                design,
                Sizing.peopleEachGroup(trial.baseline(), trial.lift(), trial.power(), design));
    }

    private Plan.Origin counted(Plan.Origin origin, Hearing hearing, SeedChoice chosen) {
        return new Plan.Origin(
                origin.seed(),
                origin.definitionSha256(),
                origin.dataSha256(),
                origin.kithVersion(),
                ties.followers().nodes(),
                ties.follows(),
                hearing.listeners().drawn(),
                chosen.samples());
    }

    private static Plan.Invited invited(Account account, Prices prices, SetAside aside, double adds, double alone) {
        return new Plan.Invited(account, prices.of(account), aside.community(account.node()), adds, alone);
    }

    private static @Nullable Interval hits(List<Account> people) {
        return people.isEmpty() || people.stream().anyMatch(account -> account.alpha() == null)
                ? null
                : ExpectedHits.of(
                        people.stream().mapToDouble(Account::alphaOrNone).toArray());
    }
}
