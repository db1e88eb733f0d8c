package kith.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kith.core.Estimate;
import kith.core.Goal;
import kith.core.Interval;
import kith.core.KithException;
import kith.core.Progress;
import kith.graph.reach.Limits;
import kith.graph.reach.Search;
import kith.graph.reach.SeedChoice;
import kith.graph.reach.SeedSet;
import kith.graph.reach.Spread;
import kith.measure.ExpectedHits;
import kith.measure.gather.FollowTies;
import kith.measure.plan.AudienceFacts;
import kith.measure.plan.Listeners;
import kith.measure.plan.Message;
import kith.measure.plan.PlanDraws;
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

    private static final double TENTH = 0.1;

    /// The message is let spread so often that a standard error is below half a percent.
    private static final double STEPS = 400_000;

    private static final int FEWEST_RUNS = 400;
    private static final int MOST_RUNS = 20_000;

    /// The frontier goes this far beyond the budget.
    private static final double BEYOND = 1.5;

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
        BitSet people = people();
        SetAside aside = new SetAside(
                ties.followers(), people, order.trial().holdOut(), eligible.included(), order.seed(), order.threads());
        List<Account> candidates =
                all.stream().filter(account -> !aside.contains(account.node())).toList();
        if (candidates.isEmpty()) {
            throw KithException.usage(
                    "All %d people who could be invited are in communities set aside by --hold-out %s. Lower it, or take another --seed."
                            .formatted(all.size(), order.trial().holdOut()));
        }
        refuseWhatCannotBe(candidates, eligible.included(), prices);
        List<Account> open = accounts.stream()
                .filter(account -> account.isPerson() && !aside.contains(account.node()) && !eligible.isBarred(account))
                .toList();
        List<Rivals.Rival> rivals = new Rivals(open, prices, order.money().budget()).all(roster(names), candidates);
        progress.at("working out who hears whom", 0, 0);
        Listeners listeners = listeners(aside, candidates, rivals);
        BitSet counting = (BitSet) people.clone();
        people.stream().filter(aside::contains).forEach(counting::clear);
        Message message = Message.of(listeners, factors, order.goal(), counting, order.threads());
        progress.at("choosing people", 0, 0);
        Choice choice = new Choice(message, candidates, prices, aside);
        SeedChoice chosen = choice.within(order.money().budget(), eligible.included());
        return said(chosen, choice, rivals, listeners, counting, aside, prices, origin);
    }

    /// Genuine people of the graph, with a profile or without.
    private BitSet people() {
        BitSet people = new BitSet();
        people.set(0, ties.followers().nodes());
        IntStream.range(0, ties.followers().nodes()).filter(ties::isFake).forEach(people::clear);
        accounts.stream().filter(account -> !account.isPerson()).forEach(account -> people.clear(account.node()));
        return people;
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

    private void refuseWhatCannotBe(List<Account> candidates, List<Account> included, Prices prices) {
        double budget = order.money().budget();
        double sure = included.stream().mapToDouble(prices::of).sum();
        if (sure > budget + 1e-9) {
            throw KithException.usage(
                    "Those who must be included cost %s together, but the budget is %s. Raise --budget or shorten --must-include."
                            .formatted(money(sure), money(budget)));
        }
        if (included.isEmpty()) {
            Account cheapest = candidates.stream()
                    .min(Comparator.comparingDouble(prices::of))
                    .orElseThrow();
            if (prices.of(cheapest) > budget) {
                throw KithException.usage(
                        "The budget is %s, but the cheapest of %d people who could be invited, %s, costs %s. Raise --budget to that, or lower --cost-per."
                                .formatted(
                                        money(budget), candidates.size(), cheapest.name(), money(prices.of(cheapest))));
            }
        }
        order.who().atMostPer().forEach((name, most) -> {
            Map<String, Integer> used = new HashMap<>();
            for (Account account : included) {
                String value = name.equals("community") ? null : Eligible.value(account, name);
                if (value != null && used.merge(value, 1, Integer::sum) > most) {
                    throw KithException.usage(
                            "--must-include holds %d people of %s '%s', but --at-most-per %s=%d allows fewer. Raise the cap or shorten the list."
                                    .formatted(used.get(value), name, value, name, most));
                }
            }
        });
    }

    private Listeners listeners(SetAside aside, List<Account> candidates, List<Rivals.Rival> rivals) {
        BitSet inviters = new BitSet();
        candidates.forEach(account -> inviters.set(account.node()));
        rivals.forEach(rival -> rival.people().forEach(account -> inviters.set(account.node())));
        AudienceFacts[] facts = new AudienceFacts[ties.followers().nodes()];
        double usual = accounts.stream()
                .mapToDouble(account -> account.facts().share())
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(0.3);
        Arrays.fill(facts, AudienceFacts.unknown(usual));
        accounts.forEach(account -> facts[account.node()] = account.facts());
        return Listeners.of(
                ties, node -> facts[node], inviters, aside::community, aside.count(), order.seed(), order.threads());
    }

    /// Choosing on one message, within any budget.
    private final class Choice {
        private final Message message;
        private final Map<Integer, Account> candidates = new HashMap<>();
        private final Prices prices;
        private final SetAside aside;
        private final int[] others;

        Choice(Message message, List<Account> candidates, Prices prices, SetAside aside) {
            this.message = message;
            this.prices = prices;
            this.aside = aside;
            candidates.forEach(account -> this.candidates.put(account.node(), account));
            others = IntStream.range(0, message.cascade().graph().nodes())
                    .filter(node -> !this.candidates.containsKey(node))
                    .toArray();
        }

        SeedChoice within(double budget, List<Account> included) {
            Limits limits = Limits.within(budget, this::price)
                    .excluding(others)
                    .including(included.stream().mapToInt(Account::node).toArray());
            for (Map.Entry<String, Integer> cap : order.who().atMostPer().entrySet()) {
                limits = limits.andAtMostPerGroup(cap.getValue(), groups(cap.getKey()));
            }
            int nodes = message.cascade().graph().nodes();
            Search search = new Search(
                            order.epsilon(),
                            1.0 / Math.max(100, message.people()),
                            order.seed(),
                            order.threads(),
                            Runtime.getRuntime().maxMemory() / 2)
                    .tightly();
            try {
                return SeedSet.choose(message.cascade(), message.targets(), limits, search);
            } catch (IllegalStateException e) {
                throw KithException.world(
                        "%s graph nodes: %s. Give Java more, for example KITH_JAVA_OPTS=-Xmx8g, or raise --epsilon."
                                .formatted(nodes, e.getMessage()),
                        e);
            }
        }

        /// What is chosen reaches, by letting the message spread: closer than the samples that choice needs, and
        /// from none of them.
        double measured(SeedChoice chosen) {
            int runs = (int) Math.clamp(STEPS / Math.max(1, chosen.reach()), FEWEST_RUNS, MOST_RUNS);
            return Spread.simulate(
                            message.cascade(),
                            message.targets(),
                            chosen.seeds(),
                            runs,
                            order.seed() + 1,
                            order.threads())
                    .mean();
        }

        private double price(int node) {
            Account account = candidates.get(node);
            return account == null ? 1 : prices.of(account);
        }

        private Limits.NodeGroup groups(String name) {
            Map<String, Integer> numbers = new HashMap<>();
            return node -> {
                Account account = candidates.get(node);
                if (account == null) {
                    return -1;
                }
                if (name.equals("community")) {
                    return aside.community(node);
                }
                String value = Eligible.value(account, name);
                return value == null
                        ? -1
                        : numbers.computeIfAbsent(value.toLowerCase(Locale.ROOT), _ -> numbers.size());
            };
        }

        Account account(int node) {
            Account account = candidates.get(node);
            if (account == null) {
                throw new IllegalStateException("node %d was chosen, but is no candidate".formatted(node));
            }
            return account;
        }
    }

    private Plan said(
            SeedChoice chosen,
            Choice choice,
            List<Rivals.Rival> rivals,
            Listeners listeners,
            BitSet counting,
            SetAside aside,
            Prices prices,
            Plan.Origin origin) {
        double budget = order.money().budget();
        List<Account> ours = chosen.seeds().stream().map(choice::account).toList();
        int toInvite = Sizing.invitations(ours.size(), order.money().acceptance(), SURE);
        // who comes next is chosen with the plan fixed: enough of them to make up for those who decline
        progress.at("choosing who comes next", 0, 0);
        double more = budget * Math.max(BEYOND, 1.2 * toInvite / Math.max(1, ours.size()));
        SeedChoice further = choice.within(more, ours);
        List<Plan.Invited> next = new ArrayList<>();
        double reach = choice.measured(chosen);
        double scale = reach / Math.max(1e-9, sum(chosen.gains()));
        for (int at = ours.size(); at < further.seeds().size(); at++) {
            Account account = choice.account(further.seeds().get(at));
            next.add(invited(account, prices, aside, further.gains().get(at) * scale, Double.NaN));
        }
        progress.at("drawing what nobody knows", 0, 0);
        Drawing drawing = new Drawing(ours, rivals, listeners, counting);
        List<Plan.Invited> invited = new ArrayList<>();
        for (int at = 0; at < ours.size(); at++) {
            invited.add(invited(ours.get(at), prices, aside, chosen.gains().get(at) * scale, drawing.alone(at)));
        }
        double spent = invited.stream().mapToDouble(Plan.Invited::cost).sum();
        Plan.Origin counted = new Plan.Origin(
                origin.seed(),
                origin.definitionSha256(),
                origin.dataSha256(),
                origin.kithVersion(),
                ties.followers().nodes(),
                ties.followers().edges(),
                listeners.drawn(),
                chosen.samples());
        if (listeners.drawn() > 0) {
            notes.add(
                    "Followers that are counted but not listed were drawn from people who follow others that are not listed either; so overlap among them is estimated, not seen.");
        }
        if (next.size() < toInvite - ours.size()) {
            notes.add(
                    "%d people would have to be asked at an acceptance of %.0f %%, but only %d can be: widen --from or lower --min-alpha."
                            .formatted(toInvite, 100 * order.money().acceptance(), ours.size() + next.size()));
        }
        PlanOrder.Trial trial = order.trial();
        double design = Sizing.designEffect(aside.peopleEachCommunity(), ALIKE);
        return new Plan(
                order.goal(),
                budget,
                spent,
                invited,
                next.subList(0, Math.clamp(toInvite - ours.size(), 0, next.size())),
                affordable(next, budget * (1 + TENTH) - spent),
                hits(ours),
                new Plan.Promise(reach, chosen.reachAtLeast(), chosen.optimumAtMost(), chosen.promised()),
                drawing.alternatives(prices, spent),
                frontier(invited, next, budget),
                Overlap.of(ties, ours),
                aside.said(listeners, factors, chosen.seeds()),
                new Plan.Sizes(
                        order.money().acceptance(),
                        toInvite,
                        trial.baseline(),
                        trial.lift(),
                        trial.power(),
                        design,
                        Sizing.peopleEachGroup(trial.baseline(), trial.lift(), trial.power(), design)),
                counted,
                notes);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private Plan.Invited invited(Account account, Prices prices, SetAside aside, double adds, double alone) {
        return new Plan.Invited(account, prices.of(account), aside.community(account.node()), adds, alone);
    }

    private static @Nullable Interval hits(List<Account> people) {
        return people.isEmpty() || people.stream().anyMatch(account -> account.alpha() == null)
                ? null
                : ExpectedHits.of(
                        people.stream().mapToDouble(Account::alphaOrNone).toArray());
    }

    private static List<Plan.Invited> affordable(List<Plan.Invited> next, double money) {
        List<Plan.Invited> added = new ArrayList<>();
        double left = money;
        for (Plan.Invited one : next) {
            if (one.cost() <= left + 1e-9) {
                added.add(one);
                left -= one.cost();
            }
        }
        return added;
    }

    private static List<Plan.Point> frontier(List<Plan.Invited> invited, List<Plan.Invited> next, double budget) {
        List<Plan.Point> points = new ArrayList<>();
        double money = 0;
        double brings = 0;
        List<Plan.Invited> all = new ArrayList<>(invited);
        all.addAll(next);
        for (Plan.Invited one : all) {
            if (money + one.cost() > BEYOND * budget) {
                break;
            }
            money += one.cost();
            brings += one.adds();
            points.add(new Plan.Point(money, points.size() + 1, brings));
        }
        return points;
    }

    /// The plan, its rivals and each of its people alone, drawn with the same luck.
    private final class Drawing {
        private final List<Account> ours;
        private final List<Rivals.Rival> rivals;
        private final PlanDraws.Drawn drawn;

        Drawing(List<Account> ours, List<Rivals.Rival> rivals, Listeners listeners, BitSet counting) {
            this.ours = ours;
            this.rivals = rivals;
            Map<Integer, Account> byNode = new HashMap<>();
            Set<Account> everybody = new HashSet<>(ours);
            rivals.forEach(rival -> everybody.addAll(rival.people()));
            everybody.forEach(account -> byNode.put(account.node(), account));
            List<List<Integer>> plans = new ArrayList<>();
            plans.add(nodes(ours));
            rivals.forEach(rival -> plans.add(nodes(rival.people())));
            ours.forEach(account -> plans.add(List.of(account.node())));
            drawn = PlanDraws.of(
                    listeners,
                    factors,
                    node -> Objects.requireNonNull(byNode.get(node)).type(),
                    counting,
                    true,
                    plans,
                    order.draws(),
                    order.seed(),
                    order.threads());
        }

        double alone(int at) {
            return drawn.mean(1 + rivals.size() + at, order.goal());
        }

        List<Plan.Alternative> alternatives(Prices prices, double spent) {
            List<Plan.Alternative> all = new ArrayList<>();
            for (int at = 0; at < rivals.size(); at++) {
                Rivals.Rival rival = rivals.get(at);
                all.add(
                        rival.people().isEmpty()
                                ? Plan.Alternative.untried(rival.name(), rival.why())
                                : new Plan.Alternative(
                                        rival.name(),
                                        rival.people(),
                                        rival.people().stream()
                                                .mapToDouble(prices::of)
                                                .sum(),
                                        brought(at + 1),
                                        drawn.beats(0, at + 1, order.goal()),
                                        null));
            }
            all.add(new Plan.Alternative(Rivals.OURS, ours, spent, brought(0), null, null));
            return all;
        }

        private Map<Goal, Estimate> brought(int plan) {
            Map<Goal, Estimate> brought = new EnumMap<>(Goal.class);
            for (Goal goal : Goal.values()) {
                brought.put(
                        goal,
                        Estimate.of(
                                drawn.mean(plan, goal),
                                drawn.quantile(plan, goal, (1 - Interval.LEVEL) / 2),
                                drawn.quantile(plan, goal, (1 + Interval.LEVEL) / 2)));
            }
            return brought;
        }

        private static List<Integer> nodes(List<Account> accounts) {
            return accounts.stream().map(Account::node).toList();
        }
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
