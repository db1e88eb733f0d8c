package kith.evaluate.world;

/// One number that may differ from world to world, with its value in the base world.
enum Law {
    /// Share of people who joined to build an audience.
    ASPIRANTS(0.05),
    /// Multiplies every effect of talent; 0 switches talent off.
    TALENT(1),
    /// Multiplies the effect of closeness on responses and recommendations; friends find each other all the same.
    CLOSENESS(1),
    /// Multiplies the effect of a recommendation on those who see it.
    RECOMMENDATION(1),
    /// Share of aspirants who are in a comment pod of twelve.
    PODS(0.12),
    /// Share of aspirants who buy followers.
    BUYERS(0.15),
    /// Share of organisations that buy followers.
    ORGANISATION_BUYERS(0.03),
    /// Share of all accounts that are fake.
    FAKES(0.08),
    /// Share of all accounts that are organisations.
    ORGANISATIONS(0.03),
    /// Share of people who are aspirants that joined within the last ten weeks, with their friends as first
    /// audience.
    BEGINNERS(0.004),
    /// Share of people in families of sixty to a hundred and twenty whose posts are dull.
    BIG_FAMILIES(0),
    /// Share of people who sell what they make and switch their account to business.
    SELLERS(0.08),
    /// Share of people with great talent and a wide audience who never meant to build one.
    WIDE_CREATORS(0.007),
    /// Newest followers the observer lists for every public account.
    LISTED(50),
    /// Newest followers the observer lists for the widest public accounts.
    LISTED_DEEP(300),
    /// Newest posts the observer sees.
    POSTS(12);

    private final double base;

    Law(double base) {
        this.base = base;
    }

    double base() {
        return base;
    }
}
