package kith.sources.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of the guide is what the reader understands. `-Dgolden.write=true` writes it anew.
final class ColumnsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "audit.md");
    private static final String FROM = "<!-- columns -->\n";
    private static final String TO = "<!-- /columns -->";
    private static final Map<String, String> LAYOUTS = layouts();

    @TempDir
    private Path work;

    @Test
    void the_guide_says_which_columns_are_understood() throws IOException {
        StringBuilder table =
                new StringBuilder("| layout | understood | dropped | not read |\n| --- | --- | --- | --- |\n");
        for (Map.Entry<String, String> layout : LAYOUTS.entrySet()) {
            Roster roster =
                    new RosterReader(null, List.of(), null).read(VendorRostersTest.file(layout.getValue()), work);
            List<String> understood = new ArrayList<>();
            List<String> dropped = new ArrayList<>();
            int unread = 0;
            for (Roster.Column column : roster.columns()) {
                if (column.meaning() != null) {
                    understood.add("`%s` → %s"
                            .formatted(column.header(), column.meaning().code()));
                } else if (column.sensitive()) {
                    dropped.add("`" + column.header() + "`");
                } else {
                    unread++;
                }
            }
            table.append("| %s | %s | %s | %d |\n"
                    .formatted(
                            layout.getKey(),
                            String.join(", ", understood),
                            dropped.stream().distinct().collect(Collectors.joining(", ")),
                            unread));
        }
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM) + FROM.length();
        int to = page.indexOf(TO);
        assertThat(from).isGreaterThan(FROM.length());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).isEqualTo(table.toString());
    }

    private static Map<String, String> layouts() {
        Map<String, String> layouts = new LinkedHashMap<>();
        layouts.put("InsightIQ, Phyllo (JSON)", "insightiq.json");
        layouts.put("Modash (JSON)", "modash.json");
        layouts.put("HypeAuditor (JSON)", "hypeauditor.json");
        layouts.put("IQFluence, IMAI (JSON)", "iqfluence.json");
        layouts.put("influencers.club (JSON)", "influencers-club.json");
        layouts.put("Aspire (CSV)", "aspire.csv");
        layouts.put("Upfluence (CSV)", "upfluence.csv");
        layouts.put("CreatorIQ (CSV)", "creatoriq.csv");
        layouts.put("Superfiliate (CSV)", "superfiliate.csv");
        layouts.put("in the wild (CSV)", "wild-small.csv");
        layouts.put("in the wild, with prices (CSV)", "wild-priced.csv");
        return layouts;
    }
}
