package kith.graph.reach;

import java.util.Arrays;

/// Draws reverse-reachable sets, many at a time; one per thread, it owns its scratch memory.
///
/// A set is a root and everybody from whom the root can be reached over live edges. Whether an edge is
/// live depends on the key of the set and on the node where the edge ends, never on the order of the
/// walk. That leaves the walk free to do what is fastest: all sets of a batch are walked together,
/// wave by wave, in short loops whose loads do not wait for each other. The same sets come out
/// whatever the size of a batch. Scratch: about 60 bytes for every member of the batch. Borgs,
/// Brautbar, Chayes & Lucier, SODA 2014.
final class Sampler {
    /// The most sets in a batch.
    static final int WIDTH = 1_024;

    private static final int SLOT_BITS = 10;
    private static final int SLOT = WIDTH - 1;
    private static final int WAVE = 1_024;

    /// Members of a batch worth aiming at: enough to keep the memory busy, few enough to stay in cache.
    private static final int BATCH_MEMBERS = 8_192;

    /// While it is not known how long sets are.
    private static final int FIRST_WIDTH = 8;

    private static final int TABLE = 4 * BATCH_MEMBERS;

    private final InEdges in;
    private final Targets roots;
    private final long[] keys = new long[WIDTH];

    /// 1 for a set of the batch that has met somebody of `stop`.
    private final byte[] stopped = new byte[WIDTH];

    private final Points points = new Points();
    private final long[] hits = new long[WAVE];
    private final long[] draws = new long[WAVE];
    private final long[] laws = new long[WAVE];

    /// Members found, as node and slot, in the order found.
    private long[] found = new long[2 * WAVE];

    private int size;

    /// Open hash table of the members found, each plus 1; 0 is free. At least three places a member
    /// are in use, but no more than needed, so that an unusual batch does not push later ones out of
    /// cache.
    private long[] table = new long[TABLE];

    private int mask;
    private int shift;

    private final int[] next = new int[WIDTH + 1];
    private long setsDrawn;
    private long membersDrawn;

    Sampler(InEdges in, Targets roots) {
        this.in = in;
        this.roots = roots;
    }

    /// Draws the sets `first` to `first + count - 1`. A set that holds one of the nodes of `stop`, a
    /// bit set, comes out empty; every other one has its root at least.
    ///
    /// @param stop empty for nobody
    /// @param ends becomes the end of every set in the members returned
    int[] draw(long[] stop, long seed, long family, long first, int count, int[] ends) {
        var members = new int[0];
        for (int done = 0; done < count; ) {
            int batch = Math.min(width(), count - done);
            walk(seed, family, first + done, batch, stop);
            members = copy(done, batch, ends, members);
            wipe();
            done += batch;
        }
        return members;
    }

    /// How many of the sets `first` to `first + count - 1` hold one of the nodes of `stop`, a bit set.
    /// No set is drawn further than to the first such node.
    int countHits(long[] stop, long seed, long family, long first, int count) {
        int hit = 0;
        for (int done = 0; done < count; ) {
            int batch = Math.min(width(), count - done);
            walk(seed, family, first + done, batch, stop);
            for (int slot = 0; slot < batch; slot++) {
                hit += stopped[slot];
            }
            wipe();
            done += batch;
        }
        return hit;
    }

    private int width() {
        if (membersDrawn == 0) {
            return FIRST_WIDTH;
        }
        return Math.clamp(BATCH_MEMBERS * setsDrawn / membersDrawn, 1, WIDTH);
    }

    private void walk(long seed, long family, long first, int count, long[] stop) {
        size = 0;
        useTable(TABLE);
        for (int slot = 0; slot < count; slot++) {
            keys[slot] = Draws.key(seed, family, first + slot);
            stopped[slot] = 0;
            add((long) roots.draw(keys[slot]) << SLOT_BITS | slot);
        }
        int head = 0;
        int looked = 0;
        while (head < size) {
            if (stop.length > 0) {
                look(looked, stop);
                looked = size;
            }
            int end = Math.min(size, head + WAVE);
            int alive = whoHasLiveEdges(head, end);
            head = end;
            points.drop(in, hits, draws, laws, alive, SLOT_BITS);
            makeRoom(points.size());
            if (in.cells.length > 0) {
                follow(in.cells, in.cuts);
            } else {
                follow(in.sources);
            }
        }
        setsDrawn += count;
        membersDrawn += size;
    }

    private void look(int from, long[] stop) {
        for (int i = from; i < size; i++) {
            int node = (int) (found[i] >>> SLOT_BITS);
            stopped[(int) found[i] & SLOT] |= (byte) (stop[node >>> 6] >>> node & 1);
        }
    }

    /// Keeps the members of this wave that have a live in-edge and whose set goes on; returns how many.
    private int whoHasLiveEdges(int head, int end) {
        long[] found = this.found;
        long[] keys = this.keys;
        long[] heads = in.heads;
        long[] hits = this.hits;
        long[] draws = this.draws;
        long[] laws = this.laws;
        byte[] stopped = this.stopped;
        int count = 0;
        for (int i = head; i < end; i++) {
            long member = found[i];
            int slot = (int) member & SLOT;
            long node = member >>> SLOT_BITS;
            long draw = Draws.mix(keys[slot] + Draws.STEP * (node + 1));
            long law = heads[2 * (int) node + 1];
            hits[count] = member;
            draws[count] = draw;
            laws[count] = law;
            count += (Draws.unit(draw) < InEdges.some(law) ? 1 : 0) & (1 - stopped[slot]);
        }
        return count;
    }

    private void follow(int[] sources) {
        int[] places = points.places;
        short[] slots = points.slots;
        long[] found = this.found;
        long[] table = this.table;
        int shift = this.shift;
        int mask = this.mask;
        int size = this.size;
        for (int i = 0, end = points.size(); i < end; i++) {
            long member = ((long) sources[places[i]] << SLOT_BITS) | slots[i];
            int at = (int) ((member * Draws.STEP) >>> shift);
            while (table[at] != 0 && table[at] != member + 1) {
                at = (at + 1) & mask;
            }
            found[size] = member;
            size += table[at] == 0 ? 1 : 0;
            table[at] = member + 1;
        }
        this.size = size;
    }

    private void follow(long[] cells, int[] cuts) {
        int[] places = points.places;
        int[] fractions = points.fractions;
        short[] slots = points.slots;
        long[] found = this.found;
        long[] table = this.table;
        int shift = this.shift;
        int mask = this.mask;
        int size = this.size;
        for (int i = 0, end = points.size(); i < end; i++) {
            int place = places[i];
            long cell = cells[place];
            long source = Integer.compareUnsigned(fractions[i], cuts[place]) < 0 ? cell & 0xffffffffL : cell >>> 32;
            long member = (source << SLOT_BITS) | slots[i];
            int at = (int) ((member * Draws.STEP) >>> shift);
            while (table[at] != 0 && table[at] != member + 1) {
                at = (at + 1) & mask;
            }
            found[size] = member;
            size += table[at] == 0 ? 1 : 0;
            table[at] = member + 1;
        }
        this.size = size;
    }

    /// So that `more` members find room, in `found` and in the table.
    private void makeRoom(int more) {
        int needed = Math.addExact(size, more);
        if (found.length < needed) {
            found = Arrays.copyOf(found, Math.max(needed, 2 * found.length));
        }
        if (mask < 3L * needed) {
            wipe();
            int length = mask + 1;
            while (length <= 3L * needed) {
                length = Math.multiplyExact(2, length);
            }
            if (table.length < length) {
                table = new long[length];
            }
            useTable(length);
            int members = size;
            size = 0;
            for (int i = 0; i < members; i++) {
                add(found[i]);
            }
        }
    }

    private void useTable(int length) {
        mask = length - 1;
        shift = Long.numberOfLeadingZeros(mask);
    }

    private void add(long member) {
        int at = (int) ((member * Draws.STEP) >>> shift);
        while (table[at] != 0) {
            at = (at + 1) & mask;
        }
        table[at] = member + 1;
        found[size++] = member;
    }

    /// Appends the members of the last batch set by set; its first set is number `first` of `ends`.
    private int[] copy(int first, int count, int[] ends, int[] members) {
        int[] next = this.next;
        Arrays.fill(next, 0);
        for (int i = 0; i < size; i++) {
            int slot = (int) found[i] & SLOT;
            next[slot + 1] += 1 - stopped[slot];
        }
        next[0] = first == 0 ? 0 : ends[first - 1];
        for (int slot = 0; slot < count; slot++) {
            next[slot + 1] = Math.addExact(next[slot + 1], next[slot]);
            ends[first + slot] = next[slot + 1];
        }
        int[] all = Arrays.copyOf(members, next[count]);
        for (int i = 0; i < size; i++) {
            int slot = (int) found[i] & SLOT;
            if (stopped[slot] == 0) {
                all[next[slot]++] = (int) (found[i] >>> SLOT_BITS);
            }
        }
        return all;
    }

    private void wipe() {
        for (int i = 0; i < size; i++) {
            // Whoever lies behind in the same run belongs to this batch too.
            for (int at = (int) ((found[i] * Draws.STEP) >>> shift); table[at] != 0; at = (at + 1) & mask) {
                table[at] = 0;
            }
        }
    }
}
