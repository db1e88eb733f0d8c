package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import kith.app.plan.Plan;
import kith.app.workspace.PlanAsk;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.core.workspace.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A budget from the form to the invitations, and the market beside it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanPagesTest {
    /// An option of the command line; two dashes alone may be those of a random token.
    private static final Pattern OPTION = Pattern.compile("(?<![\\w\"-])--[a-z]");

    private static final String PAGE = "/datasets/shop/plan";

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    @BeforeAll
    void open(@TempDir Path folder) {
        shop = Shop.open(folder, 1_500);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    private String made(Browsing browser, String... fields) {
        String address = browser.post(PAGE, PAGE, fields).location();
        Job job = shop.done(address);
        assertThat(job.message()).isNull();
        return address.substring(address.indexOf("/datasets"));
    }

    @Test
    void a_budget_becomes_a_plan_that_can_be_taken_along_and_changed() {
        Browsing manager = shop.as(Role.MANAGER);
        String address = made(manager, "budget", "700", "goal", "known_reach", "atMostPlace", "2");
        Plan plan = shop.workspace.planWork().report(shop.done(address)).orElseThrow();
        assertThat(plan.people()).isNotEmpty();
        String page = manager.get(address).body();
        assertThat(page)
                .contains("Whom to invite")
                .contains("What else the money would bring")
                .contains("How their circles overlap")
                .contains(plan.people().getFirst().account().name())
                .doesNotContainPattern(OPTION)
                .doesNotContain("style=");
        // who is invited is one click away
        String first = plan.people().getFirst().account().id();
        assertThat(page).contains("href=\"/datasets/shop/people/" + first + "\"");
        assertThat(manager.get(address + "/file/plan.html").body()).doesNotContain("/datasets/shop/people/");
        // the address of the form holds what was asked for
        String again = page.substring(page.indexOf(PAGE + "?"));
        String form = manager.get(again.substring(0, again.indexOf('"')).replace("&amp;", "&"))
                .body();
        assertThat(form).contains("name=\"budget\" inputmode=\"decimal\" required value=\"700\"");
        assertThat(form).contains("name=\"atMostPlace\" inputmode=\"numeric\" value=\"2\"");
        for (String file :
                new String[] {"plan.pdf", "plan.xlsx", "plan.html", "plan.csv", "plan.json", "invitations.csv"}) {
            assertThat(manager.get(address + "/file/" + file).status()).as(file).isEqualTo(200);
            assertThat(shop.workspace.trail().newest(1, 0).getFirst().kind()).isEqualTo(Deed.Kind.EXPORTED);
        }
        assertThat(manager.get(PAGE).body()).contains("Win " + plan.people().size() + " p");
    }

    @Test
    void overlap_is_counted_both_ways_and_never_more_than_an_audience() {
        Plan plan = shop.workspace
                .planWork()
                .report(shop.done(made(shop.as(Role.MANAGER), "budget", "600")))
                .orElseThrow();
        int size = plan.overlap().audiences().size();
        assertThat(size).isEqualTo(Math.min(12, plan.people().size()));
        for (int at = 0; at < size; at++) {
            for (int with = 0; with < size; with++) {
                int shared = plan.overlap().shared().get(at).get(with);
                assertThat(shared).isEqualTo(plan.overlap().shared().get(with).get(at));
                assertThat(plan.overlap().share(at, with)).isBetween(0.0, 1.0);
            }
            assertThat(plan.overlap().shared().get(at).get(at))
                    .isEqualTo(plan.overlap().audiences().get(at));
        }
    }

    @Test
    void a_slider_counts_without_script_when_it_was_moved() {
        Browsing manager = shop.as(Role.MANAGER);
        String moved = made(manager, "budget", "700", "slide", "900", "stood", "700");
        assertThat(shop.workspace.planWork().asked(shop.done(moved)).budget()).isEqualTo(900);
        String typed = made(manager, "budget", "710", "slide", "700", "stood", "700");
        Job job = shop.done(typed);
        assertThat(shop.workspace.planWork().asked(job).budget()).isEqualTo(710);
        Plan plan = shop.workspace.planWork().report(job).orElseThrow();
        Plan.Point last = plan.frontier().getLast();
        assertThat(manager.get(PAGE + "?budget=1").body()).contains("Too little: the first person costs");
        assertThat(manager.get(PAGE + "?budget=" + Math.round(2 * last.money())).body())
                .contains("the plan looked no further than");
        assertThat(manager.get(PAGE + "?budget=" + last.money()).body())
                .contains("%d people invited bring about".formatted(last.people()))
                .doesNotContain("style=");
    }

    @Test
    void what_cannot_be_is_said_where_it_was_typed() {
        Browsing manager = shop.as(Role.MANAGER);
        Browsing.Answer wrong = manager.post(PAGE, PAGE, "budget", "much");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("The budget is 'much', which is not a number.")
                .contains("value=\"much\"");
        String nobody = manager.post(PAGE, PAGE, "budget", "500", "include", "@nobody.at.all")
                .location();
        Job job = shop.done(nobody);
        assertThat(job.message()).startsWith("must be in, line 1, '@nobody.at.all'");
        String poor = manager.post(PAGE, PAGE, "budget", "1").location();
        shop.done(poor);
        assertThat(manager.get(poor.substring(poor.indexOf("/datasets"))).body())
                .contains("Raise the budget")
                .doesNotContainPattern(OPTION);
    }

    @Test
    void a_form_says_the_same_after_a_round_trip() {
        PlanAsk ask = shop.workspace
                .planWork()
                .asked(shop.done(made(shop.as(Role.MANAGER), "budget", "650.5", "minAlpha", "40", "holdOut", "12.5")));
        assertThat(ask.budget()).isEqualTo(650.5);
        assertThat(ask.minAlpha()).isEqualTo(0.4);
        assertThat(ask.holdOut()).isEqualTo(0.125);
    }

    @Test
    void the_market_stands_beside_us_with_the_truth_of_a_simulation() {
        Browsing viewer = shop.as(Role.VIEWER);
        shop.workspace.comparisons().of(shop.workspace.dataset("shop"));
        String page = viewer.get("/datasets/shop/compare").body();
        assertThat(page)
                .contains("The market's definition, and ours")
                .contains("nano, engaged")
                .contains("Kith's alpha consumers")
                .contains("<th scope=\"col\" class=\"number\">Found</th>")
                .doesNotContain("style=");
        assertThat(shop.workspace.trail().newest(1, 0).getFirst().subject()).isEqualTo("compare");
    }

    @Test
    void viewers_look_only() {
        String address = made(shop.as(Role.MANAGER), "budget", "500");
        Browsing viewer = shop.as(Role.VIEWER);
        assertThat(viewer.get(address).status()).isEqualTo(200);
        assertThat(viewer.get(address + "/file/plan.pdf").status()).isEqualTo(403);
        assertThat(viewer.post("/account", PAGE, "budget", "500").status()).isEqualTo(403);
    }
}
