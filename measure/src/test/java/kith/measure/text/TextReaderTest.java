package kith.measure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Executors;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;

final class TextReaderTest {
    private static final TextReader READER = TextReader.bundled();

    @Test
    void intent_in_a_bio_is_read_in_six_languages() {
        for (String bio : List.of(
                "PR friendly 💌",
                "dm for collabs",
                "UGC creator",
                "Media kit ⬇️ link in bio",
                "embajadora de marca",
                "creadora de contenido",
                "parcerias via direct",
                "criadora de conteúdo",
                "créatrice de contenu",
                "ouverte aux collaborations",
                "Kooperationsanfragen per Mail",
                "Influencerin aus Köln",
                "per collaborazioni scrivimi in dm",
                "creatrice di contenuti",
                "use my code ANA10",
                "código de descuento ANA",
                "Rabattcode in der Bio",
                "codice sconto",
                "code promo",
                "meu cupom: ANA")) {
            assertThat(READER.bio("Ana", bio, null).intent()).as(bio).isPositive();
        }
    }

    @Test
    void trade_shop_link_and_client_bookings_are_no_intent() {
        var plain = READER.bio("Ana", "Lyon. Two cats.", null);
        for (String addition : List.of(
                "tattoo artist",
                "Etsy: etsy.com/shop/ana",
                "bookings: ana@mail.com",
                "DM to book",
                "booksy.com/ana",
                "ana-tattoo.fr",
                "books open",
                "photographer",
                "coach",
                "commissions open",
                "citas por DM",
                "Termine per DM",
                "rdv en dm",
                "prenotazioni in dm",
                "agendamentos por dm",
                "shop owner",
                "custom orders",
                "barber shop",
                "business owner")) {
            var with = READER.bio("Ana", "Lyon. Two cats. " + addition, "https://ana-tattoo.fr");
            assertThat(with.intent()).as(addition).isEqualTo(plain.intent()).isZero();
        }
    }

    @Test
    void ordinary_people_show_no_intent() {
        for (String bio : List.of(
                "Mum of two, nurse, Bristol",
                "just here for the memes",
                "Lehrerin | Hamburg | Wandern",
                "amo a mi perro",
                "papa de Lina, fan de vélo",
                "calcio, pizza e amici",
                "mãe, esposa, dona de casa",
                "I love my job",
                "Grüße aus Köln")) {
            assertThat(READER.bio("Jo", bio, null).intent()).as(bio).isZero();
            assertThat(READER.bio("Jo", bio, null).organisationStrong()).as(bio).isZero();
        }
    }

    @Test
    void organisations_are_told_by_strong_words() {
        for (String bio : List.of(
                "Official page of the club",
                "We are a family run bakery",
                "Contact us: 555",
                "Unser Team freut sich auf euch",
                "Síguenos y visítanos",
                "Association loi 1901",
                "siamo una libreria",
                "somos uma loja",
                "Shipping worldwide 🌍")) {
            assertThat(READER.bio(null, bio, null).organisationStrong()).as(bio).isPositive();
        }
        assertThat(READER.bio("Müller GmbH", null, null).organisationStrong()).isPositive();
        assertThat(READER.bio("Rossi S.r.l.", null, null).organisationStrong()).isPositive();
        var tattooist = READER.bio("Ana", "tattoo artist, my own studio and shop", null);
        assertThat(tattooist.organisationStrong()).isZero();
        // "studio" and "shop"
        assertThat(tattooist.organisationWeak()).isEqualTo(2);
        // "my"
        assertThat(tattooist.firstPerson()).isEqualTo(1);
    }

    @Test
    void funnel_is_read_from_the_profile_link_with_or_without_scheme() {
        assertThat(READER.bio("Ana", null, "linktr.ee/ana").funnel()).isEqualTo(1);
        assertThat(READER.bio("Ana", "new vlog: https://www.youtube.com/@ana", null)
                        .funnel())
                .isEqualTo(1);
        assertThat(READER.bio("Ana", "https://www.youtube.com/watch?v=1", "https://example.org")
                        .funnel())
                .isZero();
        assertThat(READER.bio("Ana", null, "notlinktr.ee").funnel()).isZero();
    }

    @Test
    void post_is_read_for_disclosure_calls_and_tags() {
        var post = READER.post("Neue Schuhe! [Anzeige] @brand Link in Bio #fyp #schuhe #viral");
        assertThat(post.disclosure()).isTrue();
        assertThat(post.followCall()).isTrue();
        assertThat(post.giveaway()).isFalse();
        assertThat(post.hashtags()).isEqualTo(3);
        assertThat(post.reachTags()).isEqualTo(2);
        assertThat(post.mentions()).isEqualTo(1);
        for (String text : List.of(
                "#ad",
                "paid partnership with X",
                "Werbung | Mode",
                "collaboration commerciale",
                "#publi",
                "ADV: crema")) {
            assertThat(READER.post(text).disclosure()).as(text).isTrue();
        }
        for (String text : List.of("what an ad that was", "Anzeige erstattet gegen unbekannt", "sunset with friends")) {
            assertThat(READER.post(text).disclosure()).as(text).isFalse();
        }
        assertThat(READER.post("SORTEO! Para participar sigue la cuenta").giveaway())
                .isTrue();
    }

    @Test
    void comment_is_read_for_kin_and_follow_on() {
        for (String text : List.of(
                "love you sis ❤️",
                "qué guapa mi prima",
                "saudades amiga",
                "ma chérie",
                "hdl Schwesterherz",
                "amore di zia")) {
            assertThat(READER.post(text).kin()).as(text).isPositive();
        }
        for (String text : List.of(
                "Where did you get that coat?",
                "just ordered mine",
                "link??",
                "¿Dónde lo compraste?",
                "onde você comprou?",
                "tu l'as trouvé où ?",
                "Wo hast du das her?",
                "dove l'hai preso?")) {
            assertThat(READER.post(text).followOn()).as(text).isTrue();
        }
        assertThat(READER.post("beautiful light").followOn()).isFalse();
        assertThat(READER.post("beautiful light").kin()).isZero();
    }

    @Test
    void reasons_are_words_of_our_lists() {
        assertThat(READER.reasons(Category.INTENT_COLLABORATION, "Ana", "DM FOR COLLABS, Media Kit", null))
                .containsExactly("dm for collabs", "media kit");
        assertThat(READER.reasons(Category.INTENT_FUNNEL, "Ana", null, "https://linktr.ee/ana"))
                .containsExactly("linktr.ee/ana");
    }

    @Test
    void missing_text_counts_nothing() {
        assertThat(READER.bio(null, null, null)).isEqualTo(TextSignals.Bio.NONE);
        assertThat(READER.post(null)).isEqualTo(TextSignals.Post.NONE);
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        String bio = "UGC creator, mum of two, use my code ANA10, linktr.ee/ana #fyp";
        var alone = READER.bio("Ana", bio, null);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(java.util.Collections.nCopies(200, () -> READER.bio("Ana", bio, null)));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void errors_of_a_lexicon_name_file_and_line() {
        assertThatThrownBy(() -> Lexicon.load(YamlTree.parse("l.yaml", "kin: {why: a, en: [mum]}\nkim: {why: a}\n")))
                .hasMessageStartingWith("l.yaml, line 2: unknown list 'kim'.");
        assertThatThrownBy(() -> Lexicon.load(YamlTree.parse("l.yaml", "kin:\n  why: a\n  xx: [mum]\n")))
                .hasMessageStartingWith("l.yaml, line 3: unknown language 'xx'.");
        assertThatThrownBy(() -> Lexicon.load(YamlTree.parse("l.yaml", "kin:\n  why: a\n  en: [mum,\n       '!']\n")))
                .hasMessage("l.yaml, line 4: '!' holds no letter or digit.");
        assertThatThrownBy(() -> Lexicon.load(YamlTree.parse("l.yaml", "kin: {why: a, en: [mum]}\n")))
                .hasMessageContaining("is missing");
    }

    @Test
    void strong_organisation_words_fire_far_more_often_on_organisations() throws IOException {
        var file = SharedData.orSkip("org_vs_individual/accounts.csv");
        int[] accounts = new int[2];
        int[] strong = new int[2];
        for (List<String> row : csv(Files.readString(file, StandardCharsets.UTF_8))) {
            int organisation = row.get(13).equals("organization") ? 1 : 0;
            if (!labelled(row)) {
                continue;
            }
            accounts[organisation]++;
            strong[organisation] += READER.bio(row.get(1), row.get(2), null).organisationStrong() > 0 ? 1 : 0;
        }
        double organisations = (double) strong[1] / accounts[1];
        double individuals = (double) strong[0] / accounts[0];
        System.out.printf(
                java.util.Locale.ROOT,
                "strong organisation words: %.3f of organisations, %.3f of individuals%n",
                organisations,
                individuals);
        assertThat(accounts).containsExactly(3162, 1778);
        assertThat(organisations / individuals).isGreaterThanOrEqualTo(10);
        assertThat(organisations).isGreaterThanOrEqualTo(0.25);
    }

    private static boolean labelled(List<String> row) {
        return row.size() > 13
                && (row.get(13).equals("organization") || row.get(13).equals("individual"));
    }

    /// Reads quoted CSV with line breaks inside quotes.
    private static List<List<String>> csv(String text) {
        var rows = new java.util.ArrayList<List<String>>();
        var row = new java.util.ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
