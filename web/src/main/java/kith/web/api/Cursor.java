package kith.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.web.page.BadField;
import org.jspecify.annotations.Nullable;

/// Where the next page of a list begins. It holds for one question about one state of the data.
///
/// @param skip so many come before
/// @param mark what the list is of
record Cursor(int skip, String mark) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}) (\\w{16})");

    /// The beginning of the list that a question asks for, or the place that a cursor names.
    ///
    /// @param text     as sent, or missing
    /// @param question everything that the list depends on
    static Cursor of(@Nullable String text, String question) {
        String mark = Once.hash(question.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        if (text == null || text.isEmpty()) {
            return new Cursor(0, mark);
        }
        Cursor cursor = read(text);
        if (!cursor.mark().equals(mark)) {
            throw bad(text);
        }
        return cursor;
    }

    private static Cursor read(String text) {
        try {
            Matcher parts = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return new Cursor(Integer.parseInt(parts.group(1)), parts.group(2));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw bad(text);
    }

    private static BadField bad(String text) {
        return new BadField(
                "cursor",
                text,
                "Send the next of an answer to the same question. When the dataset was judged again in between, begin again without a cursor.");
    }

    String next(int further) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%d %s".formatted(skip + further, mark).getBytes(StandardCharsets.UTF_8));
    }
}
