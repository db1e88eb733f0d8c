package kith.evaluate.circle;

import java.util.Arrays;
import java.util.SplittableRandom;
import kith.measure.circle.Acquaintances;

/// An audience with a planted share of friends: Facebook friends of one student and mutual follows of
/// one streamer, links inside either part as they are, links across drawn at random.
final class Mixture {
    private final Acquaintances audience;
    private final boolean[] friend;

    private Mixture(Acquaintances audience, boolean[] friend) {
        this.audience = audience;
        this.friend = friend;
    }

    /// @param share part of the audience that are friends, in (0, 1); both parts are cut down at random
    /// to fit it
    /// @param cross probability of a link between a friend and a stranger
    static Mixture of(Circle friends, Circle strangers, double share, double cross, SplittableRandom random) {
        double size = Math.min(friends.size() / share, strangers.size() / (1 - share));
        int[] taken = friends.some((int) Math.round(size * share), random);
        int[] others = strangers.some((int) Math.round(size * (1 - share)), random);
        int people = taken.length + others.length;
        boolean[][] linked = new boolean[people][people];
        friends.links(taken, linked, 0);
        strangers.links(others, linked, taken.length);
        for (int one = 0; one < taken.length; one++) {
            for (int other = taken.length; other < people; other++) {
                linked[one][other] = random.nextDouble() < cross;
            }
        }
        boolean[] friend = new boolean[people];
        Arrays.fill(friend, 0, taken.length, true);
        return new Mixture(acquaintances(linked), friend);
    }

    private static Acquaintances acquaintances(boolean[][] linked) {
        int people = linked.length;
        int[] a = new int[people * people];
        int[] b = new int[people * people];
        int count = 0;
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                if (linked[one][other]) {
                    a[count] = one;
                    b[count++] = other;
                }
            }
        }
        return Acquaintances.complete(people, Arrays.copyOf(a, count), Arrays.copyOf(b, count));
    }

    /// Everybody linked with one person of a network.
    ///
    /// @param network who is linked with whom
    /// @param person  whose circle it is
    record Circle(Network network, int person) {
        int size() {
            return network.linked(person).length;
        }

        int[] some(int count, SplittableRandom random) {
            int[] all = network.linked(person).clone();
            for (int at = 0; at < count; at++) {
                int other = at + random.nextInt(all.length - at);
                int kept = all[at];
                all[at] = all[other];
                all[other] = kept;
            }
            return Arrays.copyOf(all, count);
        }

        void links(int[] people, boolean[][] linked, int from) {
            for (int one = 0; one < people.length; one++) {
                for (int other = 0; other < one; other++) {
                    linked[from + one][from + other] =
                            Arrays.binarySearch(network.linked(people[one]), people[other]) >= 0;
                }
            }
        }
    }

    Acquaintances audience() {
        return audience;
    }

    /// The audience and, as the last of all, the person whom everybody in it is linked with.
    Acquaintances withOwner() {
        int owner = friend.length;
        int[] a = new int[owner * (owner + 1)];
        int[] b = new int[owner * (owner + 1)];
        int count = 0;
        for (int one = 0; one < owner; one++) {
            for (int other = 0; other < one; other++) {
                if (audience.areLinked(one, other)) {
                    a[count] = one;
                    b[count++] = other;
                }
            }
            a[count] = one;
            b[count++] = owner;
        }
        return Acquaintances.complete(owner + 1, Arrays.copyOf(a, count), Arrays.copyOf(b, count));
    }

    int size() {
        return friend.length;
    }

    /// A copy.
    boolean[] friend() {
        return friend.clone();
    }

    double share() {
        int friends = 0;
        for (boolean one : friend) {
            friends += one ? 1 : 0;
        }
        return friends / (double) friend.length;
    }
}
