package kith.app.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kith.core.Assessment;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// What buying a roster would do: the three harms of the idea, as numbers. Missing is missing.
///
/// @param contrary  people who are not what a regular person's recommendation needs: fake, organisations, influencers
/// @param money     quoted for each currency
/// @param content   people whose content could be compared with their peers'
/// @param below     of these, those whose content is below the middle of their peers
/// @param median    middle content percentile of these
/// @param responses likes a post of everybody seen, together
/// @param seen      how many people that sum holds
/// @param knowing   of these by people who know the person
/// @param strangers and by those who do not
/// @param split     how many people the split holds
/// @param splitResponses likes a post of these
public record Harms(
        int contrary,
        List<Money> money,
        int content,
        int below,
        @Nullable Double median,
        @Nullable Double responses,
        int seen,
        @Nullable Double knowing,
        @Nullable Double strangers,
        int split,
        @Nullable Double splitResponses) {
    /// Verdicts of people who are not regular people.
    public static final Set<Verdict> CONTRARY = EnumSet.of(
            Verdict.SUSPICIOUS, Verdict.ORGANISATION, Verdict.ESTABLISHED_INFLUENCER, Verdict.SMALL_INFLUENCER);

    public Harms {
        money = List.copyOf(money);
    }

    /// @param currency empty when the list does not say
    /// @param people   with a price
    /// @param quoted   sum of the prices
    /// @param contrary part of it for people of [#CONTRARY]
    /// @param open     part of it for people of whom nothing can be told
    /// @param alphas   part of it for alpha consumers
    public record Money(String currency, int people, double quoted, double contrary, double open, double alphas) {}

    public static Harms of(List<Audited> people) {
        List<Double> contents = people.stream()
                .map(Harms::contentPercentile)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        double responses = 0;
        double knowing = 0;
        double strangers = 0;
        int seen = 0;
        int split = 0;
        for (Audited person : people) {
            Seen what = person.seen();
            Double likes = what == null ? null : what.likes();
            if (what == null || likes == null) {
                continue;
            }
            seen++;
            responses += likes;
            Double who = what.knowing();
            Double others = what.strangers();
            if (who != null && others != null) {
                split++;
                knowing += who;
                strangers += others;
            }
        }
        return new Harms(
                (int) people.stream()
                        .filter(person -> CONTRARY.contains(person.verdict()))
                        .count(),
                money(people),
                contents.size(),
                (int) contents.stream().filter(each -> each < 0.5).count(),
                contents.isEmpty() ? null : contents.get(contents.size() / 2),
                seen == 0 ? null : (Double) responses,
                seen,
                split == 0 ? null : (Double) knowing,
                split == 0 ? null : (Double) strangers,
                split,
                split == 0 ? null : (Double) (knowing + strangers));
    }

    private static @Nullable Double contentPercentile(Audited person) {
        Assessment assessment = person.assessment();
        Assessment.Content content = assessment == null ? null : assessment.content();
        return content == null ? null : (Double) content.percentile().value();
    }

    private static List<Money> money(List<Audited> people) {
        Map<String, Money> sums = new TreeMap<>();
        for (Audited person : people) {
            Double price = person.price();
            if (price == null) {
                continue;
            }
            Verdict verdict = person.verdict();
            sums.merge(
                    person.currency(),
                    new Money(
                            person.currency(),
                            1,
                            price,
                            CONTRARY.contains(verdict) ? price : 0,
                            verdict == Verdict.NOT_ENOUGH_EVIDENCE ? price : 0,
                            verdict == Verdict.ALPHA_CONSUMER ? price : 0),
                    (a, b) -> new Money(
                            a.currency(),
                            a.people() + 1,
                            a.quoted() + b.quoted(),
                            a.contrary() + b.contrary(),
                            a.open() + b.open(),
                            a.alphas() + b.alphas()));
        }
        return new ArrayList<>(sums.values());
    }
}
