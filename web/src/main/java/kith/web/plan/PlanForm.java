package kith.web.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kith.app.workspace.PlanAsk;
import kith.core.Goal;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What stands in the form, as text; the address of the form holds it, so that it can be kept and sent on.
///
/// @param minAlpha,acceptance,holdOut in percent
/// @param include,exclude,roster      accounts, one a line
public record PlanForm(
        String budget,
        String goal,
        String walk,
        String place,
        String minAlpha,
        String atMostPlace,
        String atMostWalk,
        String perPerson,
        String perFollower,
        String acceptance,
        String holdOut,
        String include,
        String exclude,
        String roster,
        String seed) {
    /// Longer lists do not fit into an address.
    private static final int ADDRESS = 1_500;

    private static final double USUAL_BUDGET = 1_500;

    public static final PlanForm NEW = of(Map.of());

    static PlanForm of(Map<String, String> fields) {
        UnaryOperator<String> text = name -> fields.getOrDefault(name, "").strip();
        return new PlanForm(
                budget(text),
                or(text.apply("goal"), Goal.KNOWN_REACH.code()),
                text.apply("walk"),
                text.apply("place"),
                or(text.apply("minAlpha"), percent(PlanAsk.MIN_ALPHA)),
                text.apply("atMostPlace"),
                text.apply("atMostWalk"),
                or(text.apply("perPerson"), plain(PlanAsk.PER_PERSON)),
                or(text.apply("perFollower"), plain(PlanAsk.PER_FOLLOWER)),
                or(text.apply("acceptance"), percent(PlanAsk.ACCEPTANCE)),
                or(text.apply("holdOut"), "0"),
                text.apply("include"),
                text.apply("exclude"),
                text.apply("roster"),
                or(text.apply("seed"), "1"));
    }

    /// Without script both the slider and the field beside it are sent as they stand: a slider that was moved counts.
    private static String budget(UnaryOperator<String> text) {
        String slide = text.apply("slide");
        boolean moved = !slide.isEmpty() && !slide.equals(text.apply("stood"));
        return moved ? slide : or(text.apply("budget"), plain(USUAL_BUDGET));
    }

    static PlanForm of(PlanAsk ask) {
        return new PlanForm(
                plain(ask.budget()),
                ask.goal().code(),
                ask.from().getOrDefault("walk", ""),
                ask.from().getOrDefault("place", ""),
                percent(ask.minAlpha()),
                number(ask.atMostPer().get("place")),
                number(ask.atMostPer().get("walk")),
                plain(ask.perPerson()),
                plain(ask.perFollower()),
                percent(ask.acceptance()),
                percent(ask.holdOut()),
                String.join("\n", ask.include()),
                String.join("\n", ask.exclude()),
                String.join("\n", ask.roster()),
                Long.toString(ask.seed()));
    }

    /// @throws KithException (usage) when something cannot be read, or is out of its range
    PlanAsk ask(String dataset) {
        Map<String, String> from = new LinkedHashMap<>();
        put(from, "walk", walk);
        put(from, "place", place);
        Map<String, Integer> atMost = new LinkedHashMap<>();
        if (!atMostPlace.isEmpty()) {
            atMost.put("place", (int) read("At most of one place", atMostPlace));
        }
        if (!atMostWalk.isEmpty()) {
            atMost.put("walk", (int) read("At most of one walk of life", atMostWalk));
        }
        return new PlanAsk(
                dataset,
                read("The budget", budget),
                Goal.fromCode(goal).orElseThrow(() -> KithException.usage("There is no goal '%s'.".formatted(goal))),
                read("The cost of a person", perPerson),
                read("The cost of a follower", perFollower),
                read("The part who accept", acceptance) / 100,
                from,
                read("Alpha at least", minAlpha) / 100,
                atMost,
                read("The part set aside", holdOut) / 100,
                lines(include),
                lines(exclude),
                lines(roster),
                (long) read("The seed", seed));
    }

    /// The budget as a number; the usual one when it cannot be read.
    double money() {
        try {
            return Math.max(0, read("The budget", budget));
        } catch (KithException _) {
            return USUAL_BUDGET;
        }
    }

    /// What follows the `?` of the form's address; lists only while they are short.
    String query() {
        Map<String, String> fields = fields();
        if (include.length() + exclude.length() + roster.length() >= ADDRESS) {
            fields.keySet().removeAll(List.of("include", "exclude", "roster"));
        }
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    /// What is sent by its name; fields that say nothing are left out.
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("budget", budget);
        fields.put("goal", goal);
        put(fields, "walk", walk);
        put(fields, "place", place);
        fields.put("minAlpha", minAlpha);
        put(fields, "atMostPlace", atMostPlace);
        put(fields, "atMostWalk", atMostWalk);
        fields.put("perPerson", perPerson);
        fields.put("perFollower", perFollower);
        fields.put("acceptance", acceptance);
        fields.put("holdOut", holdOut);
        put(fields, "seed", seed.equals("1") ? "" : seed);
        put(fields, "include", include);
        put(fields, "exclude", exclude);
        put(fields, "roster", roster);
        return fields;
    }

    /// Whether something besides budget and goal differs from what is usual.
    public boolean narrowed() {
        PlanForm usual = NEW;
        return !query().replace("budget=" + budget + "&goal=" + goal, "")
                .equals(usual.query().replace("budget=" + usual.budget() + "&goal=" + usual.goal(), ""));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\n,;]", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static double read(String what, String text) {
        try {
            double value = Double.parseDouble(text.replace(" ", "").replace("'", ""));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw KithException.usage("%s is '%s', which is not a number. Write it as 1500 or 0.5.".formatted(what, text));
    }

    private static String or(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    private static String percent(double share) {
        return plain(Math.rint(share * 1000) / 10);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }
}
