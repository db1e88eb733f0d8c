package kith.measure.text;

import java.util.Set;

/// Decides whether a role noun in a bio says what the writer **is**. All rules stand here; their words in
/// `walks-of-life.yaml`.
///
/// A noun does not count when, in its own segment,
/// - it is denied, loved, or belongs to somebody else: a cue of that kind ends at most [#NEAR] words before it, nothing
/// in between
///   affirms it, and for denial and relation no conjunction ends its reach ("wife of a baker **and** mum");
/// - it is sought or talked about: such a cue stands anywhere before it, or ends the segment before;
/// - it is over or not begun: the cue ends at most [#CLOSE] words before it with no other role, conjunction or "now" in
/// between;
/// - "my" stands right before it, or before one adjective;
/// - something right after it makes it a thing or someone else ("supplies", "'s wife", "lover", "to be"), or says it is
/// over ("retired");
/// - it is a parent of animals.
///
/// A noun that is only clear when it stands alone (`=baker` in the list) counts only where it opens its segment, behind
/// an
/// optional opener ("I'm a proud"), and is followed by nothing, a place or a conjunction.
final class RoleRules {
    private static final int NEAR = 4;
    private static final int CLOSE = 3;
    private static final int PET_REACH = 4;

    /// Words that end the reach of a cue.
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "&", "+", "y", "e", "et", "und", "ed", "but", "pero", "mas", "mais", "aber", "sondern", "ma",
            "sino");
    /// What may follow a noun that must stand alone.
    private static final Set<String> PLACES = Set.of(
            "in", "at", "from", "of", "for", "by", "based", "with", "since", "de", "del", "en", "a", "au", "aux",
            "chez", "da", "do", "em", "no", "na", "di", "aus", "bei", "im", "am", "mit", "von", "para", "por", "per",
            "und", "and", "&", "+", "y", "e", "et", "ed", "who", "que", "qui", "che", "the");
    /// What may stand before a noun that must stand alone.
    private static final Set<String> OPENERS = Set.of(
            "i",
            "m",
            "am",
            "a",
            "an",
            "the",
            "im",
            "just",
            "proud",
            "full",
            "part",
            "time",
            "fulltime",
            "professional",
            "pro",
            "amateur",
            "passionate",
            "local",
            "your",
            "friendly",
            "neighbourhood",
            "neighborhood",
            "favorite",
            "favourite",
            "freelance",
            "independent",
            "self",
            "employed",
            "taught",
            "certified",
            "qualified",
            "trained",
            "also",
            "now",
            "currently",
            "based",
            "soy",
            "sou",
            "je",
            "suis",
            "ich",
            "bin",
            "sono",
            "un",
            "una",
            "um",
            "uma",
            "une",
            "ein",
            "eine",
            "orgulloso",
            "orgullosa",
            "profesional",
            "profissional",
            "professionnel",
            "professionnelle",
            "professionista",
            "stolze",
            "stolzer",
            "fier",
            "fiere",
            "and",
            "&",
            "+",
            "y",
            "e",
            "et",
            "und",
            "ed",
            "by",
            "day",
            "night");

    private RoleRules() {}

    /// @param parent   whether the noun means a parent (whose children may be animals)
    /// @param otherEnd one past the last role noun before this one, or 0
    static boolean is(Words words, int from, int to, boolean parent, Marks cues, int otherEnd) {
        int segment = words.segment(from);
        for (int c = 0; c < cues.size(); c++) {
            int cueFrom = cues.from(c);
            int cueTo = cues.to(c);
            boolean sameSegment = words.segment(cueFrom) == segment;
            if (cueTo <= from) {
                if (sameSegment
                        ? deniedBefore(words, cues, c, from, otherEnd)
                        : soughtInSegmentBefore(words, cues, c, from)) {
                    return false;
                }
            } else if (cueFrom >= to && deniedAfter(words, cues, c, to, sameSegment, parent)) {
                return false;
            }
        }
        return true;
    }

    private static boolean deniedBefore(Words words, Marks cues, int c, int from, int otherEnd) {
        int cueTo = cues.to(c);
        int gap = from - cueTo;
        return switch (cues.cue(c)) {
            case NEGATION -> gap <= NEAR && !affirmed(cues, c, from) && !conjunction(words, cueTo, from);
            case LOVE -> gap <= NEAR && !affirmed(cues, c, from);
            case RELATION ->
                gap <= NEAR
                        && !affirmed(cues, c, from)
                        && !conjunction(words, cueTo, from)
                        && !countOfChildren(words, cueTo);
            case POSSESSIVE -> gap <= 1 && !conjunction(words, cueTo, from);
            case SEEK, TOPIC -> !affirmed(cues, c, from);
            case FORMER, FUTURE ->
                gap <= CLOSE && otherEnd <= cueTo && !affirmed(cues, c, from) && !conjunction(words, cueTo, from);
            case NOW, AFFIRM, AFTER, AFTER_RETIRED, PET -> false;
        };
    }

    /// "Looking for: a plumber", "Suche … Model".
    private static boolean soughtInSegmentBefore(Words words, Marks cues, int c, int from) {
        int cueTo = cues.to(c);
        return cues.cue(c) == Cue.SEEK && words.endsSegment(cueTo) && words.segment(from) == words.segment(cueTo);
    }

    private static boolean deniedAfter(Words words, Marks cues, int c, int to, boolean sameSegment, boolean parent) {
        int cueFrom = cues.from(c);
        int gap = cueFrom - to;
        return switch (cues.cue(c)) {
            case AFTER ->
                sameSegment && (gap == 0 || (gap == 1 && words.word(to).equals("s")));
            case AFTER_RETIRED ->
                gap == 0 && (sameSegment || (words.startsSegment(cueFrom) && words.endsSegment(cues.to(c))));
            case PET -> parent && sameSegment && gap <= PET_REACH && !conjunction(words, to, cueFrom);
            case NEGATION, LOVE, RELATION, POSSESSIVE, SEEK, TOPIC, FORMER, FUTURE, NOW, AFFIRM -> false;
        };
    }

    private static boolean affirmed(Marks cues, int c, int from) {
        Cue kind = cues.cue(c);
        for (int later = c + 1; later < cues.size() && cues.to(later) <= from; later++) {
            Cue cue = cues.cue(later);
            boolean over = kind == Cue.FORMER || kind == Cue.FUTURE || kind == Cue.NEGATION;
            if (over ? cue == Cue.NOW : cue == Cue.AFFIRM || cue == Cue.NOW) {
                return true;
            }
        }
        return false;
    }

    private static boolean conjunction(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (CONJUNCTIONS.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    /// "Mum of 2 nurse": a number after the relation counts children and names nobody.
    private static boolean countOfChildren(Words words, int index) {
        return index < words.size() && Character.isDigit(words.word(index).charAt(0));
    }

    /// Whether the noun opens its segment and nothing but a place or a conjunction follows it.
    static boolean standsAlone(Words words, int from, int to) {
        boolean closed =
                words.endsSegment(to) || words.kind(to) == Words.Kind.MENTION || PLACES.contains(words.word(to));
        if (!closed) {
            return false;
        }
        for (int i = from - 1; i >= 0 && words.segment(i) == words.segment(from); i--) {
            if (!OPENERS.contains(words.word(i))) {
                // "Mum and baker", "barista & model": another clause may stand before a conjunction.
                return i < from - 1 && CONJUNCTIONS.contains(words.word(i + 1));
            }
        }
        return true;
    }
}
