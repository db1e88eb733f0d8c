package kith.core;

/// Who follows and responds to one account, folded into counts: no follower can be told from it.
///
/// @param listed           followers that were listed
/// @param ordered          1 when the list says in which order they came, else 0
/// @param profiled         listed followers whose own profile is in the dataset
/// @param fakeMicro        those of `profiled` that are more likely fake than not, in 1e-6
/// @param interactors      people who liked or commented but are not in the list of followers
/// @param confirmedKnown   followers of whom the person said that they know each other
/// @param confirmedUnknown followers of whom the person said that they do not
/// @param likerPosts       posts whose likers were listed, perhaps cut
/// @param likersListed     likers listed over all `likerPosts`
/// @param likesCounted     likes that the platform counts over all `likerPosts`; not below `likersListed`
/// @param strangerChances  likes that were possible from followers who do not know the person, in 1e-6
/// @param strangerLikes    likes that these gave, in 1e-6
/// @param unseenMicro      log likelihood ratio of knowing the person, of a follower who was never seen, in 1e-6
/// @param responders       people seen who probably know the person and responded to a post
/// @param watchedPosts     posts over which responses and follow-on actions were watched
/// @param followOns        follow-on actions: asked where it is from, saved, tagged a friend, passed on
/// @param rung             the best kind of evidence found among the followers
/// @param seen             genuine followers and responders by how strongly the evidence says that they know the person
public record Audience(
        int listed,
        int ordered,
        int profiled,
        long fakeMicro,
        int interactors,
        int confirmedKnown,
        int confirmedUnknown,
        int likerPosts,
        int likersListed,
        long likesCounted,
        long strangerChances,
        long strangerLikes,
        long unseenMicro,
        int responders,
        int watchedPosts,
        int followOns,
        Rung rung,
        TieHistogram seen) {

    /// Nothing was seen of the audience.
    public static final Audience UNSEEN =
            new Audience(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Rung.STRUCTURE, TieHistogram.EMPTY);

    /// Whether anything was seen that bears on who knows the person.
    public boolean bearsOnCircle() {
        return listed + interactors + confirmedKnown + confirmedUnknown > 0;
    }
}
