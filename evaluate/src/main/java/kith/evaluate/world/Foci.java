package kith.evaluate.world;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Cuts the people into the groups of one kind of focus.
///
/// Members of a focus lie together in `members`; focus k is `members[starts[k]] … members[starts[k + 1] - 1]`.
/// Somebody may be in several foci of a kind, hence twice in one: who reads the pairs skips a pair of a person
/// with themselves.
final class Foci {
    final int[] members;
    final int[] starts;
    final int count;

    private Foci(int[] members, int[] starts, int count) {
        this.members = members;
        this.starts = starts;
        this.count = count;
    }

    static Foci of(Focus focus, Population population, long seed) {
        Memberships memberships = new Memberships(population.people);
        for (int i = 0; i < population.people; i++) {
            SplittableRandom random = Chance.of(seed, Phase.MEMBERSHIP, Chance.ordered(focus.number, i));
            join(focus, population, i, random, memberships);
        }
        return cut(focus, memberships, seed);
    }

    private static void join(Focus focus, Population population, int i, SplittableRandom random, Memberships into) {
        int town = population.town[i];
        int region = population.region(i);
        double outgoing = population.sociability[i];
        switch (focus) {
            case KIN -> into.add(population.kin[i], 0, i);
            case NEIGHBOURHOOD -> into.add(town, (int) (65_535L * i / population.people), i);
            case SCHOOL -> into.add(population.birthTown[i], population.age[i] * 256 + random.nextInt(256), i);
            case WORK -> {
                if (random.nextDouble() < 0.85) {
                    boolean near = random.nextDouble() < 0.25;
                    into.add(near ? town : population.towns + region, random.nextInt(65_536), i);
                }
            }
            case PAST -> {
                int times = Math.min(9, Chance.poisson(random, 4.35 * Math.exp(0.55 * outgoing)));
                for (int k = 0; k < times; k++) {
                    into.add(region, random.nextInt(65_536), i);
                }
            }
            case CLUB -> {
                int times = Math.min(4, Chance.poisson(random, 0.6 * Math.exp(0.5 * outgoing)));
                for (int k = 0; k < times; k++) {
                    into.add(region * Population.CRAFTS + population.craftFamily(i), random.nextInt(65_536), i);
                }
            }
        }
    }

    private static Foci cut(Focus focus, Memberships memberships, long seed) {
        memberships.sort();
        SplittableRandom random = Chance.of(seed, Phase.FOCUS, focus.number);
        int n = memberships.size();
        int[] members = new int[n];
        int[] starts = new int[n + 1];
        int count = 0;
        int ends = 0;
        for (int k = 0; k < n; k++) {
            members[k] = memberships.person(k);
            boolean newMajor = k == 0 || memberships.major(k) != memberships.major(k - 1);
            if (newMajor || (k >= ends && focus != Focus.KIN)) {
                starts[count++] = k;
                ends = k + focus.clamp(Chance.logNormal(random, focus.size, focus.spread));
            }
        }
        starts[count] = n;
        return new Foci(members, Arrays.copyOf(starts, count + 1), count);
    }

    /// Who is in which larger group (below 2^23), and where in its order (below 2^16).
    private static final class Memberships {
        private static final int INDEX_BITS = 24;
        private long[] keys;
        private int[] people;
        private int size;

        Memberships(int expected) {
            keys = new long[expected];
            people = new int[expected];
        }

        void add(int major, int minor, int person) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                people = Arrays.copyOf(people, 2 * size);
            }
            keys[size] = ((((long) major << 16) | minor) << INDEX_BITS) | size;
            people[size++] = person;
        }

        void sort() {
            Arrays.sort(keys, 0, size);
        }

        int size() {
            return size;
        }

        int person(int position) {
            return people[(int) (keys[position] & ((1 << INDEX_BITS) - 1))];
        }

        long major(int position) {
            return keys[position] >>> (INDEX_BITS + 16);
        }
    }
}
