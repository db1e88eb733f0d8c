package kith.measure.text;

import java.util.Arrays;
import java.util.List;

/// Languages the word lists are written in; `ANY` holds what is the same everywhere (hashtags, hosts).
enum Language {
    ANY,
    EN,
    ES,
    PT,
    FR,
    DE,
    IT;

    static final List<String> CODES =
            Arrays.stream(values()).map(Language::code).toList();

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
