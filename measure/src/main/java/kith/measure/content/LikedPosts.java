package kith.measure.content;

import java.util.Arrays;

/// The likes of one account's posts.
///
/// An account without posts is one of whom only the size is known.
public final class LikedPosts {
    private final double logFollowers;
    private final double[] days;
    private final double[] logLikes;

    /// @param logFollowers ln(1 + genuine followers)
    /// @param days         age of each post in days when its likes were counted, in any order
    /// @param logLikes     ln(1 + likes), one a post
    public LikedPosts(double logFollowers, double[] days, double[] logLikes) {
        if (days.length != logLikes.length) {
            throw new IllegalArgumentException("%d ages do not fit %d likes".formatted(days.length, logLikes.length));
        }
        this.logFollowers = logFollowers;
        this.days = days.clone();
        this.logLikes = logLikes.clone();
    }

    public int count() {
        return days.length;
    }

    public double logFollowers() {
        return logFollowers;
    }

    /// Age in days of the post with this number.
    public double days(int post) {
        return days[post];
    }

    /// Natural logarithm of 1 + likes of the post with this number.
    public double logLikes(int post) {
        return logLikes[post];
    }

    /// Age of the newest post; 0 without posts.
    double newest() {
        return Arrays.stream(days).min().orElse(0);
    }

    /// The newest `most` posts.
    LikedPosts newest(int most) {
        if (days.length <= most) {
            return this;
        }
        double[] sorted = days.clone();
        Arrays.sort(sorted);
        double oldest = sorted[most - 1];
        double[] keptDays = new double[most];
        double[] keptLikes = new double[most];
        int kept = 0;
        for (int post = 0; post < days.length && kept < most; post++) {
            if (days[post] <= oldest) {
                keptDays[kept] = days[post];
                keptLikes[kept++] = logLikes[post];
            }
        }
        return new LikedPosts(logFollowers, keptDays, keptLikes);
    }
}
