package kith.evaluate.world;

import java.util.SplittableRandom;

/// People by group, each as often as they like to follow (once to sixty times), so that one uniform draw is a
/// weighted one.
final class Urns {
    private final int[] starts;
    private final int[] people;
    private final int[] distinct;

    private Urns(int[] starts, int[] people, int[] distinct) {
        this.starts = starts;
        this.people = people;
        this.distinct = distinct;
    }

    /// @param group    group of each person
    /// @param appetite times each person is in the urn
    static Urns fill(int[] group, int groups, byte[] appetite) {
        int[] starts = new int[groups + 1];
        int[] distinct = new int[groups];
        for (int i = 0; i < group.length; i++) {
            starts[group[i] + 1] += appetite[i];
            distinct[group[i]]++;
        }
        for (int g = 0; g < groups; g++) {
            starts[g + 1] += starts[g];
        }
        int[] next = starts.clone();
        int[] people = new int[starts[groups]];
        for (int i = 0; i < group.length; i++) {
            for (int k = 0; k < appetite[i]; k++) {
                people[next[group[i]]++] = i;
            }
        }
        return new Urns(starts, people, distinct);
    }

    int distinct(int group) {
        return distinct[group];
    }

    /// A member of the group, which must not be empty.
    int draw(int group, SplittableRandom random) {
        return people[random.nextInt(starts[group], starts[group + 1])];
    }
}
