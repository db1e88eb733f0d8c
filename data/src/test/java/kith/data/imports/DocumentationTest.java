package kith.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kith.data.Column;
import kith.data.Table;
import kith.data.repair.Rule;
import org.junit.jupiter.api.Test;

/// docs/data.md says what the code does.
class DocumentationTest {
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void every_column_and_rule_is_documented() throws IOException {
        String page = Files.readString(DOCS.resolve("data.md"));
        for (Table table : Table.values()) {
            String row = page.lines()
                    .filter(line -> line.startsWith("| " + table.sqlName() + " |"))
                    .findFirst()
                    .orElse("");
            for (Column column : table.columns()) {
                assertThat(row).contains(column.name() + (column.required() ? "*" : ""));
                column.choices().forEach(choice -> assertThat(row).contains(choice));
            }
        }
        for (Rule rule : Rule.values()) {
            assertThat(page).contains("| `" + rule.code() + "` | " + rule.words() + " |");
        }
    }

    @Test
    void every_alias_is_documented() throws IOException {
        String page = Files.readString(DOCS.resolve("data.md"));
        Path aliases = Path.of("src/main/resources/kith/data/imports/aliases.txt");
        for (String line : Files.readAllLines(aliases)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                assertThat(page).contains("| `" + parts[0] + "` | " + parts[1] + " |");
            }
        }
    }

    @Test
    void mappings_in_the_guide_are_those_that_come_with_kith() throws IOException {
        for (String name : new String[] {"instafake", "twitch-musae"}) {
            assertThat(Files.readString(DOCS.resolve("guide/mappings/" + name + ".yaml")))
                    .isEqualTo(Files.readString(
                            Path.of("src/main/resources/kith/data/imports/mappings/" + name + ".yaml")));
        }
    }

    @Test
    void mapping_of_the_page_can_be_read() throws IOException {
        String page = Files.readString(DOCS.resolve("data.md"));
        int start = page.indexOf("```yaml\n") + 8;
        Mapping mapping = MappingFile.parse("docs/data.md", page.substring(start, page.indexOf("```", start)));
        assertThat(mapping.files()).hasSize(4);
    }
}
