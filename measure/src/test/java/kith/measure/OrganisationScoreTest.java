package kith.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import kith.core.Definition;
import kith.core.Evidence;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Walk;
import kith.measure.text.WalksOfLife;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OrganisationScoreTest {
    private static final Definition.Organisation WEIGHTS = Crowd.DEFINITION.organisation();
    private static final OrganisationScore SCORE = new OrganisationScore(WEIGHTS);
    private static final TextReader READER = TextReader.bundled();
    private static final WalksOfLife WALKS = WalksOfLife.bundled();

    @Test
    void what_was_not_observed_adds_nothing() {
        Someone unknown = new Someone()
                .profile(p -> new Evidence.Profile(
                        null,
                        null,
                        null,
                        null,
                        Double.NaN,
                        Double.NaN,
                        0,
                        Double.NaN,
                        Double.NaN,
                        -1,
                        -1,
                        -1,
                        -1,
                        Double.NaN,
                        0));
        unknown.bio = new Evidence.Bio(-1, 0, 0, 0, 0, 0, 0, 0, 0);
        unknown.conversational = 0;
        assertThat(SCORE.probability(unknown.evidence())).isEqualTo(WEIGHTS.prevalence(), within(1e-12));
        assertThat(READER.organisation(null, null, null, Optional.empty())).isZero();
    }

    @Test
    void the_business_switch_says_next_to_nothing() {
        Someone one = new Someone();
        double before = SCORE.logOdds(one.evidence());
        assertThat(SCORE.logOdds(one.marks(0, 1, 0).evidence())).isEqualTo(before, within(0.15));
    }

    @Test
    void craftspeople_who_write_as_persons_are_persons_in_six_languages() {
        for (String[] one : new String[][] {
            {"Lea Brandt", "Tattoo artist in Lyon. My shop is open on Mondays."},
            {"Lucia Vega", "Tatuadora en Lyon. Mi tienda abre los lunes."},
            {"Joana Reis", "Tatuadora em Lyon. Minha loja abre às segundas."},
            {"Manon Petit", "Tatoueuse à Lyon. Ma boutique est ouverte le lundi."},
            {"Anke Brandt", "Tätowiererin in Lyon. Mein Laden hat montags auf."},
            {"Chiara Neri", "Tatuatrice a Lyon. Il mio negozio apre il lunedì."}
        }) {
            assertThat(probability(one[0], one[1], 1)).as(one[1]).isLessThan(0.2);
        }
    }

    @Test
    void organisations_are_found_in_six_languages() {
        for (String[] one : new String[][] {
            {"Lyon Bakery Co", "We bake fresh bread every day. Order online."},
            {"Panadería del Sur", "Somos una empresa familiar. Haz tu pedido en nuestra tienda."},
            {"Padaria do Sul", "Somos uma empresa familiar. Faça a sua encomenda na nossa loja."},
            {"Boulangerie du Sud", "Page officielle. Notre équipe vous accueille en magasin."},
            {"Bäckerei Südstern GmbH", "Wir backen täglich für euch. Unser Team freut sich auf euch."},
            {"Forno del Sud", "Pagina ufficiale. Siamo un'azienda di famiglia."}
        }) {
            assertThat(probability(one[0], one[1], 1)).as(one[1]).isGreaterThan(0.6);
        }
    }

    private static double probability(String name, @Nullable String bio, int link) {
        Optional<Walk> walk = WALKS.read(bio);
        TextSignals.Bio said = READER.bio(name, bio, null);
        Someone one = new Someone().marks(0, 0, link);
        one.conversational = 0;
        one.bio = new Evidence.Bio(
                1,
                said.collaboration(),
                said.selfLabel(),
                said.followCall(),
                said.code(),
                said.funnel(),
                said.organisationStrong(),
                said.organisationWeak(),
                said.firstPerson() + said.kin(),
                Math.round(1e6 * READER.organisation(name, bio, "Lyon", walk)));
        return SCORE.probability(one.evidence());
    }
}
