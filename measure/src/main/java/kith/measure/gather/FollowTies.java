package kith.measure.gather;

import kith.graph.Graph;
import org.jspecify.annotations.Nullable;

/// Who hears whom, and what speaks for their knowing each other: one number an edge, no names.
///
/// Row i of the graph lists the followers of i, and whoever was seen to respond to i though no list
/// shows them: lists are cut, and friends often stand behind the cut. Everybody who occurs in the data
/// is a node; those with a profile have an id. Cost: 4 bytes an edge besides the graph.
public final class FollowTies {
    private final Graph followers;
    private final long follows;
    private final float[] ratios;
    private final @Nullable String[] ids;
    private final double[] fake;

    /// @param followers row i lists whoever hears i
    /// @param follows   how many edges a list of follows shows; the others are responses
    /// @param ratios    log likelihood ratio of knowing for every edge, `NaN` for a fake follower
    /// @param ids       account id of every node, missing where there is no profile
    /// @param fake      probability of being fake, `NaN` where nobody can tell
    public FollowTies(Graph followers, long follows, float[] ratios, @Nullable String[] ids, double[] fake) {
        this.followers = followers;
        this.follows = follows;
        this.ratios = ratios;
        this.ids = ids;
        this.fake = fake;
    }

    /// Row i lists whoever hears i.
    public Graph followers() {
        return followers;
    }

    /// How many edges a list of follows shows.
    public long follows() {
        return follows;
    }

    /// Log likelihood ratio that the follower at this edge knows the person, against not; `NaN` where
    /// the follower is more likely fake than not.
    public float ratio(long edge) {
        return ratios[(int) edge];
    }

    /// The account's id, or missing for somebody who only occurs in others' lists.
    public @Nullable String id(int node) {
        return ids[node];
    }

    /// Whether the account is more likely fake than not; false where nobody can tell.
    public boolean isFake(int node) {
        return fake[node] >= 0.5;
    }
}
