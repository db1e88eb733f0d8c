package kith.core.workspace;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something a member did or tried, kept so that a team can say who saw and took which personal data.
///
/// @param member  who, or missing when nobody was signed in
/// @param dataset name of the dataset it was about, or missing
/// @param subject the account, file or member it was about, or missing
public record Deed(
        Instant at,
        @Nullable String member,
        Kind kind,
        @Nullable String dataset,
        @Nullable String subject) {
    /// What was done.
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        /// Asked for something the role does not allow.
        REFUSED,
        SAW_LIST,
        SAW_PERSON,
        EXPORTED,
        IMPORTED,
        ASSESSED,
        AUDITED,
        PLANNED,
        LABELLED,
        CONTESTED,
        FORGOT,
        CHANGED_DEFINITION,
        CHANGED_MEMBER,
        CHANGED_TOKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
