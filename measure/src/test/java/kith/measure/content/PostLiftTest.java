package kith.measure.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PostLiftTest {
    /// Usual: 1 + 0.5 ln(1 + followers), whatever the age; two thirds of what a single post shows stays.
    private static final LiftTerms STEADY = new LiftTerms(1, 0.5, 0, 0, 0.2, 0, 100, 0.1);

    /// The same, where half of what differs between accounts comes and goes within a hundred days.
    private static final LiftTerms FADING = new LiftTerms(1, 0.5, 0, 0, 0.1, 0.1, 100, 0.1);

    @Test
    void one_post_by_hand() {
        // usual at ln(1 + followers) = 6: 4; seen 1.643 above it. Its noise is a third of 0.2 + 0.1, so 0.548 of it is
        // noise; 0.548² is 3 x 0.1, at which a post of Student's t with 8 degrees of freedom counts as a usual one
        double above = Math.sqrt(0.3) * 3;
        PostLift lift = new PostLift(STEADY, posts(6, new double[] {30}, new double[] {4 + above}));
        assertThat(lift.now().mean()).isCloseTo(above * 2 / 3, within(1e-9));
        assertThat(lift.now().variance()).isCloseTo(0.2 * (1 - 2 / 3.0), within(1e-9));
        assertThat(lift.expected(400)).isCloseTo(4 + above * 2 / 3, within(1e-9));
    }

    @Test
    void without_posts_everything_is_open() {
        PostLift lift = new PostLift(FADING, posts(6, new double[0], new double[0]));
        assertThat(lift.now()).isEqualTo(new PostLift.Posterior(0, 0.2));
        assertThat(lift.expected(10)).isEqualTo(4);
    }

    @Test
    void many_posts_leave_little_open() {
        double[] days = new double[50];
        double[] likes = new double[50];
        Arrays.setAll(days, at -> at);
        Arrays.setAll(likes, at -> 4.5 + (at % 2 == 0 ? 0.2 : -0.2));
        PostLift.Posterior known = new PostLift(STEADY, posts(6, days, likes)).now();
        assertThat(known.mean()).isCloseTo(0.5, within(0.01));
        assertThat(known.variance()).isLessThan(0.003);
    }

    @Test
    void newer_posts_say_more_of_today() {
        double[] days = {10, 20, 30, 600, 610, 620};
        double newerBetter = new PostLift(FADING, posts(6, days, new double[] {5, 5, 5, 4, 4, 4}))
                .now()
                .mean();
        double olderBetter = new PostLift(FADING, posts(6, days, new double[] {4, 4, 4, 5, 5, 5}))
                .now()
                .mean();
        assertThat(newerBetter).isGreaterThan(olderBetter + 0.2);
        // long ago both are alike
        assertThat(new PostLift(STEADY, posts(6, days, new double[] {5, 5, 5, 4, 4, 4}))
                        .now()
                        .mean())
                .isCloseTo(
                        new PostLift(STEADY, posts(6, days, new double[] {4, 4, 4, 5, 5, 5}))
                                .now()
                                .mean(),
                        within(1e-9));
    }

    @Test
    void one_post_out_of_line_counts_less() {
        double[] days = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
        double[] likes = new double[10];
        Arrays.fill(likes, 4);
        likes[3] = 10;
        // the plain mean is 0.6 above, and nearly all of it would be believed
        assertThat(new PostLift(STEADY, posts(6, days, likes)).now().mean()).isBetween(0.0, 0.15);
    }

    @Test
    void the_newest_posts_are_kept() {
        LikedPosts posts = posts(6, new double[] {5, 1, 9, 3}, new double[] {50, 10, 90, 30});
        LikedPosts newest = posts.newest(2);
        assertThat(newest.count()).isEqualTo(2);
        assertThat(newest.logLikes(0) + newest.logLikes(1)).isEqualTo(40);
        assertThat(posts.newest()).isEqualTo(1);
    }

    @Test
    void ages_and_likes_come_in_pairs() {
        assertThatThrownBy(() -> posts(6, new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 ages");
    }

    private static LikedPosts posts(double logFollowers, double[] days, double[] likes) {
        return new LikedPosts(logFollowers, days, likes);
    }
}
