package kith.measure.plan;

import kith.measure.Normal;

/// How many people must be asked or watched, before anybody is.
///
/// Invitations are accepted independently with one rate. A lift test compares the part of two groups
/// that act; people of one community act alike, which a design effect makes up for (Kish 1965). Fleiss,
/// Levin & Paik, 2003, ch. 4.
public final class Sizing {
    private Sizing() {}

    /// The fewest invitations of which, with this confidence, at least so many are accepted. O(answer).
    ///
    /// @param accepted   0 or more
    /// @param rate       chance that one is accepted, above 0 to 1
    /// @param confidence inside 0 to 1
    public static int invitations(int accepted, double rate, double confidence) {
        if (!(rate > 0 && rate <= 1) || !(confidence > 0 && confidence < 1) || accepted < 0) {
            throw new IllegalArgumentException("%d acceptances at a rate of %s with confidence %s make no sense"
                    .formatted(accepted, rate, confidence));
        }
        if (accepted == 0 || rate == 1) {
            return accepted;
        }
        // chance that the invitation that brings the last acceptance is number `asked`
        double log = accepted * StrictMath.log(rate);
        double enough = StrictMath.exp(log);
        int asked = accepted;
        while (enough < confidence) {
            log += StrictMath.log1p(-rate) + StrictMath.log((double) asked / (asked - accepted + 1));
            enough += StrictMath.exp(log);
            asked++;
        }
        return asked;
    }

    /// People in each of two groups of equal size, so that a lift is seen with this power by a two-
    /// sided test at 5 %.
    ///
    /// @param baseline part that acts without the campaign, inside 0 to 1
    /// @param lift     relative change, above 0: 0.2 for a fifth more
    /// @param power    chance to see it, inside 0 to 1
    /// @param design   design effect, at least 1
    public static long peopleEachGroup(double baseline, double lift, double power, double design) {
        double with = baseline * (1 + lift);
        if (!(baseline > 0 && lift > 0 && with < 1 && power > 0 && power < 1 && design >= 1)) {
            throw new IllegalArgumentException("a baseline of %s with a lift of %s, power %s and design effect %s"
                    .formatted(baseline, lift, power, design));
        }
        double both = (baseline + with) / 2;
        double z = Normal.quantile(0.975) * Math.sqrt(2 * both * (1 - both))
                + Normal.quantile(power) * Math.sqrt(baseline * (1 - baseline) + with * (1 - with));
        double difference = with - baseline;
        return (long) Math.ceil(design * z * z / (difference * difference));
    }

    /// 1 + (people of a community - 1) x correlation.
    public static double designEffect(double peopleEachCommunity, double correlation) {
        return 1 + Math.max(0, peopleEachCommunity - 1) * correlation;
    }
}
