package kith.evaluate.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.core.Progress;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.RealData;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InfluenceTrialsTest {
    /// Village 1: woman 1 (adopts in year 1) and woman 2 (year 3) name each other, 3 (never) names 1, who talks to 3
    /// too.
    /// Village 4: woman 1 (year 2) names herself and somebody who was not asked.
    private static final String WOMEN = """
            village,id,age,net11,net12,net13,net14,net15,net21,net22,net23,net24,net25,net71,net72,net73,net74,net75,toa
            1,1,30,3,2,0,0,0,2,0,0,0,0,2,0,0,0,0,1
            1,2,40,0,0,0,0,0,1,0,0,0,0,1,0,0,0,0,3
            1,3,35,0,0,0,0,0,1,0,0,0,0,1,0,0,0,0,11
            4,1,25,0,0,0,0,0,1,99,0,0,0,0,0,0,0,0,2
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void only_women_who_were_asked_are_named() throws IOException {
        Village women = small();
        assertThat(women.women()).isEqualTo(4);
        assertThat(women.village(3)).isEqualTo(1);
        assertThat(women.closest(0)).containsExactly(1);
        assertThat(women.closest(3)).isEmpty();
        assertThat(women.purchases(2)).containsExactly(0);
        assertThat(Village.namedBy(women.allClosest())[0]).containsExactly(1, 2);
    }

    @Test
    void a_woman_has_a_row_for_each_year_until_she_adopts() throws IOException {
        WomanYears years = new WomanYears(small());
        // from the second year: none for the one who adopted in the first, 2 for year 3, 9 for never, 1 for year 2
        assertThat(years.adopts()).hasSize(12);
        assertThat(IntStream.range(0, 12).filter(at -> years.adopts()[at]).count())
                .isEqualTo(2);
        // the second woman in year 2: her one mutual neighbour adopted in year 1
        assertThat(years.rows(List.of(WomanYears.MUTUAL))[0]).containsExactly(Math.log(2), Math.log(2));
        // half of the two other women of her village
        assertThat(years.rows(List.of(WomanYears.YEAR_AND_VILLAGE))[0][0]).isEqualTo(0.5);
        // the third names the first, who does not name her
        assertThat(years.rows(List.of(WomanYears.NAMED))[2]).containsExactly(Math.log(2), Math.log(2));
        assertThat(years.rows(List.of(WomanYears.NAMED_BY, WomanYears.TALKS))[2])
                .containsExactly(0, 0, 0, 0);
        // 40 at the survey in year 10, 32 in year 2: none off the middle
        assertThat(years.rows(List.of(WomanYears.AGE))[0]).containsExactly(0, 0);
    }

    @Test
    void what_follows_an_adopter_is_counted_from_the_year_after() throws IOException {
        Followed followed = new Followed(small());
        // of the first: woman 2 in years 2 and 3, woman 3 in years 2 to 10; of the second: nobody is left but the
        // first,
        // who had adopted before
        assertThat(followed.villages()).containsExactly(0);
        assertThat(followed.exposures()).isEqualTo(11);
        assertThat(followed.villageCount()).isEqualTo(2);
        // one of the eleven adopts. Expected: drawn towards all women by 20 women. Year 2: one of three at risk adopts,
        // in the other village: (0 + 20 / 3) / (1 + 20) for each of two. Year 3: one of two; for woman 2 herself
        // (0 + 20 / 2) / 21, for woman 3 (1 + 20 / 2) / 21. Later: nobody, 0.
        double expected = 2 * (20 / 3.0) / 21 + 10 / 21.0 + 11 / 21.0;
        assertThat(followed.ratio(new int[] {0})).isCloseTo(1 / expected, within(1e-9));
    }

    @Test
    void swapping_two_accounts_turns_the_answer_round() {
        SplittableRandom random = new SplittableRandom(6);
        Pairs pairs = new Pairs();
        Pairs swapped = new Pairs();
        for (int at = 0; at < 200; at++) {
            double[] a = random.doubles(Pairs.WIDTH).toArray();
            double[] b = random.doubles(Pairs.WIDTH).toArray();
            boolean won = a[0] * a[1] + 0.2 * random.nextGaussian() > b[0] * b[1];
            pairs.add(a, b, won);
            swapped.add(b, a, !won);
        }
        int[] learn = IntStream.range(0, 150).toArray();
        Standardised fit = Strength.of(pairs.strengths(), pairs.leftWon(), pairs.leftAccounts(), learn);
        double[][] rows = pairs.strengths();
        double[][] turned = swapped.strengths();
        int right = 0;
        for (int at = 150; at < 200; at++) {
            assertThat(fit.logOdds(turned[at])).isCloseTo(-fit.logOdds(rows[at]), within(1e-6));
            right += fit.logOdds(rows[at]) > 0 == pairs.leftWon()[at] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(32);
    }

    @Test
    void neighbours_of_real_adopters_follow() {
        try (RealData data =
                RealData.open(SharedData.orSkip("diffusion_classic").resolveSibling(""))) {
            List<Finding> followed = new RateOfOthers().run(data, Progress.NONE);
            assertThat(followed.getFirst().figure().lo()).isGreaterThan(1);
            List<Finding> leaders = new OpinionLeaders().run(data, Progress.NONE);
            // the floor's own figures
            assertThat(leaders.get(0).figure().value()).isCloseTo(0.961, within(0.001));
            assertThat(leaders.get(1).figure().value()).isCloseTo(0.831, within(0.001));
        }
    }

    private Village small() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("diffusion_classic")).resolve("kfamily.csv"), WOMEN);
        try (RealData data = RealData.open(folder)) {
            return Village.read(data);
        }
    }
}
