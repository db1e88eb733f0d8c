package kith.web.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Sentences that name options of the command line, said for who has a form in front of them.
public final class FormWords {
    private static final SequencedMap<String, String> SAID = new LinkedHashMap<>();

    static {
        SAID.put(" Say so with --map, for example --map followers=Reach.", " Choose below what they mean.");
        SAID.put("or say which column holds them: --map handle=COLUMN", "or name the column 'handle' in the file");
        SAID.put("or say which column it is: --map handle=COLUMN", "or name the column 'handle' in the file");
        SAID.put(" (kith import --accept-scraped --basis)", "");
        SAID.put(": --accept-scraped --basis consent (or another ground)", ": tick so when you send it");
        SAID.put("choose another table with --as, or use --map", "or say below what the list and its columns hold");
        SAID.put("import it without --map", "send it again");
        SAID.put(" that --max-rejects allows", " that may be");
        SAID.put(", or allow more with --max-rejects", "");
        SAID.put(" (--price-column)", ": name its column when you send the list");
        SAID.put("the workbook (--out report.xlsx)", "the workbook");
        SAID.put("the workbook (--out plan.xlsx)", "the workbook");
        SAID.put("the list of invitations (--invitations)", "the list of invitations");
        SAID.put(", or take another --seed", "");
        SAID.put(" less what --epsilon allows", "");
        SAID.put(" or raise --epsilon", "");
        SAID.put("consider --hold-out 0.3", "consider setting 30 % of the people aside");
        SAID.put("--hold-out", "the part set aside");
        SAID.put("--must-include", "'must be in'");
        SAID.put("--exclude", "'must not be in'");
        SAID.put("--budget", "the budget");
        SAID.put("--cost-per", "what a person costs");
        SAID.put("--min-alpha", "'alpha at least'");
        SAID.put("--at-most-per", "'at most of one'");
        SAID.put("--cool-down", "the days of rest");
        SAID.put("--from", "'only people of'");
    }

    private static final Pattern TABLE =
            Pattern.compile(" Name the table with --as \\([^)]*\\), or write a mapping and use --map\\.");

    private FormWords() {}

    /// @param text a sentence, or a page of them
    public static String of(String text) {
        String said = TABLE.matcher(text).replaceAll(" Say below what it holds.");
        for (Map.Entry<String, String> entry : SAID.entrySet()) {
            said = said.replace(entry.getKey(), entry.getValue());
        }
        return said;
    }
}
