package kith.app.explain;

import java.util.ArrayList;
import java.util.List;
import kith.core.Assessment;
import kith.core.Claim;
import org.jspecify.annotations.Nullable;

/// One sentence per claim that can be said aloud: what, how much, how sure, among whom, and what it rests on.
///
/// A probability of 0.8 or more is said flatly, 0.5 to 0.8 as "probably", 0.2 to 0.5 as open, below that as not so.
public final class ClaimSentences {
    private ClaimSentences() {}

    /// A sentence, with the claim it is about.
    public record Line(Claim claim, String sentence) {}

    /// All seven, in the order of [Claim].
    ///
    /// @param likersListed whether it was seen who liked any post; else friends and strangers cannot be told apart
    public static List<Line> all(Assessment assessment, boolean likersListed) {
        List<Line> lines = new ArrayList<>();
        for (Claim claim : Claim.values()) {
            lines.add(new Line(claim, of(assessment, claim, likersListed)));
        }
        return lines;
    }

    static String of(Assessment assessment, Claim claim, boolean likersListed) {
        return switch (claim) {
            case AUTHENTIC -> authentic(assessment.authentic());
            case ORGANISATION -> person(assessment.organisation());
            case REGULAR -> regular(assessment.regular());
            case STANDING -> standing(assessment);
            case CONTENT -> content(assessment.content(), likersListed);
            case CIRCLE -> circle(assessment.circle());
            case INFLUENCE -> influence(assessment.influence());
        };
    }

    private static String authentic(@Nullable Double p) {
        if (p == null) {
            return "Not known: nothing in the data shows whether the account and its audience are real.";
        }
        return "%s (estimated chance that account and audience are real: %s)."
                .formatted(
                        graded(
                                p,
                                "A real account with a real audience",
                                "Probably a real account with a real audience",
                                "Doubtful whether the account and its audience are real",
                                "The account or its audience does not look real"),
                        Spoken.percent(p));
    }

    private static String person(@Nullable Double organisation) {
        if (organisation == null) {
            return "Not known: nothing in the data shows whether this is a person or an organisation.";
        }
        double p = 1 - organisation;
        return "%s (estimated chance of being a person: %s)."
                .formatted(
                        graded(
                                p,
                                "A person, not an organisation",
                                "Probably a person, not an organisation",
                                "Perhaps an organisation, not a person",
                                "An organisation, not a person"),
                        Spoken.percent(p));
    }

    private static String regular(@Nullable Double p) {
        if (p == null) {
            return "Not known: too little of their own words and habits was seen.";
        }
        return "%s (estimated chance that they do not set out to build an audience: %s)."
                .formatted(
                        graded(
                                p,
                                "A regular person",
                                "Probably a regular person",
                                "There are signs that they set out to build an audience",
                                "They set out to build an audience"),
                        Spoken.percent(p));
    }

    private static String standing(Assessment assessment) {
        Assessment.Standing standing = assessment.standing();
        if (standing == null) {
            return "Not known: there are too few peers to compare with, or their followers were not counted.";
        }
        double percentile = standing.percentile().value();
        String opening = graded(
                standing.probability(),
                "Far above their peers",
                "Probably far above their peers",
                "Perhaps far above their peers, perhaps not",
                percentile >= 0.8
                        ? "Above most peers, but not far enough"
                        : percentile >= 0.4 ? "About level with their peers" : "Below most of their peers");
        String group = assessment.peerGroup();
        Spoken.Amount amount = Spoken.beyond(standing.percentile());
        return "%s: more genuine followers than %s of %s peers (%s), %s the usual.%s"
                .formatted(
                        opening,
                        amount.point(),
                        Spoken.count(assessment.peers()),
                        amount.bounds(),
                        Spoken.times(standing.multiple()),
                        group == null ? "" : " Peers: " + group + ".");
    }

    private static String content(Assessment.@Nullable Content content, boolean likersListed) {
        if (content == null) {
            return "Not known: nothing in the data shows how people who do not know them respond to their posts.";
        }
        Spoken.Amount amount = Spoken.beyond(content.percentile());
        String sentence = likersListed
                ? "%s: people who do not know them respond more than to %s of their peers (%s)."
                : "%s: their posts are liked more, for their size, than those of %s of their peers (%s).";
        return sentence.formatted(
                graded(
                        content.probability(),
                        "Among the best content of their peers",
                        "Probably among the best content of their peers",
                        "Perhaps among the best content of their peers, perhaps not",
                        content.percentile().value() >= 0.4
                                ? "Content like that of their peers"
                                : likersListed
                                        ? "Content that strangers respond to less than to most peers'"
                                        : "Content that is liked less than most peers'"),
                amount.point(),
                amount.bounds());
    }

    private static String circle(Assessment.@Nullable Circle circle) {
        if (circle == null) {
            return "Not known: nothing in the data shows who their followers are.";
        }
        String opening = graded(
                circle.probability(),
                "Followed to a large part by people who know them",
                "Probably followed to a large part by people who know them",
                "Perhaps followed to a large part by people who know them, perhaps not",
                "Followed mostly by people who do not know them");
        Spoken.Amount amount = Spoken.share(circle.share(), circle.evidence());
        return ("%s: %s of their genuine followers (%s),"
                        + " %s what is usual for someone of this size who builds an audience. %s")
                .formatted(
                        opening,
                        amount.point(),
                        amount.bounds(),
                        Spoken.times(circle.ratio()),
                        VerdictWords.restsOn(circle.evidence()));
    }

    private static String influence(Assessment.@Nullable Influence influence) {
        if (influence == null) {
            return "Not known: no trace of people acting on what they say was seen. Only a trial can show the effect.";
        }
        String opening = graded(
                influence.probability(),
                "People act on what they say more than on what someone of this size says who builds an audience",
                "People probably act on what they say more than on what someone of this size says who builds an audience",
                "Nothing sets apart how much people act on what they say",
                "People act on what they say less than on what someone of this size says who builds an audience");
        return "%s: %s as often (estimated). A pattern in public traces; only a trial can show the effect."
                .formatted(opening, Spoken.times(influence.ratio()));
    }

    private static String graded(double probability, String sure, String probable, String open, String no) {
        if (probability >= 0.8) {
            return sure;
        }
        return probability >= 0.5 ? probable : probability > 0.2 ? open : no;
    }
}
