package kith.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.app.Portrait;
import kith.app.explain.ClaimSentences;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.app.explain.VerdictWords;
import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Estimate;
import kith.core.people.ListedPerson;
import kith.core.workspace.Remark;
import org.jspecify.annotations.Nullable;

/// One person.
///
/// @param pyramid genuine followers of the peers and of the person, or missing
/// @param circle  who follows, in shares; nobody is named; or missing
/// @param changes what would change the verdict
record PersonAnswer(
        Line person,
        @Nullable String bio,
        @Nullable String url,
        @Nullable Double following,
        @Nullable Double ageDays,
        String meaning,
        List<ClaimAnswer> claims,
        @Nullable Peers pyramid,
        @Nullable Circle circle,
        List<Day> growth,
        List<Month> months,
        List<String> changes,
        List<String> notes,
        List<Said> remarks,
        Origin provenance) {
    /// @param alpha probability of being an alpha consumer, or missing when not known
    record Line(
            String accountId,
            @Nullable String handle,
            @Nullable String name,
            @Nullable String walk,
            @Nullable String place,
            @Nullable String platform,
            @Nullable Double followers,
            String verdict,
            String reason,
            @Nullable Double alpha,
            Codes.@Nullable Range standing,
            Codes.@Nullable Range content,
            Codes.@Nullable Range circle,
            @Nullable String rung,
            @Nullable String nextLook) {
        static Line of(ListedPerson person) {
            return of(
                    person.assessment(),
                    person.name(),
                    person.walk(),
                    person.place(),
                    person.platform(),
                    person.followers());
        }

        static Line of(
                Assessment judged,
                @Nullable String name,
                @Nullable String walk,
                @Nullable String place,
                @Nullable String platform,
                double followers) {
            Assessment.Standing standing = judged.standing();
            Assessment.Content content = judged.content();
            Assessment.Circle circle = judged.circle();
            return new Line(
                    judged.accountId(),
                    judged.handle(),
                    name,
                    walk,
                    place,
                    platform,
                    Fields.number(followers),
                    judged.verdict().code(),
                    judged.reason(),
                    judged.alpha(),
                    standing == null ? null : Codes.range(standing.percentile()),
                    content == null ? null : Codes.range(content.percentile()),
                    circle == null ? null : Codes.range(circle.share()),
                    circle == null ? null : circle.evidence().code(),
                    judged.nextLook());
        }
    }

    /// @param probability that it holds, or missing
    /// @param number      what was measured, with its interval, or missing
    /// @param rung        what it rests on, of the circle
    record ClaimAnswer(
            String claim,
            String sentence,
            @Nullable Double probability,
            Codes.@Nullable Range number,
            @Nullable String rung) {}

    /// @param deciles 11 values: the smallest peer, the nine deciles, the largest
    record Peers(List<Double> deciles, double person, int peers, String group) {}

    record Circle(double responding, Codes.Range knowing, String rung) {}

    record Day(LocalDate day, double followers) {}

    /// @param likes of the median post, or missing
    record Month(LocalDate month, int posts, @Nullable Double likes) {}

    /// @param kind `contest` or `label`
    record Said(String kind, String member, String words, Instant at, boolean taken) {
        static Said of(Remark remark) {
            return new Said(remark.kind().code(), remark.member(), remark.words(), remark.at(), remark.taken());
        }
    }

    record Origin(String definitionSha256, String dataSha256, long seed, String kithVersion) {}

    static PersonAnswer of(Portrait portrait, List<Remark> remarks) {
        Explanation explanation = portrait.explanation();
        Assessment judged = explanation.assessment();
        Pyramid pyramid = explanation.pyramid();
        Rings rings = explanation.rings();
        return new PersonAnswer(
                Line.of(
                        judged,
                        portrait.name(),
                        portrait.walk(),
                        portrait.place(),
                        portrait.platform(),
                        portrait.followers()),
                portrait.bio(),
                portrait.url(),
                Fields.number(portrait.following()),
                Fields.number(portrait.ageDays()),
                VerdictWords.meaning(judged.verdict()),
                ClaimSentences.all(judged, explanation.likersListed()).stream()
                        .map(line -> claim(judged, line))
                        .toList(),
                pyramid == null
                        ? null
                        : new Peers(pyramid.deciles(), pyramid.person(), pyramid.peers(), pyramid.group()),
                rings == null
                        ? null
                        : new Circle(
                                rings.responding(),
                                Codes.range(rings.knowing()),
                                rings.evidence().code()),
                portrait.growth().stream()
                        .map(point -> new Day(point.day(), point.count()))
                        .toList(),
                portrait.months().stream()
                        .map(month -> new Month(month.month(), month.posts(), Fields.number(month.likes())))
                        .toList(),
                explanation.changes(),
                explanation.notes(),
                remarks.stream().map(Said::of).toList(),
                new Origin(
                        judged.provenance().definitionSha256(),
                        judged.provenance().dataSha256(),
                        judged.provenance().seed(),
                        judged.provenance().kithVersion()));
    }

    private static ClaimAnswer claim(Assessment judged, ClaimSentences.Line line) {
        Assessment.Standing standing = judged.standing();
        Assessment.Content content = judged.content();
        Assessment.Circle circle = judged.circle();
        Assessment.Influence influence = judged.influence();
        Claim claim = line.claim();
        return switch (claim) {
            case AUTHENTIC -> answer(line, judged.authentic(), null, null);
            case ORGANISATION -> answer(line, judged.organisation(), null, null);
            case REGULAR -> answer(line, judged.regular(), null, null);
            case STANDING ->
                answer(
                        line,
                        standing == null ? null : (Double) standing.probability(),
                        standing == null ? null : standing.percentile(),
                        null);
            case CONTENT ->
                answer(
                        line,
                        content == null ? null : (Double) content.probability(),
                        content == null ? null : content.percentile(),
                        null);
            case CIRCLE ->
                answer(
                        line,
                        circle == null ? null : (Double) circle.probability(),
                        circle == null ? null : circle.share(),
                        circle == null ? null : circle.evidence().code());
            case INFLUENCE -> answer(line, influence == null ? null : (Double) influence.probability(), null, null);
        };
    }

    private static ClaimAnswer answer(
            ClaimSentences.Line line, @Nullable Double p, @Nullable Estimate number, @Nullable String rung) {
        return new ClaimAnswer(
                line.claim().code(), line.sentence(), p, number == null ? null : Codes.range(number), rung);
    }
}
