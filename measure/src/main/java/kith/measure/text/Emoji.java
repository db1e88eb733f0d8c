package kith.measure.text;

/// Which code points begin or modify an emoji (Unicode 16 blocks, by range: a symbol too many does no harm here).
final class Emoji {
    private Emoji() {}

    static boolean starts(int point) {
        if (point < 0x2190) {
            return false;
        }
        boolean symbol =
                point <= 0x23FF || (point >= 0x25A0 && point <= 0x27BF) || (point >= 0x2B00 && point <= 0x2BFF);
        boolean pictograph = point >= 0x1F000 && point <= 0x1FAFF && !isModifier(point);
        return symbol || pictograph;
    }

    /// Skin tone, presentation selector, keycap or tag character: carries no meaning for us.
    static boolean isModifier(int point) {
        return (point >= 0x1F3FB && point <= 0x1F3FF)
                || point == 0xFE0E
                || point == 0xFE0F
                || point == 0x20E3
                || (point >= 0xE0020 && point <= 0xE007F);
    }

    static boolean isGender(int point) {
        return point == 0x2640 || point == 0x2642;
    }

    static boolean isFlagLetter(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }
}
