package kith.sources.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every vendor's layout is read without a mapping written by hand.
final class VendorRostersTest {
    @TempDir
    private Path work;

    @Test
    void insightiq_mixes_fractions_and_percent_in_one_report() {
        Roster roster = read("insightiq.json");
        RosterPerson amy = roster.people().getFirst();
        assertThat(amy.profiles()).containsExactly(new RosterPerson.Profile("instagram", "amy.ink"));
        assertThat(amy.bio()).contains("tattoo artist");
        RosterPerson.Figures figures = amy.figures();
        assertThat(figures.engagementRate()).isCloseTo(0.0312, within(1e-9));
        assertThat(figures.credibility()).isCloseTo(0.78, within(1e-9));
        assertThat(figures.massFollowers()).isCloseTo(0.47074, within(1e-9));
        assertThat(figures.suspicious()).isCloseTo(0.07626, within(1e-9));
        // mass followers are people: only the suspicious are fake
        assertThat(figures.fake()).isCloseTo(0.07626, within(1e-9));
        assertThat(amy.price()).isEqualTo(new RosterPerson.Price(110, "EUR"));
        assertThat(roster.decisions()).anyMatch(line -> line.contains("likes over followers come to the same"));
        assertThat(roster.asOf()).hasToString("2026-10-02T08:00:00Z");
    }

    @Test
    void modash_names_the_person_and_not_their_notable_followers() {
        Roster roster = read("modash.json");
        assertThat(roster.people()).hasSize(1);
        RosterPerson amy = roster.people().getFirst();
        assertThat(amy.profiles()).containsExactly(new RosterPerson.Profile("instagram", "amy.ink"));
        assertThat(amy.figures().followers()).isEqualTo(4200);
        assertThat(amy.figures().credibility()).isEqualTo(0.71);
        assertThat(amy.figures().fake()).isEqualTo(0.24);
        assertThat(amy.figures().averageLikes()).isEqualTo(131);
    }

    @Test
    void hypeauditor_numbers_platforms_and_writes_percent() {
        RosterPerson amy = read("hypeauditor.json").people().getFirst();
        assertThat(amy.profiles()).containsExactly(new RosterPerson.Profile("instagram", "amy.ink"));
        assertThat(amy.figures().engagementRate()).isCloseTo(0.0312, within(1e-9));
        assertThat(amy.figures().qualityScore()).isEqualTo(64);
        assertThat(amy.figures().suspicious()).isCloseTo(0.24, within(1e-9));
        assertThat(amy.figures().following()).isEqualTo(611);
        assertThat(amy.price()).isEqualTo(new RosterPerson.Price(120, ""));
    }

    @Test
    void iqfluence_wraps_the_list() {
        Roster roster = read("iqfluence.json");
        assertThat(roster.people()).hasSize(2);
        assertThat(roster.people().get(1).profiles()).containsExactly(new RosterPerson.Profile("tiktok", "me_myself"));
        assertThat(roster.people().get(1).figures().followers()).isEqualTo(12_300);
        assertThat(roster.people().get(1).figures().credibility()).isNull();
    }

    @Test
    void influencers_club_writes_percent_under_another_name() {
        RosterPerson amy = read("influencers-club.json").people().getFirst();
        assertThat(amy.figures().engagementRate()).isCloseTo(0.0312, within(1e-9));
        assertThat(amy.category()).isEqualTo("tattoo");
        assertThat(amy.figures().posts()).isEqualTo(310);
    }

    @Test
    void aspire_lists_one_person_on_several_platforms() {
        Roster roster = read("aspire.csv");
        assertThat(roster.people()).hasSize(2);
        assertThat(roster.people().getFirst().profiles())
                .extracting(RosterPerson.Profile::platform)
                .containsExactly("instagram", "youtube", "pinterest");
        assertThat(roster.columns())
                .filteredOn(Roster.Column::sensitive)
                .extracting(Roster.Column::header)
                .contains("email", "address1", "postalcode");
    }

    @Test
    void upfluence_creatoriq_and_superfiliate_are_read() {
        for (String file : List.of("upfluence.csv", "creatoriq.csv", "superfiliate.csv")) {
            assertThat(read(file).people().getFirst().profiles())
                    .as(file)
                    .contains(new RosterPerson.Profile("instagram", "amy.ink"));
        }
        assertThat(read("upfluence.csv").people().getFirst().profiles()).hasSize(1);
        assertThat(read("creatoriq.csv").people().getFirst().profiles()).hasSize(2);
    }

    @Test
    void lists_in_the_wild_are_repaired_and_merged() {
        Roster small = read("wild-small.csv");
        assertThat(small.people()).hasSize(2);
        assertThat(small.notes()).anyMatch(note -> note.contains("merged") && note.contains("line 4"));
        assertThat(small.people().getFirst().figures().followers()).isEqualTo(4_200);
        assertThat(small.people().getFirst().figures().engagementRate()).isCloseTo(0.042, within(1e-9));
        assertThat(small.people().get(1).figures().engagementRate()).isCloseTo(0.054, within(1e-9));
        Roster priced = read("wild-priced.csv");
        assertThat(priced.people().getFirst().price()).isEqualTo(new RosterPerson.Price(1_200, "EUR"));
        assertThat(priced.people().get(1).price()).isEqualTo(new RosterPerson.Price(400, "EUR"));
    }

    private Roster read(String name) {
        return new RosterReader(null, List.of(), null).read(file(name), work);
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(VendorRostersTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
