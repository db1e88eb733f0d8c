package kith.evaluate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kith.core.Progress;
import org.junit.jupiter.api.Test;

/// What sets each world apart from the base world, at 3,000 people.
class WorldsTest {
    private static final Society BASE = world("base");

    @Test
    void in_null_talent_wins_no_followers_and_no_likes() {
        Society world = world("null");
        TruthTable truth = new TruthTable(world);

        assertThat(people(world, truth::content)).isZero();
        assertThat(people(world, truth::alpha)).isZero();
        assertThat(correlationOfTalentAndLikes(world)).isBetween(-0.1, 0.1);
        assertThat(correlationOfTalentAndLikes(BASE)).isGreaterThan(0.4);
    }

    @Test
    void in_pods_most_aspirants_are_in_one() {
        Society world = world("pods");

        assertThat(share(world, aspirant(world), i -> world.pod[i] >= 0)).isBetween(0.6, 0.8);
        assertThat(share(BASE, aspirant(BASE), i -> BASE.pod[i] >= 0)).isLessThan(0.25);
    }

    @Test
    void pod_members_comment_within_a_quarter_of_an_hour() {
        Society world = world("pods");
        Feed feed = new Feed(12);
        Posting posting = new Posting(world);
        Responding responding = new Responding(world);
        int early = 0;
        int posts = 0;
        for (int i = 0; i < world.population.people; i++) {
            if (world.pod[i] >= 0) {
                posting.fill(i, feed);
                responding.respond(feed);
                posts += feed.count;
                for (int k = 0; k < feed.comments(); k++) {
                    boolean atOnce = feed.commentMinute(k) - feed.minute[feed.commentPost(k)] < 15;
                    early += atOnce && feed.commentVoice(k) == Feed.Voice.POD ? 1 : 0;
                }
            }
        }

        // Eleven fellows comment with probability 0.7: 7.7 a post in full pods.
        assertThat((double) early / posts).isBetween(6.5, 8.0);
    }

    @Test
    void in_bought_many_aspirants_have_many_fake_followers() {
        Society world = world("bought");
        TruthTable truth = new TruthTable(world);
        TruthTable base = new TruthTable(BASE);

        assertThat(share(world, aspirant(world), i -> truth.fakeShare[i] > 0.1)).isGreaterThan(0.4);
        assertThat(share(BASE, aspirant(BASE), i -> base.fakeShare[i] > 0.1)).isLessThan(0.25);
    }

    @Test
    void in_homophily_no_recommendation_moves_anybody() {
        TruthTable truth = new TruthTable(world("homophily"));
        TruthTable base = new TruthTable(BASE);

        assertThat(truth.influence).containsOnly(0);
        assertThat(IntStream.range(0, 3_000)
                        .mapToDouble(i -> base.influence[i])
                        .average()
                        .orElseThrow())
                .isGreaterThan(1);
    }

    @Test
    void in_beginners_new_aspirants_are_known_by_their_audience_and_do_not_stand_out() {
        Society world = world("beginners");
        TruthTable truth = new TruthTable(world);
        IntPredicate beginner = i -> world.population.beginner[i];

        assertThat(people(world, beginner) / 3_000.0).isBetween(0.06, 0.10);
        assertThat(share(world, beginner, i -> world.population.kind(i) == Kind.ASPIRANT))
                .isGreaterThan(0.95);
        assertThat(share(world, beginner, i -> truth.circleShare[i] > 0.5)).isGreaterThan(0.7);
        assertThat(share(world, beginner, truth::standing)).isLessThan(0.1);
    }

    @Test
    void in_families_many_belong_to_a_large_one_and_write_dull_posts() {
        Society world = world("families");
        TruthTable truth = new TruthTable(world);
        IntPredicate member = i -> world.population.bigFamily[i];

        assertThat(people(world, member) / 3_000.0).isBetween(0.05, 0.25);
        assertThat(share(world, member, truth::content)).isLessThan(0.05);
        assertThat(people(BASE, i -> BASE.population.bigFamily[i])).isZero();
    }

    @Test
    void in_tradespeople_two_in_five_sell_and_no_intent_comes_of_it() {
        Society world = world("tradespeople");

        assertThat(people(world, i -> world.population.seller[i]) / 3_000.0).isBetween(0.35, 0.45);
        assertThat(world.population.intent).isEqualTo(BASE.population.intent);
    }

    @Test
    void in_creators_some_consumers_have_top_content_and_an_audience_of_strangers() {
        Society world = world("creators");
        TruthTable truth = new TruthTable(world);
        TruthTable base = new TruthTable(BASE);

        double wide = share(world, truth::regular, i -> truth.standing(i) && truth.content(i) && !truth.circle(i));
        double wideInBase = share(BASE, base::regular, i -> base.standing(i) && base.content(i) && !base.circle(i));
        assertThat(wide).isGreaterThan(wideInBase + 0.005);
        assertThat(share(world, i -> world.population.wide[i], truth::circle)).isLessThan(0.3);
    }

    @Test
    void shifts_change_the_share_of_aspirants_alone() {
        // Beta(10, 2) lies below one half with probability 0.006, so nearly all who aspire count as aspirants.
        Society low = world("shift-low");
        Society high = world("shift-high");

        assertThat(people(low, aspirant(low)) / 3_000.0).isBetween(0.01, 0.035);
        assertThat(people(BASE, aspirant(BASE)) / 3_000.0).isBetween(0.035, 0.07);
        assertThat(people(high, aspirant(high)) / 3_000.0).isBetween(0.12, 0.18);
    }

    @Test
    void in_poor_fifty_followers_and_four_posts_are_all_that_is_seen() {
        Society world = world("poor");
        Observer observer = new Observer(world);

        assertThat(observer.posts).isEqualTo(4);
        assertThat(IntStream.range(0, world.population.accounts)
                        .map(i -> world.audiences.to(i) - observer.firstListed(i))
                        .max())
                .hasValue(50);
        assertThat(IntStream.range(0, world.population.accounts)).noneMatch(observer::isDeep);
        assertThat(new TruthTable(world).genuine).isEqualTo(new TruthTable(BASE).genuine);
    }

    private static Society world(String name) {
        return Society.simulate(new WorldSpec(name, 3_000, 5), Progress.NONE);
    }

    private static IntPredicate aspirant(Society world) {
        return i -> world.population.kind(i) == Kind.ASPIRANT;
    }

    private static long people(Society world, IntPredicate who) {
        return IntStream.range(0, world.population.people).filter(who).count();
    }

    private static double share(Society world, IntPredicate among, IntPredicate who) {
        return (double) people(world, among.and(who)) / people(world, among);
    }

    /// Of talent and likes from people who do not know the person, as a share of such followers, over consumers
    /// with five posts or more.
    private static double correlationOfTalentAndLikes(Society world) {
        Feed feed = new Feed(12);
        Posting posting = new Posting(world);
        Responding responding = new Responding(world);
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < world.population.people; i++) {
            posting.fill(i, feed);
            int strangers = strangers(i, world);
            if (world.population.kind(i) == Kind.CONSUMER && feed.count >= 5 && strangers >= 50) {
                responding.respond(feed);
                double talent = world.population.talent[i];
                double rate = Math.log((1 + likesOfStrangers(feed, world)) / strangers / feed.count);
                n++;
                x += talent;
                y += rate;
                xx += talent * talent;
                yy += rate * rate;
                xy += talent * rate;
            }
        }
        return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
    }

    private static int strangers(int i, Society world) {
        return (int) IntStream.range(world.audiences.from(i), world.audiences.to(i))
                .filter(k -> !world.audiences.isTie(k))
                .count();
    }

    /// Of the likers listed, scaled up where the list was cut.
    private static double likesOfStrangers(Feed feed, Society world) {
        double likes = 0;
        for (int p = 0; p < feed.count; p++) {
            for (int k = 0; k < feed.likersListed[p]; k++) {
                boolean stranger = !world.ties.isTie(feed.owner, feed.likers[p][k]);
                likes += stranger ? (double) feed.likes[p] / feed.likersListed[p] : 0;
            }
        }
        return likes;
    }
}
