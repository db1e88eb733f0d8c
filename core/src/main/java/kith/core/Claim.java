package kith.core;

/// What the definition says about a person, one statement each (docs/definition.md).
///
/// Two gates (a real account; a person, not a company), four claims that make an alpha consumer, and their
/// consequence.
public enum Claim {
    /// Gate G1: a real account whose audience is real.
    AUTHENTIC,
    /// Gate G2: a person, not a brand or an organisation. Stored as the probability that it *is* an
    /// organisation.
    ORGANISATION,
    /// Claim R: a regular person who does not set out to build an audience.
    REGULAR,
    /// Claim A: risen far above the peers in genuine following.
    STANDING,
    /// Claim C: among the best content of the peers, judged by people who do not know the person.
    CONTENT,
    /// Claim F: followed to a large part by people who know the person.
    CIRCLE,
    /// Consequence E: what the person says moves more minds than what somebody of this size says who builds an
    /// audience.
    INFLUENCE;

    /// The claims whose joint probability is alpha, besides the two gates.
    public boolean partOfAlpha() {
        return this == REGULAR || this == STANDING || this == CONTENT || this == CIRCLE;
    }

    /// Lower-case name used in files and on the command line.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
