package kith.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.app.plan.Account;
import kith.app.plan.Plan;
import kith.core.Goal;
import kith.core.KithException;
import kith.core.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlannerTest {
    @TempDir
    private static Path folder;

    private static Path dataset;
    private static Planner planner;
    private static Plan usual;

    @BeforeAll
    static void simulate() {
        dataset = folder.resolve("demo.kith");
        Small.demo(dataset, 1, 2);
        planner = Planner.over(dataset, 2, Progress.NONE);
        usual = plan(order(700));
    }

    @Test
    void the_use_case_reads_the_dataset_and_makes_the_same_plan() {
        assertThat(Small.KITH.plan(order(700).threads(3).order(), Progress.NONE))
                .isEqualTo(usual);
    }

    @Test
    void the_same_seed_gives_the_same_plan_on_any_number_of_threads() {
        assertThat(plan(order(700).threads(1))).isEqualTo(usual);
        assertThat(plan(order(700).threads(3))).isEqualTo(usual);
    }

    @Test
    void it_spends_within_the_budget_and_says_how_good_the_choice_is() {
        assertThat(usual.people()).isNotEmpty();
        assertThat(usual.spent()).isBetween(1.0, 700.0);
        assertThat(usual.people().stream().mapToDouble(Plan.Invited::cost).sum())
                .isEqualTo(usual.spent());
        assertThat(usual.promise().assured()).isBetween(0.3, 1.0);
        assertThat(usual.promise().bestMost())
                .isGreaterThanOrEqualTo(usual.promise().atLeast());
        // nobody adds more in a group than alone, but for what sampling is off
        assertThat(usual.people()).allSatisfy(one -> assertThat(one.adds()).isLessThan(1.3 * one.alone() + 5));
        Plan.Alternative last = usual.alternatives().getLast();
        assertThat(last.name()).isEqualTo("this plan");
        double known =
                Objects.requireNonNull(last.brought().get(Goal.KNOWN_REACH)).value();
        double reach = Objects.requireNonNull(last.brought().get(Goal.REACH)).value();
        assertThat(known).isPositive().isLessThan(reach);
        assertThat(usual.alternatives())
                .extracting(Plan.Alternative::name)
                .contains("top by followers", "top by engagement rate");
        assertThat(usual.frontier()).isSortedAccordingTo((a, b) -> Double.compare(a.brings(), b.brings()));
        assertThat(usual.addedByTenth().stream().mapToDouble(Plan.Invited::cost).sum() + usual.spent())
                .isLessThanOrEqualTo(770.0);
        assertThat(usual.notes()).anyMatch(note -> note.contains("simulated"));
    }

    @Test
    void caps_lists_and_cool_down_hold() throws IOException {
        Account first = usual.people().getFirst().account();
        Account second = usual.people().get(1).account();
        Path include = Files.writeString(folder.resolve("in.txt"), "handle\n# the founder's sister\n" + second.name());
        Path exclude = Files.writeString(folder.resolve("out.csv"), first.id() + ",no\nnobody.at.all\n");
        Plan capped = plan(order(700).mustInclude(include).exclude(exclude).atMostPer("place", 1));
        assertThat(capped.people())
                .extracting(one -> one.account().id())
                .contains(second.id())
                .doesNotContain(first.id());
        assertThat(capped.people().stream()
                        .map(one -> one.account().place())
                        .filter(place -> place != null)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .values())
                .allSatisfy(count -> assertThat(count).isEqualTo(1));
        assertThat(capped.notes()).anyMatch(note -> note.contains("1 of out.csv are not in the dataset"));
        Path invited = Files.writeString(
                folder.resolve("invited.csv"),
                "account,date\n%s,2026-11-01\n%s,2026-01-01\n".formatted(first.id(), second.id()));
        Plan cooled = plan(order(700).invited(invited));
        assertThat(ids(cooled)).doesNotContain(first.id());
        Path costs = Files.writeString(folder.resolve("costs.csv"), "account_id,cost\n%s,650\n".formatted(first.id()));
        Plan dear = plan(order(700).costs(costs).mustInclude(Files.writeString(folder.resolve("one.txt"), first.id())));
        assertThat(dear.people().getFirst().cost()).isEqualTo(650);
        Path roster = Files.writeString(folder.resolve("roster.csv"), second.id() + "\nsomebody.else\n");
        Plan compared = plan(order(700).roster(roster));
        assertThat(compared.alternatives()).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo("the vendor's roster");
            assertThat(one.people()).extracting(Account::id).containsExactly(second.id());
        });
    }

    @Test
    void communities_are_set_aside_before_anybody_is_chosen() {
        Plan plan = plan(order(700).holdOut(0.3));
        assertThat(plan.holdOut().communities()).isNotEmpty();
        assertThat(plan.holdOut().people())
                .isBetween(
                        (int) (0.15 * plan.holdOut().everybody()),
                        plan.holdOut().everybody() / 2);
        assertThat(plan.people()).noneMatch(one -> plan.holdOut().communities().contains(one.community()));
        assertThat(plan.reserves())
                .noneMatch(one -> plan.holdOut().communities().contains(one.community()));
        assertThat(plan.holdOut().leak()).isBetween(0.0, 1.0);
    }

    @Test
    void what_cannot_be_is_answered_with_the_constraint_to_relax() throws IOException {
        refuses(order(10), "The budget is 10.00, but the cheapest of", "Raise --budget");
        refuses(order(700).from("place", "Atlantis"), "Without --from place='Atlantis'");
        refuses(order(700).from("shoe", "42"), "'shoe' is nothing that people have");
        refuses(order(700).minAlpha(1), "--min-alpha 1.0");
        Account first = usual.people().getFirst().account();
        Path one = Files.writeString(folder.resolve("a.txt"), first.id() + "\n");
        refuses(order(700).mustInclude(one).exclude(one), "a.txt, line 1", "both in --must-include and in --exclude");
        refuses(order(20).mustInclude(one), "Those who must be included cost", "Raise --budget");
        Path unknown = Files.writeString(folder.resolve("b.txt"), "\nnobody.at.all\n");
        refuses(order(700).mustInclude(unknown), "b.txt, line 2, 'nobody.at.all': nobody in the dataset");
        Path bad = Files.writeString(folder.resolve("c.csv"), first.id() + ",free\n");
        refuses(order(700).costs(bad), "c.csv, line 1", "the cost 'free' is not a number above 0");
        List<Account> everybody = plan(order(100_000)).people().stream()
                .map(Plan.Invited::account)
                .toList();
        Map<String, List<Account>> byPlace = everybody.stream()
                .filter(account -> account.place() != null)
                .collect(Collectors.groupingBy(account -> Objects.requireNonNull(account.place())));
        List<Account> there = byPlace.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        Path many = Files.writeString(
                folder.resolve("d.txt"), there.stream().map(Account::id).collect(Collectors.joining("\n")));
        assertThat(there).hasSizeGreaterThan(1);
        refuses(order(100_000).mustInclude(many).atMostPer("place", 1), "--at-most-per place=1 allows fewer");
    }

    private static void refuses(Orders orders, String... words) {
        assertThatThrownBy(() -> plan(orders)).isInstanceOf(KithException.class).hasMessageContainingAll(words);
    }

    private static List<String> ids(Plan plan) {
        return plan.people().stream().map(one -> one.account().id()).toList();
    }

    private static Orders order(double budget) {
        // coarse: what is tested here is what is allowed, not how well it is chosen
        return Orders.plan(dataset, budget).minAlpha(0.2).epsilon(0.4);
    }

    private static Plan plan(Orders orders) {
        return planner.plan(orders.order(), Clock.fixed(Small.NOW, ZoneOffset.UTC), Progress.NONE);
    }
}
