package kith.measure.text;

import java.util.Locale;
import java.util.Optional;

/// What a phrase list is a sign of. The reason for each list stands beside it in `lexicon.yaml`.
public enum Category {
    INTENT_COLLABORATION("intent.collaboration"),
    INTENT_SELF_LABEL("intent.self_label"),
    INTENT_FOLLOW_CALL("intent.follow_call"),
    INTENT_CODE("intent.code"),
    INTENT_DISCLOSURE("intent.disclosure"),
    INTENT_GIVEAWAY("intent.giveaway"),
    INTENT_REACH_TAG("intent.reach_tag"),
    /// Hosts of links, not phrases.
    INTENT_FUNNEL("intent.funnel"),
    ORGANISATION_STRONG("organisation.strong"),
    ORGANISATION_WEAK("organisation.weak"),
    PERSON_FIRST_PERSON("person.first_person"),
    /// Read at the head of a display name only.
    PERSON_GIVEN_NAME("person.given_name"),
    KIN("kin"),
    FOLLOW_ON("follow_on");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    /// The key in `lexicon.yaml`.
    public String code() {
        return code;
    }

    /// Whether the list is a sign that someone sets out to build an audience.
    public boolean isIntent() {
        return name().startsWith("INTENT_");
    }

    static Optional<Category> of(String code) {
        String key = code.toLowerCase(Locale.ROOT);
        for (Category category : values()) {
            if (category.code.equals(key)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
