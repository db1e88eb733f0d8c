package kith.measure.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a word near a role noun says about it. [RoleRules] says how far each reaches.
enum Cue {
    /// `not a`, `never`, `kein`: the person denies it.
    NEGATION,
    /// `love`, `fan of`: the person likes it.
    LOVE,
    /// `wife of`, `my dad is`: somebody else is it.
    RELATION,
    /// `my`, `mi`, `ma`: somebody else, if it stands right before the noun.
    POSSESSIVE,
    /// `looking for`, `busco`: the person wants one.
    SEEK,
    /// `posts about`, `tips for`: it is a subject.
    TOPIC,
    /// `ex`, `former`, `retired`: it is over.
    FORMER,
    /// `future`, `aspiring`, `student`: it has not begun.
    FUTURE,
    /// `now`, `turned`: ends the reach of what was before it.
    NOW,
    /// `being a`, `as a`, `not just a`: affirms what follows.
    AFFIRM,
    /// Right after the noun: `supplies`, `lover`, `'s wife`, `to be`, `turned`.
    AFTER,
    /// Right after the noun, even behind a comma or bracket: `retired`.
    AFTER_RETIRED,
    /// Some words after `mum of`: the children are animals.
    PET;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Cue> of(String code) {
        return Arrays.stream(values()).filter(cue -> cue.code().equals(code)).findFirst();
    }
}
