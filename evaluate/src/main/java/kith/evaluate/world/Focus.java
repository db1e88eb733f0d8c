package kith.evaluate.world;

/// A place or bond in which people come to know each other (Feld, Am. J. Sociol. 86, 1981).
///
/// `size` is the median number of members, `spread` the sigma of its log, `chance` of two average members to
/// know or half know each other, `closeness` the median of w among them.
enum Focus {
    KIN(0, 0, 0, 0.85, 5.5),
    NEIGHBOURHOOD(1, 200, 0.3, 0.475, 1.65),
    SCHOOL(2, 230, 0.25, 0.57, 1.95),
    WORK(3, 85, 0.8, 0.6, 2.1),
    PAST(4, 240, 0.25, 0.38, 1.8),
    CLUB(5, 36, 0.4, 0.68, 2.3);

    private static final int LARGEST = 330;

    final int number;
    final double size;
    final double spread;
    final double chance;
    final double closeness;

    Focus(int number, double size, double spread, double chance, double closeness) {
        this.number = number;
        this.size = size;
        this.spread = spread;
        this.chance = chance;
        this.closeness = closeness;
    }

    int clamp(double members) {
        return Math.clamp(Math.round(members), 3, LARGEST);
    }
}
