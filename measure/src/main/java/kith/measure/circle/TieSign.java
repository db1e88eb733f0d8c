package kith.measure.circle;

import kith.core.Rung;

/// What is read off a pair of linked people to tell whether they know each other. Each is a column of a
/// row of [TieSigns], in this order; `NaN` where it was not observed.
///
/// The structure is said so that it means the same in a small network and a large one: as a rank among
/// one's own links, as a part of what could be, or against the usual.
public enum TieSign {
    /// Mean log of both numbers of links, less the mean of all people: who is linked with many knows
    /// fewer of them.
    ACTIVITY(0, Rung.STRUCTURE),
    /// Part of the pairs of common acquaintances that are linked too, drawn towards a third. Common
    /// acquaintances who all know each other are one crowd, and say less than some from all over one's
    /// life.
    CLOSURE(1, Rung.STRUCTURE),
    /// Square of the rank of the overlap (Onnela et al., PNAS 104, 2007) among all links of an end, mean
    /// of both ends before squaring, in (0, 1): being among the first counts for more than being above
    /// the middle.
    RANK(2, Rung.STRUCTURE),
    /// The rank itself where a common acquaintance counts by 1 / its links (Zhou, Lü & Zhang, Eur. Phys.
    /// J. B 71, 2009).
    RARE_RANK(3, Rung.STRUCTURE),
    /// ln((common + 0.5) / (most that could be common + 4)), over acquaintances whose link with the
    /// other end is known.
    OVERLAP(4, Rung.STRUCTURE),
    /// ln(1 + messages, calls, comments exchanged).
    EXCHANGES(5, Rung.INTERACTION),
    /// 1 when both ends spoke.
    BOTH_WAYS(6, Rung.INTERACTION),
    /// ln(1 + different weeks with an exchange).
    WEEKS(7, Rung.INTERACTION),
    /// 1 when both belong to the same place (class, employer, town), else 0.
    SAME_PLACE(8, Rung.PLACE_AND_KIN),
    /// CLOSURE where the place is the same, else 0.
    SAME_PLACE_CLOSURE(9, Rung.PLACE_AND_KIN),
    /// OVERLAP among people of either's place, less OVERLAP.
    OVERLAP_INSIDE(10, Rung.PLACE_AND_KIN),
    /// OVERLAP among people of neither's place, less OVERLAP: what the place cannot have caused (Feld,
    /// Am. J. Sociol. 86, 1981).
    OVERLAP_OUTSIDE(11, Rung.PLACE_AND_KIN),
    /// Log-odds that two people of these two places are linked, this pair left out: where everybody is
    /// linked, a link says little.
    PLACE_DENSITY(12, Rung.PLACE_AND_KIN);

    private final int column;
    private final Rung rung;

    TieSign(int column, Rung rung) {
        this.column = column;
        this.rung = rung;
    }

    /// Where it stands in a row.
    public int column() {
        return column;
    }

    /// The kind of evidence that it is.
    public Rung rung() {
        return rung;
    }

    /// How many there are: the width of a row.
    public static int count() {
        return values().length;
    }
}
