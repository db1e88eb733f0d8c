package kith.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.app.explain.Spoken;
import kith.core.Interval;
import kith.core.Verdict;

/// An audit in sentences that can be said aloud.
public final class AuditSentences {
    private AuditSentences() {}

    /// One sentence: what the list is.
    public static String headline(AuditReport report) {
        Map<Verdict, Integer> counts = report.counts();
        List<String> parts = new ArrayList<>();
        AuditReport.Hits hits = report.hits();
        int named = counts.getOrDefault(Verdict.ALPHA_CONSUMER, 0);
        if (hits != null) {
            Interval interval = hits.interval();
            String range = interval.lo() == interval.hi()
                    ? "%.0f".formatted(interval.lo())
                    : "%.0f to %.0f".formatted(interval.lo(), interval.hi());
            parts.add(
                    interval.contains(named)
                            ? "%s %s (%s)".formatted(named == 0 ? "none" : Spoken.count(named), alphas(named), range)
                            : "%s can be expected to be alpha consumers (%s named with confidence)"
                                    .formatted(range, Spoken.count(named)));
        }
        for (Verdict verdict : List.of(
                Verdict.SMALL_INFLUENCER,
                Verdict.ESTABLISHED_INFLUENCER,
                Verdict.SUSPICIOUS,
                Verdict.ORGANISATION,
                Verdict.ORDINARY_CONSUMER)) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > 0) {
                parts.add(Spoken.count(count) + " " + are(verdict, count));
            }
        }
        int open = counts.getOrDefault(Verdict.NOT_ENOUGH_EVIDENCE, 0);
        if (open > 0) {
            parts.add(
                    parts.isEmpty()
                            ? "the data cannot tell of any what they are"
                            : "of %s the data cannot tell".formatted(Spoken.count(open)));
        }
        return "Of %s offered as %s, %s.".formatted(people(report.people().size()), report.offeredAs(), listed(parts));
    }

    /// The first harm: is it what it says it is?
    public static List<String> duped(AuditReport report) {
        List<String> lines = new ArrayList<>();
        int all = report.people().size();
        Harms harms = report.harms();
        lines.add(
                harms.contrary() == 0
                        ? "Nobody on the list shows signs of being an influencer, an organisation or a fake"
                                + (open(report) == 0
                                        ? "."
                                        : ", but of %s too little is known to say so."
                                                .formatted(Spoken.count(open(report))))
                        : "%s of %s (%s) set out to build an audience, speak for an organisation, or do not look real."
                                .formatted(
                                        Spoken.count(harms.contrary()),
                                        Spoken.count(all),
                                        Spoken.percent(harms.contrary() / (double) all)));
        for (Harms.Money money : harms.money()) {
            String currency = money.currency().isEmpty() ? "" : " " + money.currency();
            lines.add(
                    "Of %s%s quoted for %s, %s%s would go to influencers, organisations or fakes, %s%s to alpha consumers, and %s%s to people of whom the data cannot tell."
                            .formatted(
                                    Spoken.count(money.quoted()),
                                    currency,
                                    people(money.people()),
                                    Spoken.count(money.contrary()),
                                    currency,
                                    Spoken.count(money.alphas()),
                                    currency,
                                    Spoken.count(money.open()),
                                    currency));
        }
        if (harms.money().isEmpty()) {
            lines.add(
                    "The list quotes no prices that could be read, so the money at risk is not known (--price-column).");
        }
        return lines;
    }

    /// The second harm: content below what the peers make.
    public static List<String> content(AuditReport report) {
        Harms harms = report.harms();
        Double median = harms.median();
        if (median == null) {
            return List.of(
                    "Not known: nothing in the data shows how people who do not know them respond to their posts.");
        }
        List<String> lines = new ArrayList<>();
        lines.add("%s of the %s whose posts could be compared make content below the middle of their peers (estimated)."
                .formatted(Spoken.count(harms.below()), people(harms.content())));
        lines.add("The middle person of the list does better than %s of their peers (estimated)."
                .formatted(Spoken.percent(median)));
        AuditReport.Against against = report.against();
        AuditReport.Pool pool = against == null ? null : against.pool();
        Double best = pool == null ? null : pool.content();
        if (against != null && best != null) {
            lines.add("The middle one of the %s alpha consumers in the dataset does better than %s."
                    .formatted(Spoken.count(against.alphas()), Spoken.percent(best)));
        }
        return lines;
    }

    /// The third harm: who would respond.
    public static List<String> engagement(AuditReport report) {
        Harms harms = report.harms();
        Double responses = harms.responses();
        if (responses == null) {
            return List.of(
                    "Not known: the seller's figures do not say who responds. Likes a post of people who know somebody and of people who do not are worth different things.");
        }
        List<String> lines = new ArrayList<>();
        Double knowing = harms.knowing();
        Double strangers = harms.strangers();
        lines.add("A post of each of the %s whose posts were seen would get about %s likes together (estimated)."
                .formatted(people(harms.seen()), about(responses)));
        if (knowing != null && strangers != null) {
            lines.add(
                    "Where it was seen who likes (%s), at most about %s of them would come from people who know them, and %s from people who do not."
                            .formatted(people(harms.split()), about(knowing), about(strangers)));
        } else {
            lines.add("Who likes was not listed, so likes of people who know them cannot be told from others.");
        }
        AuditReport.Against against = report.against();
        AuditReport.Pool pool = against == null ? null : against.pool();
        Double theirs = pool == null ? null : pool.responses();
        if (pool != null && theirs != null) {
            Double known = pool.knowing();
            lines.add("At the same price a post, as many alpha consumers of the dataset would get about %s likes%s."
                    .formatted(
                            about(theirs * harms.seen()),
                            known == null || knowing == null
                                    ? ""
                                    : "; for %s of them at most about %s from people who know them"
                                            .formatted(Spoken.count(harms.split()), about(known * harms.split()))));
        }
        return lines;
    }

    /// What the audit could not see, and what that means for the numbers.
    public static List<String> unknown(AuditReport report) {
        List<String> lines = new ArrayList<>();
        int all = report.people().size();
        int judged = report.judged();
        if (report.against() == null) {
            lines.add(
                    "No dataset was given, so nobody could be compared with peers: whoever is not ruled out by their own figures stays open.");
        } else if (judged < all) {
            lines.add(
                    "%s %s not in the dataset; of them only the seller's own figures are known, and they count as no alpha consumer in the expected number."
                            .formatted(people(all - judged), all - judged == 1 ? "is" : "are"));
            lines.addAll(report.against().elsewhere());
        }
        long blind = report.people().stream()
                .filter(person -> person.depth() == Depth.FULL && person.alpha() == null)
                .count();
        if (blind > 0) {
            lines.add(
                    "Of %s in the dataset too little was seen to give an alpha; they are taken to be as likely one as the rest of the list."
                            .formatted(people(blind)));
        }
        AuditReport.Reading reading = report.reading();
        if (!reading.unread().isEmpty()) {
            lines.add("%s of the file name nobody and were left out."
                    .formatted(Spoken.counted(reading.unread().size(), "row")));
        }
        lines.add(
                reading.asOf() == null
                        ? "The list does not say when its figures were taken."
                        : "The seller's oldest figures are of %s.".formatted(reading.asOf()));
        lines.add("What somebody moves when they recommend a product shows only in a trial.");
        return lines;
    }

    private static int open(AuditReport report) {
        return report.counts().getOrDefault(Verdict.NOT_ENOUGH_EVIDENCE, 0);
    }

    private static String alphas(int count) {
        return count == 1 ? "is an alpha consumer" : count == 0 ? "is an alpha consumer" : "are alpha consumers";
    }

    private static String are(Verdict verdict, int count) {
        boolean one = count == 1;
        return switch (verdict) {
            case SUSPICIOUS -> one ? "does not look real" : "do not look real";
            case ORGANISATION -> one ? "is an organisation" : "are organisations";
            case ESTABLISHED_INFLUENCER -> one ? "is an established influencer" : "are established influencers";
            case SMALL_INFLUENCER -> one ? "is a small influencer" : "are small influencers";
            case ALPHA_CONSUMER -> alphas(count);
            case ORDINARY_CONSUMER -> one ? "is an ordinary consumer" : "are ordinary consumers";
            case NOT_ENOUGH_EVIDENCE -> "cannot be told";
        };
    }

    private static String people(long count) {
        return count == 1 ? "1 person" : Spoken.count(count) + " people";
    }

    /// No more than two digits: it is an estimate.
    static String about(double value) {
        if (value < 10) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        double step = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Spoken.count(Math.round(value / step) * step);
    }

    private static String listed(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + ", and " + parts.getLast();
    }
}
