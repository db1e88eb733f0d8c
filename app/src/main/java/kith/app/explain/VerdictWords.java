package kith.app.explain;

import kith.core.Claim;
import kith.core.Rung;
import kith.core.Verdict;

/// The fixed words: verdicts, claims and rungs of evidence as people say them.
public final class VerdictWords {
    private VerdictWords() {}

    public static String title(Verdict verdict) {
        return switch (verdict) {
            case SUSPICIOUS -> "Suspicious";
            case ORGANISATION -> "Brand or organisation";
            case ESTABLISHED_INFLUENCER -> "Established influencer";
            case SMALL_INFLUENCER -> "Small influencer";
            case ALPHA_CONSUMER -> "Alpha consumer";
            case ORDINARY_CONSUMER -> "Ordinary consumer";
            case NOT_ENOUGH_EVIDENCE -> "Not enough evidence";
        };
    }

    /// At most twelve letters, for tables.
    public static String label(Verdict verdict) {
        return switch (verdict) {
            case SUSPICIOUS -> "suspicious";
            case ORGANISATION -> "organisation";
            case ESTABLISHED_INFLUENCER -> "established";
            case SMALL_INFLUENCER -> "small infl.";
            case ALPHA_CONSUMER -> "alpha";
            case ORDINARY_CONSUMER -> "ordinary";
            case NOT_ENOUGH_EVIDENCE -> "cannot tell";
        };
    }

    /// One sentence: what the verdict means.
    public static String meaning(Verdict verdict) {
        return switch (verdict) {
            case SUSPICIOUS -> "The account or its audience does not look real.";
            case ORGANISATION -> "This account speaks for a company or a group, not for a person.";
            case ESTABLISHED_INFLUENCER -> "They set out to build an audience, and they have one.";
            case SMALL_INFLUENCER ->
                "They set out to build an audience and are still small. Small is not the same as trusted.";
            case ALPHA_CONSUMER ->
                "A regular person who has risen far above their peers, whose posts are among the best of their peers',"
                        + " and whose audience is to a large part people who know them.";
            case ORDINARY_CONSUMER -> "A regular person, much like their peers.";
            case NOT_ENOUGH_EVIDENCE -> "The data cannot tell yet what this account is.";
        };
    }

    /// Heading of a claim.
    public static String title(Claim claim) {
        return switch (claim) {
            case AUTHENTIC -> "Real";
            case ORGANISATION -> "A person";
            case REGULAR -> "Regular";
            case STANDING -> "Standing";
            case CONTENT -> "Content";
            case CIRCLE -> "Circle";
            case INFLUENCE -> "Influence";
        };
    }

    /// The claim as the end of "we are least sure …".
    public static String question(Claim claim) {
        return switch (claim) {
            case AUTHENTIC -> "whether the account and its audience are real";
            case ORGANISATION -> "whether this is a person or an organisation";
            case REGULAR -> "whether they set out to build an audience";
            case STANDING -> "how far they stand above their peers";
            case CONTENT -> "how good their posts are to people who do not know them";
            case CIRCLE -> "how much of their audience knows them";
            case INFLUENCE -> "whether people act on what they say";
        };
    }

    /// One sentence: what a share of friends and family rests on.
    public static String restsOn(Rung rung) {
        return switch (rung) {
            case STRUCTURE -> "This rests only on who follows whom, so it is rough.";
            case INTERACTION -> "This rests on who follows whom and who talks with whom.";
            case PLACE_AND_KIN ->
                "This rests on who follows whom, who talks with whom, and signs of a shared place or family.";
            case CONFIRMED -> "They said themselves who knows them.";
        };
    }
}
