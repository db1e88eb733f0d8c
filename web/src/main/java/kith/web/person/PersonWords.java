package kith.web.person;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.app.Portrait;
import kith.app.audit.AuditPage;
import kith.app.audit.VerdictTone;
import kith.app.explain.ClaimSentences;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.app.explain.Spoken;
import kith.app.explain.VerdictWords;
import kith.core.Assessment;
import kith.core.Claim;
import kith.core.Estimate;
import kith.core.workspace.Remark;
import kith.report.Circle;
import kith.report.Html;
import org.jspecify.annotations.Nullable;

/// A portrait as the page says it.
final class PersonWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int MONTHS = 24;

    private PersonWords() {}

    static PersonPage page(String dataset, String address, Portrait portrait, List<Remark> remarks) {
        Explanation explanation = portrait.explanation();
        Assessment assessment = explanation.assessment();
        String handle = assessment.handle() == null ? assessment.accountId() : "@" + assessment.handle();
        kith.report.@Nullable Pyramid pyramid = AuditPage.pyramid(assessment);
        Circle circle = circle(explanation.rings());
        return new PersonPage(
                dataset,
                assessment.accountId(),
                address,
                portrait.name() == null ? handle : portrait.name(),
                portrait.name() == null ? "" : handle,
                facts(portrait),
                portrait.bio(),
                VerdictWords.title(assessment.verdict()),
                VerdictTone.of(assessment.verdict()).code(),
                assessment.reason(),
                VerdictWords.meaning(assessment.verdict()),
                assessment.alpha() == null ? "not known" : Spoken.percent(assessment.alpha()),
                claims(explanation),
                pyramid == null ? null : Html.of(pyramid),
                pyramid == null ? "There are too few peers to compare with." : standing(assessment),
                deciles(explanation.pyramid()),
                circle == null ? null : Html.of(circle),
                circle == null ? "Nothing in the data shows who follows." : circle.words(),
                rings(explanation.rings()),
                charts(portrait),
                explanation.changes(),
                explanation.notes(),
                remarks,
                "Definition %s, data %s, seed %d, Kith %s."
                        .formatted(
                                assessment.provenance().definitionSha256().substring(0, 12),
                                assessment.provenance().dataSha256().substring(0, 12),
                                assessment.provenance().seed(),
                                assessment.provenance().kithVersion()));
    }

    private static String standing(Assessment assessment) {
        Assessment.Standing standing = java.util.Objects.requireNonNull(assessment.standing());
        Spoken.Amount amount = Spoken.beyond(standing.percentile());
        return "More genuine followers than %s of %s peers (%s)."
                .formatted(amount.point(), Spoken.count(assessment.peers()), amount.bounds());
    }

    private static List<String> facts(Portrait portrait) {
        List<String> facts = new ArrayList<>();
        for (String fact : new @Nullable String[] {portrait.walk(), portrait.place(), portrait.platform()}) {
            if (fact != null) {
                facts.add(fact);
            }
        }
        if (!Double.isNaN(portrait.followers())) {
            facts.add(Spoken.count(portrait.followers()) + " followers");
        }
        if (!Double.isNaN(portrait.following())) {
            facts.add("follows " + Spoken.count(portrait.following()));
        }
        if (!Double.isNaN(portrait.ageDays())) {
            facts.add("here for %s".formatted(age(portrait.ageDays())));
        }
        return facts;
    }

    private static String age(double days) {
        return days < 730
                ? Spoken.counted(Math.max(1, Math.round(days / 30.4)), "month")
                : Spoken.counted((long) (days / 365.25), "year");
    }

    private static List<PersonPage.ClaimLine> claims(Explanation explanation) {
        Assessment assessment = explanation.assessment();
        List<PersonPage.ClaimLine> claims = new ArrayList<>();
        for (ClaimSentences.Line line : ClaimSentences.all(assessment, explanation.likersListed())) {
            claims.add(claim(assessment, line));
        }
        return claims;
    }

    private static PersonPage.ClaimLine claim(Assessment assessment, ClaimSentences.Line line) {
        Assessment.Standing standing = assessment.standing();
        Assessment.Content content = assessment.content();
        Assessment.Circle circle = assessment.circle();
        Assessment.Influence influence = assessment.influence();
        Claim claim = line.claim();
        return switch (claim) {
            case AUTHENTIC -> plain(line, assessment.authentic(), "how account and followers look");
            case ORGANISATION ->
                plain(
                        line,
                        assessment.organisation() == null ? null : 1 - assessment.organisation(),
                        "name, bio and posts");
            case REGULAR -> plain(line, assessment.regular(), "their words and habits");
            case STANDING ->
                spread(
                        line,
                        standing == null ? null : standing.probability(),
                        standing == null ? null : standing.percentile(),
                        "followers of their peers");
            case CONTENT ->
                spread(
                        line,
                        content == null ? null : content.probability(),
                        content == null ? null : content.percentile(),
                        "responses to posts");
            case CIRCLE ->
                spread(
                        line,
                        circle == null ? null : circle.probability(),
                        circle == null ? null : circle.share(),
                        circle == null ? "" : rung(circle));
            case INFLUENCE ->
                plain(line, influence == null ? null : influence.probability(), "what people did after posts");
        };
    }

    private static String rung(Assessment.Circle circle) {
        return switch (circle.evidence()) {
            case STRUCTURE -> "who follows whom only";
            case INTERACTION -> "who follows and talks with whom";
            case PLACE_AND_KIN -> "ties, talk, shared place and family";
            case CONFIRMED -> "what they said themselves";
        };
    }

    private static PersonPage.ClaimLine plain(ClaimSentences.Line line, @Nullable Double p, String rests) {
        return new PersonPage.ClaimLine(
                VerdictWords.title(line.claim()),
                line.sentence(),
                p == null ? "" : Spoken.percent(p),
                0,
                -1,
                -1,
                p == null ? "" : rests);
    }

    private static PersonPage.ClaimLine spread(
            ClaimSentences.Line line, @Nullable Double p, @Nullable Estimate estimate, String rests) {
        if (p == null || estimate == null) {
            return plain(line, null, rests);
        }
        return new PersonPage.ClaimLine(
                VerdictWords.title(line.claim()),
                line.sentence(),
                Spoken.percent(p),
                100 * estimate.value(),
                100 * estimate.interval().lo(),
                100 * estimate.interval().hi(),
                rests);
    }

    private static @Nullable Circle circle(@Nullable Rings rings) {
        if (rings == null) {
            return null;
        }
        Spoken.Amount amount = Spoken.share(rings.knowing(), rings.evidence());
        return new Circle(
                rings.responding(),
                rings.knowing().value(),
                rings.knowing().interval().lo(),
                rings.knowing().interval().hi(),
                "Circle: %s of the genuine followers know them (%s).".formatted(amount.point(), amount.bounds()));
    }

    private static List<PersonPage.Decile> rings(@Nullable Rings rings) {
        if (rings == null) {
            return List.of();
        }
        return List.of(
                new PersonPage.Decile(
                        "know them and were seen to respond, at least", Spoken.percent(rings.responding()), true),
                new PersonPage.Decile(
                        "know them (estimated, %s)"
                                .formatted(Spoken.range(rings.knowing().interval(), 5)),
                        Spoken.share(rings.knowing(), rings.evidence()).point(),
                        true),
                new PersonPage.Decile(
                        "do not know them", Spoken.percent(1 - rings.knowing().value()), false));
    }

    private static List<PersonPage.Decile> deciles(@Nullable Pyramid pyramid) {
        if (pyramid == null) {
            return List.of();
        }
        List<PersonPage.Decile> rows = new ArrayList<>();
        for (int tenth = 10; tenth >= 0; tenth--) {
            if (tenth == 10 && pyramid.aboveEveryone()) {
                rows.add(new PersonPage.Decile("this person", Spoken.count(pyramid.person()), true));
            }
            String who = switch (tenth) {
                case 10 -> "the peer with most";
                case 0 -> "the peer with fewest";
                default -> "%d of 10 peers have fewer than".formatted(tenth);
            };
            rows.add(new PersonPage.Decile(who, Spoken.count(pyramid.deciles().get(tenth)), false));
            if (tenth == pyramid.band() + 1 && tenth <= 10 && !pyramid.aboveEveryone()) {
                rows.add(new PersonPage.Decile("this person", Spoken.count(pyramid.person()), true));
            }
        }
        return rows;
    }

    private static List<Chart> charts(Portrait portrait) {
        List<Chart.Point> growth = portrait.growth().stream()
                .map(point -> new Chart.Point(DAY.format(point.day()), point.count()))
                .toList();
        List<Portrait.Month> months = portrait.months().size() > MONTHS
                ? portrait.months()
                        .subList(
                                portrait.months().size() - MONTHS,
                                portrait.months().size())
                : portrait.months();
        List<Chart> charts = new ArrayList<>();
        charts.add(new Chart(course("Followers", growth), "Followers", false, growth));
        List<Chart.Point> posts = months.stream()
                .map(month -> new Chart.Point(MONTH.format(month.month()), month.posts()))
                .toList();
        charts.add(new Chart(course("Posts a month", posts), "Posts", true, posts));
        List<Chart.Point> likes = months.stream()
                .map(month -> new Chart.Point(MONTH.format(month.month()), month.likes()))
                .toList();
        charts.add(new Chart(course("Likes of the median post", likes), "Likes", true, likes));
        return charts.stream().filter(Chart::shown).toList();
    }

    private static String course(String what, List<Chart.Point> points) {
        List<Chart.Point> known =
                points.stream().filter(point -> !Double.isNaN(point.value())).toList();
        return known.isEmpty()
                ? what
                : "%s: %s (%s), then %s (%s)"
                        .formatted(
                                what,
                                known.getFirst().words(),
                                known.getFirst().when(),
                                known.getLast().words(),
                                known.getLast().when());
    }
}
