package kith.evaluate.world;

import java.util.SplittableRandom;

/// What an account posted of late, before anybody responds.
final class Posting {
    private static final double QUALITY_SPREAD = 0.64;
    private static final double QUALITY_OF_TALENT = 0.85;
    private static final int SPONSORED_FROM_FOLLOWERS = 2_000;
    private static final double USES_SIGNALS_WITHOUT_INTENT = 0.02;
    private static final double HIDES_SIGNALS = 0.2;

    private final Society society;
    private final double talentEffect;

    Posting(Society society) {
        this.society = society;
        talentEffect = QUALITY_OF_TALENT * society.laws.get(Law.TALENT);
    }

    /// Posts a week, over the years.
    double rate(int account) {
        Population population = society.population;
        SplittableRandom random = Chance.of(society.spec.seed(), Phase.POSTS, -1L - account);
        double habit = switch (population.kind(account)) {
            case CONSUMER, ASPIRANT ->
                Math.exp(0.2 + 0.4 * population.sociability[account] + 0.9 * population.intent[account]);
            case ORGANISATION -> 2;
            case FAKE -> 0.01;
        };
        return Chance.logNormal(random, habit, 0.35);
    }

    /// Whether the account uses the words and manners of people who want an audience: a noisy sign of intent.
    boolean showsIntent(int account) {
        double draw = Chance.uniform(Chance.bits(society.spec.seed(), Phase.PROFILE, Chance.ordered(256, account)));
        return switch (society.population.kind(account)) {
            case ASPIRANT -> draw >= HIDES_SIGNALS;
            case CONSUMER -> draw < USES_SIGNALS_WITHOUT_INTENT;
            case ORGANISATION, FAKE -> false;
        };
    }

    void fill(int account, Feed feed) {
        feed.begin(account);
        Population population = society.population;
        SplittableRandom random = Chance.of(society.spec.seed(), Phase.POSTS, account);
        double rate = rate(account);
        double intent = population.intent[account];
        boolean organisation = population.kind(account) == Kind.ORGANISATION;
        boolean signals = showsIntent(account);
        boolean paid = signals && society.followers(account) > SPONSORED_FROM_FOLLOWERS;
        double weeks = population.ageInDays(account) / 7.0;
        double back = 0;
        while (feed.count < feed.minute.length) {
            back += Chance.exponential(random, 7 * Days.MINUTES / rate);
            long minute = Days.LAST_MINUTE - (long) back;
            if (minute < (long) population.joined[account] * Days.MINUTES) {
                break;
            }
            int p = feed.count++;
            feed.minute[p] = minute;
            feed.personal[p] = !organisation && random.nextDouble() < 0.7 - 0.6 * intent;
            feed.sponsored[p] = paid && random.nextDouble() < 0.2;
            feed.recommends[p] = feed.sponsored[p] || (!organisation && random.nextDouble() < 0.2);
            feed.calls[p] = signals && random.nextDouble() < 0.3;
            double quality = talentEffect * population.talent[account] + QUALITY_SPREAD * random.nextGaussian();
            feed.lift[p] = (float) quality;
            feed.likes[p] = 0;
            feed.replies[p] = 0;
            feed.reposts[p] = 0;
            feed.likersListed[p] = 0;
        }
        feed.postsEver = Math.max(feed.count, (int) (rate * weeks));
    }
}
