package kith.measure.gather;

import java.util.Arrays;

/// Some rows of `tie_pairs.sql`: everybody who follows or responds to a few accounts, the accounts one after
/// another.
final class TieRows {
    private static final int WIDTH = 16;

    /// Rows at which a new batch begins with the next account.
    private static final int ENOUGH = 4_096;

    private long[] cells = new long[WIDTH * ENOUGH];
    private int size;

    void add(Relations.Row row) {
        int from = size * WIDTH;
        if (from == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        for (int column = 0; column < WIDTH; column++) {
            cells[from + column] = row.longAt(column);
        }
        size++;
    }

    /// Whether the row of an account begins the next batch.
    boolean endsBefore(int owner) {
        return size >= ENOUGH && owner != owner(size - 1);
    }

    int size() {
        return size;
    }

    int owner(int row) {
        return (int) cells[row * WIDTH];
    }

    int actor(int row) {
        return (int) at(row, 1);
    }

    int listed(int row) {
        return (int) at(row, 2);
    }

    /// As how manieth from the newest the follower was listed; 0 where that is not known.
    long newest(int row) {
        return at(row, 3);
    }

    long spoken(int row) {
        return at(row, 4);
    }

    long answered(int row) {
        return at(row, 5);
    }

    long weeks(int row) {
        return at(row, 6);
    }

    long likes(int row) {
        return at(row, 7);
    }

    long passedOn(int row) {
        return at(row, 8);
    }

    int samePlace(int row) {
        return (int) at(row, 9);
    }

    int sameSurname(int row) {
        return (int) at(row, 10);
    }

    long followers(int row) {
        return at(row, 11);
    }

    boolean profiled(int row) {
        return at(row, 12) == 1;
    }

    /// Whether all of the actor's own followers were listed.
    boolean complete(int row) {
        return at(row, 13) == 1;
    }

    /// 1 the owner said that they know each other, 0 that they do not, -1 nothing.
    int known(int row) {
        return (int) at(row, 14);
    }

    /// Seconds since 1970, -1 where not known.
    long followedAt(int row) {
        return at(row, 15);
    }

    private long at(int row, int column) {
        return cells[row * WIDTH + column];
    }
}
