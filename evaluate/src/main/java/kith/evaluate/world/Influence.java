package kith.evaluate.world;

/// How a recommendation moves those who see it, and what would have happened without it.
///
/// A follower adopts when a uniform u is below p. The counterfactual keeps u and takes the recommendation away, so
/// the follower's adoption is owed to it when p0 ≤ u < p1; the mean over u is p1 - p0, and the influence of a
/// person is its sum over the followers who see a post.
final class Influence {
    private static final double BASELINE = 0.006;
    private static final double CLOSENESS = 0.9;
    private static final double TASTE = 0.3;
    private static final double SPONSORED = 0.7;
    private static final double SEEN_BY_STRANGER = 0.4;
    private static final double SEEN_BY_FRIEND = 0.4;

    private final Population population;
    private final double effect;
    private final double closenessEffect;

    Influence(Population population, Laws laws) {
        this.population = population;
        effect = laws.get(Law.RECOMMENDATION);
        closenessEffect = laws.get(Law.CLOSENESS);
    }

    double seen(float w) {
        return SEEN_BY_STRANGER + closenessEffect * SEEN_BY_FRIEND * (1 - Math.exp(-w / 2));
    }

    /// Chance that `follower`, who has seen the post of `owner`, adopts what is recommended there.
    double adoption(int owner, int follower, float w, boolean sponsored) {
        double match = population.match(owner, follower);
        double push =
                effect * (closenessEffect * CLOSENESS * Math.log1p(w) + TASTE * match - (sponsored ? SPONSORED : 0));
        return chance(match, push, follower);
    }

    double adoptionWithout(int owner, int follower) {
        return chance(population.match(owner, follower), 0, follower);
    }

    private double chance(double match, double push, int follower) {
        double hazard = BASELINE * Math.exp(0.8 * match + push) * 2 * population.susceptibility[follower];
        return 1 - Math.exp(-hazard);
    }

    /// Adoptions among the followers that are owed to one unpaid recommendation of `owner`.
    double of(int owner, Audiences audiences) {
        double owed = 0;
        for (int k = audiences.from(owner); k < audiences.to(owner); k++) {
            int follower = audiences.follower(k);
            if (population.isPerson(follower)) {
                float w = audiences.closeness(k);
                owed += seen(w) * (adoption(owner, follower, w, false) - adoptionWithout(owner, follower));
            }
        }
        return owed;
    }
}
