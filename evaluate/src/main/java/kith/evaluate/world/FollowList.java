package kith.evaluate.world;

import java.util.Arrays;

/// A growing list of follows in any order.
final class FollowList {
    private int[] from;
    private int[] to;
    private int[] day;
    private float[] closeness;
    private int size;

    FollowList(int expected) {
        from = new int[expected];
        to = new int[expected];
        day = new int[expected];
        closeness = new float[expected];
    }

    void add(int follower, int followed, int onDay, float w) {
        if (size == from.length) {
            int longer = Math.toIntExact(size * 3L / 2 + 16);
            from = Arrays.copyOf(from, longer);
            to = Arrays.copyOf(to, longer);
            day = Arrays.copyOf(day, longer);
            closeness = Arrays.copyOf(closeness, longer);
        }
        from[size] = follower;
        to[size] = followed;
        day[size] = onDay;
        closeness[size++] = w;
    }

    int size() {
        return size;
    }

    int from(int k) {
        return from[k];
    }

    int to(int k) {
        return to[k];
    }

    int day(int k) {
        return day[k];
    }

    float closeness(int k) {
        return closeness[k];
    }
}
