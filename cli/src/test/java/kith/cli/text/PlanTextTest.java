package kith.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.app.files.Records;
import kith.app.plan.PlanFile;
import kith.app.plan.PlanRecords;
import kith.core.Goal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PlanTextTest {
    @Test
    void the_page_says_who_how_good_what_else_and_what_next() {
        List<String> lines = PlanText.lines(Plans.small(Goal.KNOWN_REACH), 120, Glyphs.ASCII);
        String page = String.join(" ", lines).replaceAll(" +", " ");
        assertThat(page)
                .contains("Win 2 people for 118 of 120 (invite 11 when 30 % accept)")
                .contains("@ada")
                .contains("at least 93 % of the best possible")
                .contains("Of the 2, 1 to 2 can be expected to be alpha consumers")
                .contains("With a tenth more money: u3, for 9.5 more people who hear it from somebody they know")
                .contains("Not tried, the vendor's roster: nobody is known")
                .contains("To get 2 acceptances, invite 11 when 30 % accept")
                .contains("2 of 8 communities, 600 of 2,000 people")
                .contains("20 % more on 2.0 % who act anyway");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void a_list_of_invitations_names_those_who_come_next_and_starts_no_formula() {
        String csv = PlanRecords.invitations(Plans.small(Goal.REACH)).csv();
        assertThat(csv.lines())
                .containsExactly(
                        "rank,wave,account_id,handle,platform,place,community,cost,goal,seed",
                        "1,invite,u1,ada,instagram,Lyon,3,62.0,reach,1",
                        "2,invite,u2,'=bo,instagram,Lyon,4,55.5,reach,1",
                        "3,reserve,u3,,instagram,Lyon,4,10.0,reach,1");
    }

    @Test
    void json_holds_everything_and_what_is_not_known_is_null() {
        JsonNode tree = JsonMapper.shared().readTree(Records.json(new PlanFile(Plans.small(Goal.MOVEMENT)).tree()));
        assertThat(tree.get("goal").asString()).isEqualTo("movement");
        assertThat(tree.get("people").size()).isEqualTo(2);
        assertThat(tree.get("promise").get("assured_share_of_best").asDouble()).isEqualTo(0.9302);
        JsonNode roster = tree.get("alternatives").get(1);
        assertThat(roster.get("reach").isNull()).isTrue();
        assertThat(roster.get("not_tried_because").asString()).isEqualTo("nobody is known");
        assertThat(tree.get("alternatives").get(2).get("plan_is_better").isNull())
                .isTrue();
    }
}
