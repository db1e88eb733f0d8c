package kith.data.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234|1234",
                "1.234|1234",
                "1,234|1234",
                "1.234.567|1234567",
                "1 234 567|1234567",
                "1'234|1234",
                "12,3K|12300",
                "12.3k|12300",
                "1.2M|1200000",
                "1,234K|1234",
                "3 Mio.|3000000",
                "12.0|12",
                "1.234,0|1234",
                "0|0",
                "+5|5"
            })
    void counts_as_people_write_them(String cell, String value) {
        assertThat(Numbers.count(cell, Numbers.Style.UNKNOWN))
                .isInstanceOfSatisfying(
                        Repaired.Value.class, found -> assertThat(found.text()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "many|NOT_A_NUMBER",
                "12.5|NOT_WHOLE",
                "-7|NEGATIVE",
                "1.23.4|NOT_A_NUMBER",
                "9999999B|OUT_OF_RANGE",
                "12x|NOT_A_NUMBER",
                "12,34,567|NOT_A_NUMBER"
            })
    void counts_nobody_can_read_are_broken(String cell, Rule rule) {
        assertThat(Numbers.count(cell, Numbers.Style.UNKNOWN)).isEqualTo(Repaired.broken(rule));
    }

    @Test
    void count_of_minus_one_is_hidden_not_zero() {
        assertThat(Numbers.count("-1", Numbers.Style.UNKNOWN)).isEqualTo(Repaired.missing(Rule.HIDDEN_COUNT));
    }

    @Test
    void point_is_decimal_in_a_column_that_uses_it_so() {
        Numbers.Style style = Numbers.Style.UNKNOWN.and("12.5").and("1.234");

        assertThat(style).isEqualTo(new Numbers.Style(true, false));
        assertThat(Numbers.count("1.234", style)).isEqualTo(Repaired.broken(Rule.NOT_WHOLE));
    }

    @Test
    void share_may_be_percent_or_fraction_with_comma_or_point() {
        assertThat(List.of("4,5%", "4.5 %", "0.045", "0,045"))
                .allSatisfy(cell -> assertThat(Numbers.share(cell)).isEqualTo(0.045));
        assertThat(Numbers.share("high")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1767225600|2026-01-01 00:00:00.000000",
                "1767225600000|2026-01-01 00:00:00.000000",
                "1767225600123456|2026-01-01 00:00:00.123456",
                "1767225600.0|2026-01-01 00:00:00.000000",
                "2026-01-01T12:00:00+02:00|2026-01-01 10:00:00.000000",
                "2026-01-01 12:00:00 -0330|2026-01-01 15:30:00.000000",
                "2026-01-01 12:00 UTC|2026-01-01 12:00:00.000000",
                "20260101|2026-01-01 00:00:00.000000",
                "2026/1/5|2026-01-05 00:00:00.000000",
                "5.3.2026|2026-03-05 00:00:00.000000",
                "05.03.2026 14:30|2026-03-05 14:30:00.000000",
                "25/3/2026|2026-03-25 00:00:00.000000",
                "3/25/2026 3:04 PM|2026-03-25 15:04:00.000000",
                "7/7/2026|2026-07-07 00:00:00.000000",
                "5 May 2025|2025-05-05 00:00:00.000000",
                "May 5, 2025|2025-05-05 00:00:00.000000",
                "5. März 2025|2025-03-05 00:00:00.000000",
                "5 août 2025|2025-08-05 00:00:00.000000",
                "5 février 2025|2025-02-05 00:00:00.000000",
                "5 juillet 2025|2025-07-05 00:00:00.000000",
                "5 juin 2025|2025-06-05 00:00:00.000000",
                "5 de enero de 2025|2025-01-05 00:00:00.000000",
                "5 gennaio 2025|2025-01-05 00:00:00.000000",
                "5 de outubro de 2025|2025-10-05 00:00:00.000000",
                "5 Dezember 2025|2025-12-05 00:00:00.000000",
                "Mon May 05 10:00:00 +0000 2025|2025-05-05 10:00:00.000000",
                "Mon, 05 May 2025 10:00:00 GMT|2025-05-05 10:00:00.000000"
            })
    void times_as_people_write_them(String cell, String value) {
        assertThat(Times.time(cell, Times.Order.UNKNOWN))
                .isInstanceOfSatisfying(
                        Repaired.Value.class, found -> assertThat(found.text()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday|NOT_A_TIME",
                "31.2.2026|NOT_A_TIME",
                "5/6/2026|AMBIGUOUS_DATE",
                "2026-13-01|NOT_A_TIME",
                "2026-01-01T25:00:00Z|NOT_A_TIME",
                "1.1.0026|OUT_OF_RANGE"
            })
    void times_nobody_can_read_are_broken(String cell, Rule rule) {
        assertThat(Times.time(cell, Times.Order.UNKNOWN)).isEqualTo(Repaired.broken(rule));
    }

    @Test
    void other_dates_of_the_column_decide_which_number_is_the_day() {
        assertThat(Times.time("5/6/2026", Times.Order.UNKNOWN.and("25/6/2026")))
                .isEqualTo(Repaired.value("2026-06-05 00:00:00.000000", Rule.LOCAL_DATE));
        assertThat(Times.time("5/6/2026", Times.Order.UNKNOWN.and("6/25/2026")))
                .isEqualTo(Repaired.value("2026-05-06 00:00:00.000000", Rule.LOCAL_DATE));
        assertThat(Times.time("5/6/2026", Times.Order.UNKNOWN.and("6/25/2026").and("25/6/2026")))
                .isEqualTo(Repaired.broken(Rule.AMBIGUOUS_DATE));
    }

    @Test
    void yes_and_no_in_six_languages() {
        assertThat(List.of("yes", "JA", "oui", "sí", "sim", "1", "TRUE"))
                .allSatisfy(cell -> assertThat(Words.flag(cell)).isEqualTo(Repaired.value("true", Rule.FLAG_WORD)));
        assertThat(List.of("no", "Nein", "NON", "não", "0"))
                .allSatisfy(cell -> assertThat(Words.flag(cell)).isEqualTo(Repaired.value("false", Rule.FLAG_WORD)));
        assertThat(Words.flag("perhaps")).isEqualTo(Repaired.broken(Rule.NOT_A_FLAG));
    }

    @Test
    void text_decoded_twice_is_put_right_and_text_that_only_looks_so_is_left() {
        assertThat(Words.text("CafÃ© ZoÃ«")).isEqualTo(Repaired.value("Café Zoë", Rule.MOJIBAKE));
        assertThat(Words.text("ðŸ˜€")).isEqualTo(Repaired.value("😀", Rule.MOJIBAKE));
        assertThat(Words.text("Ângela, châteaux, Århus")).isEqualTo(Repaired.value("Ângela, châteaux, Århus"));
    }

    @Test
    void handles_and_profile_addresses_name_a_person() {
        assertThat(Handles.profile("@amy.ink")).contains(new Handles.Profile("amy.ink", null, Rule.AT_SIGN));
        assertThat(Handles.profile("https://www.tiktok.com/@me_myself?lang=en"))
                .contains(new Handles.Profile("me_myself", "tiktok", Rule.PROFILE_URL));
        assertThat(Handles.profile("bsky.app/profile/amy.example.org"))
                .contains(new Handles.Profile("amy.example.org", "bluesky", Rule.PROFILE_URL));
        assertThat(Handles.profile("https://instagram.com/p/AAA111/")).isEmpty();
        assertThat(Handles.profile("https://amy.example.org/about")).isEmpty();
    }
}
