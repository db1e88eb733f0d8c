package kith.sources.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kith.core.KithException;
import kith.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RosterReaderTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_said_about_columns_holds_and_is_remembered() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "Who,Reach,Cost\namy,4200,90\n");
        Path memory = folder.resolve("memory");
        assertThatThrownBy(() -> read(file, memory, List.of())).isInstanceOf(KithException.class);
        Roster said = read(file, memory, List.of("handle=Who", "followers=Reach"));
        assertThat(said.people().getFirst().figures().followers()).isEqualTo(4200);
        Path later = Files.writeString(folder.resolve("later.csv"), "reach,COST,who\n900,80,bo\n");
        Roster recalled = read(later, memory, List.of());
        assertThat(recalled.people().getFirst().profiles().getFirst().handle()).isEqualTo("bo");
        assertThat(recalled.people().getFirst().figures().followers()).isEqualTo(900);
        assertThat(recalled.notes()).anyMatch(note -> note.contains("said before"));
    }

    @Test
    void a_correction_that_names_no_column_says_what_there_is() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "handle,followers\namy,4200\n");
        assertThatThrownBy(() -> read(file, null, List.of("price=Fee")))
                .hasMessageContaining("no column 'Fee'")
                .hasMessageContaining("handle, followers");
        assertThatThrownBy(() -> read(file, null, List.of("cost=Fee"))).hasMessageContaining("engagement_rate");
    }

    @Test
    void hidden_likes_are_missing_and_not_zero() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "username,avg_likes,followers\namy,-1,10\nbo,0,10\n");
        List<RosterPerson> people = read(file, null, List.of()).people();
        assertThat(people.getFirst().figures().averageLikes()).isNull();
        assertThat(people.get(1).figures().averageLikes()).isZero();
    }

    @Test
    void the_unit_of_a_rate_is_decided_by_likes_and_followers() throws IOException {
        Path percent = Files.writeString(
                folder.resolve("p.csv"), "username,followers,avg_likes,er\namy,1000,5,0.5\nbo,2000,8,0.4\n");
        assertThat(read(percent, null, List.of()).people().getFirst().figures().engagementRate())
                .isEqualTo(0.005);
        Path fraction = Files.writeString(
                folder.resolve("f.csv"), "username,followers,avg_likes,er\namy,100,50,0.5\nbo,200,80,0.4\n");
        assertThat(read(fraction, null, List.of()).people().getFirst().figures().engagementRate())
                .isEqualTo(0.5);
        Path unknown = Files.writeString(folder.resolve("u.csv"), "username,er\namy,0.05\n");
        assertThat(read(unknown, null, List.of()).decisions()).anyMatch(line -> line.contains("assumed"));
    }

    @Test
    void real_layouts_of_tools_are_read() {
        Path data = SharedData.orSkip("formats/bulk-csv");
        Map<String, String> first = Map.of(
                "excel_semicolon_bom.csv", "amy.ink",
                "latin1_tab.tsv", "cafe",
                "phantombuster_instagram_posts.csv", "amy.ink",
                "apify_instagram_profile_items.json", "amy.ink");
        first.forEach((file, handle) -> assertThat(read(data.resolve(file), null, List.of())
                        .people()
                        .getFirst()
                        .profiles()
                        .getFirst()
                        .handle())
                .as(file)
                .isEqualTo(handle));
        assertThat(read(data.resolve("phantombuster_instagram_posts.csv"), null, List.of())
                        .people()
                        .getFirst()
                        .profiles()
                        .getFirst()
                        .platform())
                .isEqualTo("instagram");
        assertThat(read(data.resolve("apify_instagram_profile_items.json"), null, List.of())
                        .unread())
                .anyMatch(line -> line.contains("not_found"));
        RosterPerson second = read(data.resolve("excel_semicolon_bom.csv"), null, List.of())
                .people()
                .get(1);
        assertThat(second.figures().followers()).isEqualTo(12_300);
        assertThat(second.figures().engagementRate()).isEqualTo(0.031);
        // who follows whom is no list of people for sale
        assertThatThrownBy(() -> read(data.resolve("edges_follows.csv"), null, List.of()))
                .isInstanceOf(KithException.class);
    }

    private Roster read(Path file, @org.jspecify.annotations.Nullable Path memory, List<String> mappings) {
        return new RosterReader(memory, mappings, null).read(file, folder);
    }
}
