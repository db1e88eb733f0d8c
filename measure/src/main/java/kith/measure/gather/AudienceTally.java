package kith.measure.gather;

import kith.core.Audience;
import kith.core.Rung;
import kith.core.TieHistogram;

/// Adds up one person's members.
final class AudienceTally {
    /// Exchanges that make the interaction rung: one or two may be chance.
    private static final int EXCHANGES = 3;

    private final RecentPosts.Watched watched;
    private int size;
    private int listed;
    private int profiled;
    private int fakes;
    private int interactors;
    private int confirmedKnown;
    private int confirmedUnknown;
    private double chances;
    private double strangerLikes;
    private int responders;
    private long followOns;
    private int exchanges;
    private int placed;
    private final int[] histogram = new int[TieHistogram.BINS];

    /// @param followOns comments that say that a recommendation worked
    AudienceTally(RecentPosts.Watched watched, long followOns) {
        this.watched = watched;
        this.followOns = followOns;
    }

    /// @param fake     probability that the member is fake
    /// @param ratio    log likelihood ratio that the member knows the person, likes included
    /// @param knows    the probability of that
    /// @param stranger the probability of the contrary, with the share of friends held at what following tells
    void add(Member member, double fake, double ratio, double knows, double stranger) {
        Tie.Seen seen = member.seen;
        size++;
        listed += seen.listed;
        followOns += member.passedOn;
        confirmedKnown += member.known == 1 ? 1 : 0;
        confirmedUnknown += member.known == 0 ? 1 : 0;
        if (seen.listed == 1 && member.profiled) {
            profiled++;
            // a count, not a sum: many small doubts about real followers do not add up to a fake one
            fakes += fake >= 0.5 ? 1 : 0;
        }
        if (fake >= 0.5) {
            return;
        }
        interactors += 1 - seen.listed;
        exchanges += seen.spoken > 0 && seen.answered > 0 ? 1 : 0;
        placed += seen.samePlace >= 0 ? 1 : 0;
        histogram[TieHistogram.bin(ratio)]++;
        if (seen.chances > 0) {
            chances += Math.rint(1e6 * stranger * seen.chances * watched.listedPart());
            strangerLikes += Math.rint(1e6 * stranger * seen.likes);
        }
        responders += knows > 0.5 && (seen.likes > 0 || seen.spoken > 0) ? 1 : 0;
    }

    /// So many strangers were never seen, and liked nothing.
    void strangers(double unseen) {
        chances += Math.rint(1e6 * unseen * watched.posts() * watched.listedPart());
    }

    /// @param ordered      1 when it is known in which order followers came
    /// @param unseenMicro  log likelihood ratio of followers that were never seen, in millionths
    /// @param watchedPosts recent posts at which responses were watched
    Audience audience(int ordered, long unseenMicro, int watchedPosts) {
        Rung rung = exchanges < EXCHANGES ? Rung.STRUCTURE : placed * 2 >= size ? Rung.PLACE_AND_KIN : Rung.INTERACTION;
        return new Audience(
                listed,
                ordered,
                profiled,
                fakes * 1_000_000L,
                interactors,
                confirmedKnown,
                confirmedUnknown,
                watched.posts(),
                watched.likersListed(),
                watched.likes(),
                (long) chances,
                (long) strangerLikes,
                unseenMicro,
                responders,
                watchedPosts,
                (int) followOns,
                rung,
                TieHistogram.of(histogram));
    }
}
