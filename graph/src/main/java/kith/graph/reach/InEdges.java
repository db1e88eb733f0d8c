package kith.graph.reach;

/// The in-edges of every node, laid out so that the live ones can be drawn in time proportional to
/// their number.
///
/// Edges that are live with probabilities p1, p2, … are drawn as a rain of points: a Poisson number
/// with mean Λ = Σ -ln(1 - p), each point on an edge with probability -ln(1 - p) / Λ. An edge is live
/// when a point fell on it. That is exact: numbers of points on different edges are independent, and
/// none fall on an edge with probability 1 - p. Two points on one edge do no harm. Where all p of a
/// node are equal, a point is a uniform draw among its edges, else a draw from an alias table (Walker,
/// ACM TOMS 3, 1977; Vose, IEEE Trans. Softw. Eng. 17, 1991). Under the linear threshold model a node
/// has at most one live edge: one point or none.
final class InEdges {
    /// In the place of a probability of some points: this node has certain edges or too many points
    /// for one short sum, see [#certain].
    static final float SLOW = 2;

    /// Above it exp(-Λ) is too small to number points by.
    static final double MOST_POINTS = 16;

    /// Two places a node, side by side because they are read together: in `2 v` where its in-edges
    /// start, in `2 v + 1` its law. A law is two floats: the mean number of points in the upper half,
    /// the probability of any in the lower. A mean of 0 says that there is never more than one. The
    /// start behind the last node ends the edges.
    final long[] heads;

    /// Where each in-edge comes from; empty when there are `cells`.
    final int[] sources;

    /// Alias tables of nodes whose edges differ: a source in the lower half, its stand-in in the upper
    /// one.
    final long[] cells;

    /// The source is meant when 32 uniform bits lie below this, without sign; else its stand-in.
    final int[] cuts;

    /// How many in-edges of a node are live for certain; they come first in its row. Empty when no
    /// node has any, or when every slow node has nothing else.
    final int[] certain;

    InEdges(long[] heads, int[] sources, long[] cells, int[] cuts, int[] certain) {
        this.heads = heads;
        this.sources = sources;
        this.cells = cells;
        this.cuts = cuts;
        this.certain = certain;
    }

    int nodes() {
        return heads.length / 2;
    }

    int degree(int node) {
        return (int) (heads[2 * node + 2] - heads[2 * node]);
    }

    int certain(int node, int degree) {
        if (certain.length > 0) {
            return certain[node];
        }
        return mean(heads[2 * node + 1]) == Float.POSITIVE_INFINITY ? degree : 0;
    }

    static long law(double mean, double some) {
        return (long) Float.floatToRawIntBits((float) mean) << 32
                | Integer.toUnsignedLong(Float.floatToRawIntBits((float) some));
    }

    static float mean(long law) {
        return Float.intBitsToFloat((int) (law >>> 32));
    }

    static float some(long law) {
        return Float.intBitsToFloat((int) law);
    }

    /// Law of a node with this many edges of probability `p` each.
    static long lawOfEqual(int degree, double p) {
        if (degree == 1 && p == 1) {
            return law(0, 1);
        }
        return lawOfPoisson(degree == 0 ? 0 : -degree * StrictMath.log1p(-p), false);
    }

    static long lawOfPoisson(double mean, boolean someCertain) {
        return law(mean, someCertain || mean > MOST_POINTS ? SLOW : -StrictMath.expm1(-mean));
    }
}
