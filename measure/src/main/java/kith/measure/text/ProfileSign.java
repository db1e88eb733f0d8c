package kith.measure.text;

import java.util.List;
import java.util.Locale;

/// How a display name and a bio are written, whatever their language: what tells organisations from people
/// beside the words themselves (docs/methods/organisation.md).
public enum ProfileSign {
    /// There was a display name to read; the constant of all signs of names.
    NAME,
    /// Begins with a common given name.
    NAME_GIVEN,
    /// Is a given name and nothing else.
    NAME_GIVEN_ONLY,
    NAME_ONE_WORD,
    NAME_THREE_WORDS,
    NAME_FOUR_WORDS,
    /// One word of ten letters or more: mostly words written together.
    NAME_ONE_LONG_WORD,
    NAME_WORD_OF_6,
    NAME_WORD_OF_8,
    NAME_WORD_OF_10,
    NAME_WORD_OF_13,
    NAME_DIGIT,
    NAME_EMOJI,
    NAME_LOWER_CASE,
    NAME_UPPER_CASE,
    /// A word in capitals among others: `SRUC Golf`.
    NAME_ABBREVIATION,
    /// A capital after a small letter: `GoSwim`.
    NAME_CAPITAL_INSIDE,
    /// `&` or `+`.
    NAME_AND,
    /// A hyphen, full stop, comma, colon, slash or underscore.
    NAME_MARK,
    /// A word of the name stands in the bio too.
    NAME_IN_BIO,
    /// All words of the name, two or more, stand in the bio.
    NAME_WHOLE_IN_BIO,
    /// A word of the name stands in the place.
    NAME_IN_PLACE,

    /// There was a bio to read, perhaps an empty one; the constant of all signs and words of bios.
    BIO,
    BIO_EMPTY,
    BIO_5_WORDS,
    BIO_10_WORDS,
    BIO_20_WORDS,
    BIO_EMOJI,
    BIO_HASHTAG,
    BIO_MENTION,
    BIO_LINK,
    BIO_MAIL,
    /// Seven digits or more in one number, spaces and hyphens aside.
    BIO_PHONE,
    BIO_DIGIT,
    BIO_BEGINS_SMALL,
    BIO_ENDS_SENTENCE,
    BIO_EXCLAMATION,
    BIO_DOTS,
    /// Parts set off by bars or bullets.
    BIO_BARS,
    /// Typed smiles, hearts and laughter.
    BIO_SMILE,
    /// Names an occupation of a person, see [WalksOfLife].
    BIO_OCCUPATION,
    BIO_CRAFT,
    /// Names a hobby or a stage of life.
    BIO_OTHER_WALK;

    private static final List<ProfileSign> ALL = List.of(values());

    /// All of them, in order.
    public static List<ProfileSign> all() {
        return ALL;
    }

    /// Its key below `signs`, for example `name_given`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
