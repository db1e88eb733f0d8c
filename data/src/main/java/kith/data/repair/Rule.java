package kith.data.repair;

import java.util.Locale;

/// Why a cell or row was changed, left out or refused: one line of a report, one code in the rejects file.
public enum Rule {
    // Repairs
    TRIMMED("blanks around a value removed", ""),
    NULL_WORD("words for nothing (NA, null, -) read as missing", ""),
    GROUPED_NUMBER("thousands separators removed from a number", ""),
    SHORT_NUMBER("numbers with K, M or B written out", ""),
    DECIMAL_ZERO("whole numbers written with decimals", ""),
    HIDDEN_COUNT("counts of -1 read as hidden, that is missing", ""),
    EPOCH_SECONDS("times in seconds since 1970", ""),
    EPOCH_MILLIS("times in milliseconds or microseconds since 1970", ""),
    ZONED_TIME("times of other zones moved to UTC", ""),
    LOCAL_DATE("dates in a local form (day, month, year)", ""),
    MONTH_NAME("dates with the month as a word", ""),
    FLAG_WORD("yes and no in another form", ""),
    CHOICE_WORD("kinds in another word or letter case", ""),
    MOJIBAKE("text that had been decoded wrongly twice", ""),
    AT_SIGN("@ removed from a handle", ""),
    PROFILE_URL("profile addresses turned into handles", ""),
    PLATFORM_NAME("names of platforms in another form", ""),
    ID_FROM_HANDLE("account ids made from platform and handle", ""),
    OTHER_ENCODING("files converted to UTF-8", ""),
    EXTRA_BLANK_CELLS("empty cells after the last column removed", ""),
    STRAY_QUOTE("quotes inside an unquoted cell kept as they are", ""),
    EMPTY_ROW("empty rows skipped", ""),
    DUPLICATE("duplicates kept once", ""),

    // Refusals
    TOO_FEW_CELLS("rows with too few cells", "add the missing cells, or quote cells that hold line breaks"),
    TOO_MANY_CELLS("rows with too many cells", "quote cells that hold the separator"),
    BROKEN_QUOTE("rows with a broken quote", "close the quote, and double quotes inside a cell"),
    INVALID_UTF8("rows that are not UTF-8", "save the file as UTF-8"),
    TOO_LONG("rows longer than 4 MiB", "check that quotes are closed"),
    NOT_JSON("records that are not JSON", "write one JSON object a line"),
    SOURCE_ERROR("records that hold an error of their source instead of data", "fetch them again"),
    MISSING_KEY("rows without a value they need", "fill the named column"),
    NOT_A_NUMBER("values that are no number", "write digits only"),
    NOT_WHOLE("counts that are not whole", "write digits only, without decimals"),
    NEGATIVE("negative counts", "leave the cell empty when the count is unknown"),
    OUT_OF_RANGE("values out of any sensible range", "check the value"),
    NOT_A_TIME("values that are no time", "write 2026-03-01T12:00:00Z"),
    AMBIGUOUS_DATE(
            "dates that could be day/month or month/day", "write 2026-03-01: no other date of the column decides it"),
    NOT_A_FLAG("values that are neither yes nor no", "write true or false"),
    NOT_A_CHOICE("kinds that Kith does not know", "use one of the words that docs/data.md lists"),
    FORMULA("spreadsheet formulas instead of a value", "paste the value, not the formula"),
    NOT_AN_ID("values that cannot name an account", "write the id or the handle"),
    NOT_A_PROFILE("addresses that are not of a known profile", "write the id or the handle"),
    SELF_LOOP("people who follow or answer themselves", "nothing: such rows say nothing about a tie");

    private final String words;
    private final String remedy;

    Rule(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /// In small letters, as in the rejects file.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a report says, after a count.
    public String words() {
        return words;
    }

    /// What to do about it; empty for repairs.
    public String remedy() {
        return remedy;
    }
}
