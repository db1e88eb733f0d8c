package kith.measure.gather;

import kith.graph.Graph;
import org.jspecify.annotations.Nullable;

/// Who follows whom, and what speaks for their knowing each other: one number an edge, no names.
///
/// Row i of the graph lists the followers of i. Everybody who occurs in the data is a node; those with
/// a profile have an id. Cost: 4 bytes an edge besides the graph.
public final class FollowTies {
    private final Graph followers;
    private final float[] ratios;
    private final @Nullable String[] ids;
    private final double[] fake;

    /// @param followers row i lists the followers of i
    /// @param ratios    log likelihood ratio of knowing for every edge, `NaN` for a fake follower
    /// @param ids       account id of every node, missing where there is no profile
    /// @param fake      probability of being fake, `NaN` where nobody can tell
    public FollowTies(Graph followers, float[] ratios, @Nullable String[] ids, double[] fake) {
        this.followers = followers;
        this.ratios = ratios;
        this.ids = ids;
        this.fake = fake;
    }

    public Graph followers() {
        return followers;
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
