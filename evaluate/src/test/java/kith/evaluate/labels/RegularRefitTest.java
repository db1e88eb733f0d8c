package kith.evaluate.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.IntentSign;
import kith.measure.definition.EffectiveDefinition;
import kith.testkit.MethodPage;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class RegularRefitTest {
    private static final Definition.Regular STATED =
            EffectiveDefinition.bundled().definition().regular();

    @Test
    void a_sign_that_means_more_than_stated_gets_a_larger_weight() {
        Property.forSeeds(10, random -> {
            // funnels are stated at 0.8; here nine in ten aspirants have one and one in twenty others: ln(0.9/0.05 ...)
            // = 5.1
            List<RegularRefit.Labelled> labelled = labelled(random, 400, 0.9, 0.05);

            RegularRefit refit = RegularRefit.of(labelled, STATED);

            assertThat(weight(refit, IntentSign.FUNNEL).refitted())
                    .isGreaterThan(weight(refit, IntentSign.FUNNEL).stated() + 0.5);
            assertThat(refit.refitted()).isGreaterThan(0.8);
        });
    }

    @Test
    void what_the_labels_do_not_show_stays_as_stated() {
        List<RegularRefit.Labelled> labelled = labelled(new SplittableRandom(1), 100, 0.9, 0.05);

        RegularRefit refit = RegularRefit.of(labelled, STATED);

        // nobody among the labelled advertises, and nothing but the label's own sign is told of verified accounts
        assertThat(weight(refit, IntentSign.POST_DISCLOSED).refitted()).isEqualTo(STATED.postDisclosed());
        assertThat(weight(refit, IntentSign.VERIFIED).refitted()).isCloseTo(STATED.verified(), within(0.01));
    }

    @Test
    void more_labels_leave_less_open_and_are_less_far_from_enough() {
        RegularRefit few = refit(24);
        RegularRefit many = refit(2_000);

        assertThat(weight(many, IntentSign.FUNNEL).deviation())
                .isLessThan(weight(few, IntentSign.FUNNEL).deviation());
        assertThat(few.enough()).isGreaterThan(24);
        assertThat(many.enough()).isLessThan(2_000);
        assertThat(many.labels()).isEqualTo(2_000);
        assertThat(many.aspiring()).isEqualTo(1_000);
    }

    @Test
    void folds_do_not_see_the_label_they_score() {
        Property.forSeeds(10, random -> {
            // the label has nothing to do with the sign: fitted on itself the refit would rank above one half
            List<RegularRefit.Labelled> labelled = labelled(random, 300, 0.3, 0.3);

            RegularRefit refit = RegularRefit.of(labelled, STATED);

            // three standard errors of an area over 150 and 150: 3 x 0.033
            assertThat(refit.refitted()).isBetween(0.5 - 0.1, 0.5 + 0.1);
        });
    }

    @Test
    void the_example_of_the_method_page() {
        List<RegularRefit.Labelled> people = new ArrayList<>();
        for (int at = 0; at < 24; at++) {
            boolean aspiring = at < 12;
            people.add(new RegularRefit.Labelled(someone(at, at < 8 || at == 12 ? 1 : 0), aspiring));
        }
        double alone = Math.log(8 / 4.0) - Math.log(1 / 11.0);
        double error = Math.sqrt(1 / 8.0 + 1 / 4.0 + 1 / 1.0 + 1 / 11.0);
        double belief = 1 / (0.4 * 0.4);
        double told = 1 / (error * error);

        double refitted =
                weight(RegularRefit.of(people, STATED), IntentSign.FUNNEL).refitted();

        MethodPage page = MethodPage.named("regular");
        page.says("ln(8 / 4) - ln(1 / 11) = %.2f, with a standard error of", alone);
        page.says("sqrt(1/8 + 1/4 + 1/1 + 1/11) = %.2f", error);
        page.says("The stated weight is %.1f with a deviation of 0.4", STATED.funnel());
        page.says(
                "%.2f and %.2f: (6.25 x 0.8 + 0.68 x 3.09) / 6.93 = %.2f",
                belief, told, (belief * STATED.funnel() + told * alone) / (belief + told));
        page.says("The refit gives %.2f", refitted);
    }

    @Test
    void too_few_labels_are_refused_with_how_many_are_needed() {
        List<RegularRefit.Labelled> labelled = labelled(new SplittableRandom(1), 18, 0.9, 0.1);

        assertThatThrownBy(() -> RegularRefit.of(labelled, STATED))
                .hasMessageContaining("9 labelled people build an audience and 9 do not")
                .hasMessageContaining("at least 10 of each");
    }

    private static RegularRefit refit(int labels) {
        List<RegularRefit.Labelled> labelled = labelled(new SplittableRandom(2), labels, 0.6, 0.05);
        return RegularRefit.of(labelled, STATED);
    }

    private static RegularRefit.Weight weight(RegularRefit refit, IntentSign sign) {
        return refit.weights().get(IntentSign.all().indexOf(sign));
    }

    /// People whose only sign may be links to other channels; every other one is an aspirant.
    private static List<RegularRefit.Labelled> labelled(
            SplittableRandom random, int count, double ofAspirants, double ofOthers) {
        List<RegularRefit.Labelled> people = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            boolean aspiring = at % 2 == 0;
            int funnel = random.nextDouble() < (aspiring ? ofAspirants : ofOthers) ? 1 : 0;
            people.add(new RegularRefit.Labelled(someone(at, funnel), aspiring));
        }
        return people;
    }

    private static Evidence someone(int id, int funnel) {
        return new Evidence(
                Integer.toString(id),
                null,
                new Evidence.Profile("p", null, null, null, 900, 250, 0, 260, 120, 0, 0, 0, 1, 0, 0),
                new Evidence.Bio(1, 0, 0, 0, 0, funnel, 0, 0, 0),
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Evidence.Habits(Double.NaN, Double.NaN, 0),
                Audience.UNSEEN);
    }
}
