package kith.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kith.core.Audience;
import kith.core.Evidence;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;

/// How well the stated scorecards rank real, labelled accounts: the area under the ROC curve, ties counted half.
///
/// The bars lie a little below what was reached when they were written; each message says what that was.
final class RealScoresTest {
    private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\": (\\d+)");

    @Test
    void fakes_among_the_followers_of_swiss_influencers() throws IOException {
        List<Double> fake = new ArrayList<>();
        List<Double> real = new ArrayList<>();
        for (Map<String, String> row : table(SharedData.orSkip("srf_followers/labelled_followers.csv"))) {
            double score = Authenticity.fake(
                    number(row, "Number.of.followers"),
                    number(row, "Number.of.people.they.follow"),
                    number(row, "Number.of.posts"),
                    cell(row, "has_profile_picture").equals("True") ? 1 : 0,
                    number(row, "username_digits") / number(row, "username_length"),
                    -1,
                    -1,
                    Crowd.DEFINITION.authentic());
            (cell(row, "rating").equals("True") ? fake : real).add(score);
        }
        assertThat(fake).hasSize(98);
        assertThat(area(fake, real))
                .as("fakes against real: 0.909 when written")
                .isGreaterThan(0.90);
    }

    @Test
    void fakes_of_instafake() throws IOException {
        List<Double> fake = instafake("instafake/fakeAccountData.json");
        List<Double> real = instafake("instafake/realAccountData.json");
        assertThat(fake).hasSize(200);
        assertThat(real).hasSize(994);
        assertThat(area(fake, real))
                .as("fakes against real: 0.987 when written")
                .isGreaterThan(0.975);
    }

    @Test
    void organisations_among_twitter_accounts() throws IOException {
        TextReader reader = TextReader.bundled();
        List<Double> organisations = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        for (Map<String, String> row : table(SharedData.orSkip("org_vs_individual/accounts.csv"))) {
            String bio = cell(row, "bio");
            TextSignals.Bio said = reader.bio(cell(row, "name"), bio, null);
            Evidence evidence = new Evidence(
                    cell(row, "row"),
                    null,
                    new Evidence.Profile(
                            "twitter",
                            null,
                            null,
                            null,
                            Double.NaN,
                            number(row, "followers"),
                            0,
                            number(row, "following"),
                            number(row, "tweets"),
                            (int) number(row, "verified"),
                            0,
                            -1,
                            1,
                            0,
                            (int) number(row, "has_url")),
                    new Evidence.Bio(
                            bio.isBlank() ? 0 : 1,
                            said.collaboration(),
                            said.selfLabel(),
                            said.followCall(),
                            said.code(),
                            said.funnel(),
                            said.organisationStrong(),
                            said.organisationWeak(),
                            said.firstPerson() + said.kin()),
                    new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                    new Evidence.Habits(Double.NaN, Double.NaN, 0),
                    Audience.UNSEEN);
            double score = OrganisationScore.of(evidence, Crowd.DEFINITION.organisation());
            (cell(row, "label").startsWith("organi") ? organisations : people).add(score);
        }
        assertThat(organisations).hasSize(1_778);
        assertThat(area(organisations, people))
                .as("organisations against people: 0.888, from name, bio and counts alone, when written")
                .isGreaterThan(0.87);
    }

    @Test
    void area_counts_pairs_in_the_right_order_and_ties_half() {
        // 3 beats 1 and 2; 2 beats 1 and ties with 2: 3.5 of 4
        assertThat(area(List.of(3.0, 2.0), List.of(1.0, 2.0))).isEqualTo(3.5 / 4);
    }

    private static double area(List<Double> yes, List<Double> no) {
        double ordered = 0;
        for (double left : yes) {
            for (double right : no) {
                ordered += left > right ? 1 : left == right ? 0.5 : 0;
            }
        }
        return ordered / ((double) yes.size() * no.size());
    }

    private static List<Double> instafake(String name) throws IOException {
        List<Double> scores = new ArrayList<>();
        for (String account : Files.readString(SharedData.orSkip(name)).split("}", -1)) {
            Map<String, Double> cells = new HashMap<>();
            Matcher number = NUMBER.matcher(account);
            while (number.find()) {
                cells.put(number.group(1), Double.valueOf(number.group(2)));
            }
            if (!cells.isEmpty()) {
                scores.add(Authenticity.fake(
                        requireNonNull(cells.get("userFollowerCount")),
                        requireNonNull(cells.get("userFollowingCount")),
                        requireNonNull(cells.get("userMediaCount")),
                        requireNonNull(cells.get("userHasProfilPic")).intValue(),
                        requireNonNull(cells.get("usernameDigitCount")) / requireNonNull(cells.get("usernameLength")),
                        requireNonNull(cells.get("userBiographyLength")) > 0 ? 1 : 0,
                        -1,
                        Crowd.DEFINITION.authentic()));
            }
        }
        return scores;
    }

    private static double number(Map<String, String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.get(column), column);
    }

    /// Comma-separated values with quoted cells, by name of column.
    private static List<Map<String, String>> table(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char at : Files.readString(file).toCharArray()) {
            if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && (at == ',' || at == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (at == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (at != '\r') {
                cell.append(at);
            }
        }
        List<String> names = rows.removeFirst();
        return rows.stream()
                .map(cells -> {
                    Map<String, String> named = new HashMap<>();
                    IntStream.range(0, names.size()).forEach(at -> named.put(names.get(at), cells.get(at)));
                    return named;
                })
                .toList();
    }
}
