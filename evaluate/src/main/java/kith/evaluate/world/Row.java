package kith.evaluate.world;

import java.util.Arrays;

/// The followers of one account while they are being drawn. One object serves all accounts in turn.
final class Row {
    private final int[] mark;
    private int owner = -1;
    private int[] follower = new int[1024];
    private int[] day = new int[1024];
    private float[] closeness = new float[1024];
    private int size;

    Row(int accounts) {
        mark = new int[accounts];
        Arrays.fill(mark, -1);
    }

    /// Starts the row of `account`; nobody can follow themselves.
    void begin(int account) {
        owner = account;
        size = 0;
        mark[account] = account;
    }

    /// Keeps `account` from being drawn.
    void mark(int account) {
        mark[account] = owner;
    }

    boolean isMarked(int account) {
        return mark[account] == owner;
    }

    void add(int account, int onDay, float w) {
        if (size == follower.length) {
            follower = Arrays.copyOf(follower, 2 * size);
            day = Arrays.copyOf(day, 2 * size);
            closeness = Arrays.copyOf(closeness, 2 * size);
        }
        mark[account] = owner;
        follower[size] = account;
        day[size] = onDay;
        closeness[size++] = w;
    }

    int size() {
        return size;
    }

    int follower(int position) {
        return follower[position];
    }

    int day(int position) {
        return day[position];
    }

    float closeness(int position) {
        return closeness[position];
    }
}
