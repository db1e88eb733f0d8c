package kith.measure.circle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Who is linked with whom among a number of people, for which pairs that is known at all, and where
/// people belong.
///
/// Links are undirected: following each other, or being friends. A pair of which nothing is known is
/// neither linked nor not linked. Memory O(people + pairs).
public final class Acquaintances {
    /// No place is known.
    public static final int NOWHERE = -1;

    private final int[][] linked;
    private final int @Nullable [][] known;
    private final int[] place;

    private Acquaintances(int[][] linked, int @Nullable [][] known, int[] place) {
        this.linked = linked;
        this.known = known;
        this.place = place;
    }

    /// Every link is listed: who is not listed is not linked.
    ///
    /// @param a one end of each link, from 0 to `people - 1`; listing a link twice or from both ends is
    /// alike
    /// @param b the other end
    public static Acquaintances complete(int people, int[] a, int[] b) {
        int[] nowhere = new int[people];
        Arrays.fill(nowhere, NOWHERE);
        boolean[] all = new boolean[a.length];
        Arrays.fill(all, true);
        return new Acquaintances(rows(people, a, b, all), null, nowhere);
    }

    /// Only of the listed pairs it is known whether they are linked.
    public static Acquaintances partial(int people, int[] a, int[] b, boolean[] areLinked) {
        int[] nowhere = new int[people];
        Arrays.fill(nowhere, NOWHERE);
        boolean[] all = new boolean[a.length];
        Arrays.fill(all, true);
        return new Acquaintances(rows(people, a, b, areLinked), rows(people, a, b, all), nowhere);
    }

    /// The same with places: a number from 0 for each person, or [#NOWHERE].
    public Acquaintances placed(int[] places) {
        if (places.length != linked.length) {
            throw new IllegalArgumentException(
                    "%d places do not fit %d people".formatted(places.length, linked.length));
        }
        return new Acquaintances(linked, known, places.clone());
    }

    private static int[][] rows(int people, int[] a, int[] b, boolean[] taken) {
        if (a.length != b.length || a.length != taken.length) {
            throw new IllegalArgumentException(
                    "%d, %d and %d ends of pairs do not fit".formatted(a.length, b.length, taken.length));
        }
        int[] sizes = new int[people];
        for (int at = 0; at < a.length; at++) {
            if (taken[at] && a[at] != b[at]) {
                sizes[a[at]]++;
                sizes[b[at]]++;
            }
        }
        int[][] rows = new int[people][];
        Arrays.setAll(rows, person -> new int[sizes[person]]);
        int[] filled = new int[people];
        for (int at = 0; at < a.length; at++) {
            if (taken[at] && a[at] != b[at]) {
                rows[a[at]][filled[a[at]]++] = b[at];
                rows[b[at]][filled[b[at]]++] = a[at];
            }
        }
        for (int person = 0; person < people; person++) {
            rows[person] = Arrays.stream(rows[person]).sorted().distinct().toArray();
        }
        return rows;
    }

    public int people() {
        return linked.length;
    }

    public int degree(int person) {
        return linked[person].length;
    }

    public boolean areLinked(int a, int b) {
        return Arrays.binarySearch(linked[a], b) >= 0;
    }

    /// Whether it is known if the two are linked; never of somebody and themselves.
    public boolean isKnown(int a, int b) {
        return a != b && (known == null || Arrays.binarySearch(known[a], b) >= 0);
    }

    /// How many people are linked with both.
    public int common(int a, int b) {
        int common = 0;
        int j = 0;
        for (int other : linked[a]) {
            while (j < linked[b].length && linked[b][j] < other) {
                j++;
            }
            common += j < linked[b].length && linked[b][j] == other ? 1 : 0;
        }
        return common;
    }

    /// [#NOWHERE] where not known.
    public int place(int person) {
        return place[person];
    }

    /// Whether the place of anybody is known.
    boolean hasPlaces() {
        return Arrays.stream(place).anyMatch(one -> one != NOWHERE);
    }

    /// Everybody linked with a person, ascending. Not to be written to.
    public int[] linked(int person) {
        return linked[person];
    }

    /// Everybody whose link with a person is known, ascending, or null where that is everybody. Not to
    /// be written to.
    int @Nullable [] known(int person) {
        return known == null ? null : known[person];
    }
}
