package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.core.Audience;
import kith.core.Evidence;
import kith.data.Row;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;
import kith.measure.text.ProfileText;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Walk;
import kith.measure.text.WalksOfLife;
import kith.measure.text.Words;

/// One account of which people said whether an organisation or a person is behind it, as Kith would have
/// observed it.
///
/// @param evidence     with the words weighed by the shipped weights
/// @param text         name and bio
/// @param phrases      its words and pairs of words, each once
/// @param nameAlone    name without bio
/// @param bioWords     words that stand in the bio
/// @param placeWords   words that stand in the place
/// @param beside       what this set has and Kith's tables have not: ln(1 + likes given), ln(1 + media), a
/// banner
/// @param organisation as labelled
/// @param natural      in the part that was drawn as accounts occur, 11 % of them organisations
record LabelledOrganisation(
        Evidence evidence,
        ProfileText text,
        Set<String> phrases,
        ProfileText nameAlone,
        Set<String> bioWords,
        Set<String> placeWords,
        List<Double> beside,
        boolean organisation,
        boolean natural) {
    private static final String SQL = """
            SELECT coalesce(name, ''), coalesce(bio, ''), location, CAST(tweets AS DOUBLE), CAST(following AS DOUBLE),
              CAST(followers AS DOUBLE), CAST(likes AS DOUBLE), CAST(media AS DOUBLE), private = '1.0', verified = '1.0',
              label = 'organization', in_unbalanced = '1', CAST(username_digits AS INTEGER), has_url = '1',
              default_picture = '1', has_banner = '1', row
            FROM read_csv(%s, header = true, all_varchar = true)
            ORDER BY CAST(row AS INTEGER)
            """;

    /// All 4,940, in the order of the file. What its makers replaced by tokens (links, mails, names, numbers)
    /// is put back as some link, mail, name, number.
    static List<LabelledOrganisation> all(RealData data, TextReader reader) {
        WalksOfLife walks = WalksOfLife.bundled();
        List<LabelledOrganisation> accounts = new ArrayList<>();
        data.each(DataSet.ORG_VS_INDIVIDUAL, "accounts.csv", SQL, row -> accounts.add(of(row, reader, walks)));
        return List.copyOf(accounts);
    }

    private static LabelledOrganisation of(Row row, TextReader reader, WalksOfLife walks) {
        String name = written(row.textOf(0));
        String bio = written(row.textOf(1));
        String location = row.text(2);
        String place = location == null ? null : location.split(",", 2)[0].strip();
        Optional<Walk> walk = walks.read(bio);
        TextSignals.Bio said = reader.bio(name, bio, null);
        Evidence evidence = new Evidence(
                row.textOf(16),
                null,
                new Evidence.Profile(
                        "twitter",
                        null,
                        place,
                        walk.map(Walk::name).orElse(null),
                        Double.NaN,
                        row.doubleAt(5),
                        0,
                        row.doubleAt(4),
                        row.doubleAt(3),
                        row.flag(9) ? 1 : 0,
                        row.flag(8) ? 1 : 0,
                        -1,
                        row.flag(14) ? 0 : 1,
                        row.doubleAt(12),
                        row.flag(13) ? 1 : 0),
                new Evidence.Bio(
                        bio.isBlank() ? 0 : 1,
                        said.collaboration(),
                        said.selfLabel(),
                        said.followCall(),
                        said.code() + said.giveaway() + said.disclosure(),
                        said.funnel(),
                        said.organisationStrong(),
                        said.organisationWeak(),
                        said.firstPerson() + said.kin(),
                        Math.round(1e6 * reader.organisation(name, bio, place, walk))),
                new Evidence.Posts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Evidence.Habits(Double.NaN, Double.NaN, 0),
                Audience.UNSEEN);
        ProfileText text = reader.profile(name, bio, place, walk);
        return new LabelledOrganisation(
                evidence,
                text,
                text.phrases(),
                reader.profile(name, null, place, Optional.empty()),
                words(bio),
                words(location == null ? "" : location),
                List.of(Math.log1p(row.doubleAt(6)), Math.log1p(row.doubleAt(7)), row.flag(15) ? 1.0 : 0.0),
                row.flag(10),
                row.flag(11));
    }

    private static String written(String text) {
        return text.replace("<handle>", "@somebody")
                .replace("<url>", "https://link.example/page")
                .replace("<email>", "mail@mail.example")
                .replace("<phone>", "555 0100 200");
    }

    private static Set<String> words(String text) {
        Words words = Words.of(text);
        Set<String> found = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            found.add(words.word(at));
        }
        return Set.copyOf(found);
    }

    static boolean[] organisations(LabelledOrganisation[] accounts) {
        boolean[] yes = new boolean[accounts.length];
        for (int at = 0; at < yes.length; at++) {
            yes[at] = accounts[at].organisation;
        }
        return yes;
    }
}
