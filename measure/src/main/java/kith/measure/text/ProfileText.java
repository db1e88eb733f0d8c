package kith.measure.text;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Display name and bio of one profile as the signs and phrases that [OrganisationWords] weighs.
///
/// What was not observed (`null`) gives neither signs nor phrases; an empty bio is a sign. Cost: linear in the
/// text.
public final class ProfileText {
    private static final int PHONE_DIGITS = 7;

    private final Words name;
    private final Words bio;
    private final Set<ProfileSign> signs = EnumSet.noneOf(ProfileSign.class);

    /// @param walk kind of what the bio says the person is
    ProfileText(ProfileWords profile, @Nullable WalkKind walk, Lexicon lexicon) {
        name = profile.name();
        bio = profile.bio();
        String displayName = profile.displayName();
        if (displayName != null && name.size() > 0) {
            signsOfName(displayName, profile.place(), lexicon);
        }
        String bioText = profile.bioText();
        if (bioText != null) {
            signsOfBio(bioText.strip(), walk);
        }
    }

    public boolean has(ProfileSign sign) {
        return signs.contains(sign);
    }

    /// Every word, hashtag and emoji, and every two words that follow each other in a clause, each once.
    public Set<String> phrases() {
        Set<String> phrases = new LinkedHashSet<>();
        for (Words words : new Words[] {name, bio}) {
            for (int at = 0; at < words.size(); at++) {
                if (isWeighed(words, at)) {
                    phrases.add(words.word(at));
                }
                if (isPair(words, at)) {
                    phrases.add(words.word(at - 1) + " " + words.word(at));
                }
            }
        }
        return phrases;
    }

    Words name() {
        return name;
    }

    Words bio() {
        return bio;
    }

    Set<ProfileSign> signs() {
        return signs;
    }

    static boolean isWeighed(Words words, int at) {
        return switch (words.kind(at)) {
            case WORD, HASHTAG, EMOJI -> true;
            case MENTION, LINK, MAIL -> false;
        };
    }

    /// Whether the word and the one before it make a phrase.
    static boolean isPair(Words words, int at) {
        return at > 0
                && words.segment(at) == words.segment(at - 1)
                && words.kind(at) == Words.Kind.WORD
                && words.kind(at - 1) == Words.Kind.WORD;
    }

    private void signsOfName(String written, @Nullable String place, Lexicon lexicon) {
        signs.add(ProfileSign.NAME);
        int words = 0;
        int longest = 0;
        String first = "";
        for (int at = 0; at < name.size(); at++) {
            if (name.kind(at) == Words.Kind.WORD) {
                first = words == 0 ? name.word(at) : first;
                words++;
                longest = Math.max(longest, name.word(at).length());
                set(ProfileSign.NAME_DIGIT, hasDigit(name.word(at)));
            }
        }
        boolean given = lexicon.isGivenName(first);
        set(ProfileSign.NAME_GIVEN, given);
        set(ProfileSign.NAME_GIVEN_ONLY, given && words == 1);
        set(ProfileSign.NAME_ONE_WORD, words == 1);
        set(ProfileSign.NAME_THREE_WORDS, words >= 3);
        set(ProfileSign.NAME_FOUR_WORDS, words >= 4);
        set(ProfileSign.NAME_ONE_LONG_WORD, words == 1 && longest >= 10);
        set(ProfileSign.NAME_WORD_OF_6, longest >= 6);
        set(ProfileSign.NAME_WORD_OF_8, longest >= 8);
        set(ProfileSign.NAME_WORD_OF_10, longest >= 10);
        set(ProfileSign.NAME_WORD_OF_13, longest >= 13);
        set(ProfileSign.NAME_EMOJI, name.count(Words.Kind.EMOJI) > 0);
        letters(written);
        shared(place);
    }

    private void letters(String written) {
        int large = 0;
        int small = 0;
        boolean inside = false;
        int run = 0;
        boolean runIsWord = true;
        boolean abbreviation = false;
        char before = ' ';
        for (int at = 0; at <= written.length(); at++) {
            char letter = at < written.length() ? written.charAt(at) : ' ';
            boolean isLarge = Character.isUpperCase(letter);
            boolean isSmall = Character.isLowerCase(letter);
            large += isLarge ? 1 : 0;
            small += isSmall ? 1 : 0;
            inside |= isLarge && Character.isLowerCase(before);
            if (isLarge) {
                run++;
            } else if (isSmall) {
                runIsWord = false;
            } else {
                abbreviation |= run >= 2 && runIsWord;
                run = 0;
                runIsWord = true;
            }
            set(ProfileSign.NAME_AND, letter == '&' || letter == '+');
            set(ProfileSign.NAME_MARK, "-_.,:/".indexOf(letter) >= 0);
            before = letter;
        }
        set(ProfileSign.NAME_LOWER_CASE, small > 0 && large == 0);
        set(ProfileSign.NAME_UPPER_CASE, large > 2 && small == 0);
        set(ProfileSign.NAME_ABBREVIATION, abbreviation && small > 0);
        set(ProfileSign.NAME_CAPITAL_INSIDE, inside);
    }

    /// What the name shares with bio and place: people seldom name themselves there.
    private void shared(@Nullable String place) {
        Words where = Words.of(place == null ? "" : place);
        int words = 0;
        int inBio = 0;
        boolean inPlace = false;
        for (int at = 0; at < name.size(); at++) {
            String word = name.word(at);
            if (name.kind(at) == Words.Kind.WORD && word.length() > 2) {
                words++;
                inBio += stands(word, bio) ? 1 : 0;
                inPlace |= stands(word, where);
            }
        }
        set(ProfileSign.NAME_IN_BIO, inBio > 0);
        set(ProfileSign.NAME_WHOLE_IN_BIO, words >= 2 && inBio == words);
        set(ProfileSign.NAME_IN_PLACE, inPlace);
    }

    private static boolean stands(String word, Words in) {
        for (int at = 0; at < in.size(); at++) {
            String other = in.word(at);
            boolean tag = in.kind(at) == Words.Kind.HASHTAG;
            if (tag ? other.length() == word.length() + 1 && other.endsWith(word) : other.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private void signsOfBio(String written, @Nullable WalkKind walk) {
        signs.add(ProfileSign.BIO);
        set(ProfileSign.BIO_EMPTY, bio.size() == 0);
        set(ProfileSign.BIO_5_WORDS, bio.size() >= 5);
        set(ProfileSign.BIO_10_WORDS, bio.size() >= 10);
        set(ProfileSign.BIO_20_WORDS, bio.size() >= 20);
        for (int at = 0; at < bio.size(); at++) {
            switch (bio.kind(at)) {
                case EMOJI -> signs.add(ProfileSign.BIO_EMOJI);
                case HASHTAG -> signs.add(ProfileSign.BIO_HASHTAG);
                case MENTION -> signs.add(ProfileSign.BIO_MENTION);
                case LINK -> signs.add(ProfileSign.BIO_LINK);
                case MAIL -> signs.add(ProfileSign.BIO_MAIL);
                case WORD -> {}
            }
        }
        marks(written);
        if (walk != null) {
            signs.add(
                    switch (walk) {
                        case OCCUPATION -> ProfileSign.BIO_OCCUPATION;
                        case CRAFT -> ProfileSign.BIO_CRAFT;
                        case HOBBY, LIFE_STAGE -> ProfileSign.BIO_OTHER_WALK;
                    });
        }
    }

    private void marks(String written) {
        if (written.isEmpty()) {
            return;
        }
        int digits = 0;
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            if (letter >= '0' && letter <= '9') {
                digits++;
                signs.add(ProfileSign.BIO_DIGIT);
                set(ProfileSign.BIO_PHONE, digits >= PHONE_DIGITS);
            } else if (" -+()./".indexOf(letter) < 0) {
                digits = 0;
            }
            set(ProfileSign.BIO_EXCLAMATION, letter == '!');
            set(ProfileSign.BIO_BARS, letter == '|' || letter == '•');
            set(ProfileSign.BIO_DOTS, letter == '…');
            set(ProfileSign.BIO_SMILE, smiles(written, at));
        }
        char last = written.charAt(written.length() - 1);
        set(ProfileSign.BIO_BEGINS_SMALL, Character.isLowerCase(written.charAt(0)));
        set(ProfileSign.BIO_ENDS_SENTENCE, last == '.' || last == '!' || last == '?');
        set(ProfileSign.BIO_DOTS, written.contains("..."));
    }

    /// Whether a smile begins here: `:)` `:-)` `;)` `;-)` `=)` `:d` `:p` `<3`.
    private static boolean smiles(String text, int at) {
        char mouth = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (text.charAt(at)) {
            case ':' -> "dDpP".indexOf(mouth) >= 0 || mouth == ')' || text.startsWith("-)", at + 1);
            case ';' -> mouth == ')' || text.startsWith("-)", at + 1);
            case '=' -> mouth == ')';
            case '<' -> mouth == '3';
            default -> false;
        };
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private void set(ProfileSign sign, boolean holds) {
        if (holds) {
            signs.add(sign);
        }
    }
}
