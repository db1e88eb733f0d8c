package kith.graph;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import kith.graph.kernel.OtherRows;
import kith.graph.kernel.Room;
import kith.graph.kernel.Rows;

/// A graph in a file of fixed layout, which is read by mapping it into memory: no parsing, no sorting.
///
/// All numbers are little-endian. Size: 64 + 8 (nodes + 1) + 4 edges bytes.
///
/// | byte | bytes | what |
/// | --- | --- | --- |
/// | 0 | 8 | the letters `KITHGRPH` |
/// | 8 | 4 | version of the layout, 1 |
/// | 12 | 4 | 1 when every edge is there both ways by construction, else 0 |
/// | 16 | 8 | nodes |
/// | 24 | 8 | edges |
/// | 32 | 8 | pairs left out because they were there already |
/// | 40 | 8 | pairs left out because they led from a node to itself |
/// | 48 | 8 | CRC-32C of bytes 0 to 47 and of all from byte 64 on |
/// | 56 | 8 | 0 |
/// | 64 | 8 each | for every node where its targets start, in edges; then the number of edges |
/// | then | 4 each | the targets of every node, ascending, node after node |
public final class GraphFile {
    private static final long MAGIC = 0x4850_5247_4854_494BL;
    private static final int VERSION = 1;
    private static final long HEADER = 64;
    private static final long CHECKED_HEADER = 48;
    private static final ValueLayout.OfLong LONG = JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int WRITTEN_AT_ONCE = 1 << 20;

    /// Bytes that one buffer can show of a mapped file.
    private static final long WINDOW = 1L << 30;

    private GraphFile() {}

    /// Writes the graph beside `file` and moves it into place when all is on disk, so that `file` is always whole.
    public static void save(Graph graph, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("%s.%d-%d.part"
                .formatted(
                        target.getFileName(),
                        ProcessHandle.current().pid(),
                        Thread.currentThread().threadId()));
        try {
            try (FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                write(graph, channel);
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// By writing, not by mapping: a disk that is full is an error then, not the end of the program.
    private static void write(Graph graph, FileChannel channel) throws IOException {
        Rows rows = graph.rows();
        ByteBuffer header = ByteBuffer.allocate((int) HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(MAGIC).putInt(VERSION).putInt(graph.isUndirected() ? 1 : 0);
        header.putLong(graph.nodes()).putLong(graph.edges());
        header.putLong(graph.duplicates()).putLong(graph.selfLoops());
        var sum = new CRC32C();
        sum.update(header.array(), 0, (int) CHECKED_HEADER);
        channel.position(HEADER);
        ByteBuffer some = ByteBuffer.allocateDirect(WRITTEN_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < rows.offsets.length; at += WRITTEN_AT_ONCE / Long.BYTES) {
            int count = Math.min(WRITTEN_AT_ONCE / Long.BYTES, rows.offsets.length - at);
            some.clear().limit(count * Long.BYTES);
            some.asLongBuffer().put(rows.offsets, at, count);
            write(some, sum, channel);
        }
        for (int[] targets : rows.arrays()) {
            for (int at = 0; at < targets.length; at += WRITTEN_AT_ONCE / Integer.BYTES) {
                int count = Math.min(WRITTEN_AT_ONCE / Integer.BYTES, targets.length - at);
                some.clear().limit(count * Integer.BYTES);
                some.asIntBuffer().put(targets, at, count);
                write(some, sum, channel);
            }
        }
        header.putLong(sum.getValue()).putLong(0).flip();
        channel.position(0);
        while (header.hasRemaining()) {
            channel.write(header);
        }
    }

    private static void write(ByteBuffer some, CRC32C sum, FileChannel channel) throws IOException {
        sum.update(some.duplicate());
        while (some.hasRemaining()) {
            channel.write(some);
        }
    }

    /// Reads a graph. Everything is checked before the graph is made, so that no damaged file can mislead a kernel.
    /// Cost: O(n + m) time; the file is mapped and copied once, and turned round once where it claims to be
    /// undirected.
    ///
    /// @throws BadGraphFile when the file is not one that [#save] wrote, or was damaged since
    public static Graph open(Path file) throws IOException {
        return open(file, Room.OF_ARRAYS);
    }

    static Graph open(Path file, Room room) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            long size = channel.size();
            if (size < HEADER) {
                throw new BadGraphFile(file, "it has %d bytes, but the header alone has %d".formatted(size, HEADER));
            }
            return read(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena), room);
        }
    }

    /// The size of the file.
    public static long bytesFor(long nodes, long edges) {
        return HEADER + Long.BYTES * (nodes + 1) + Integer.BYTES * edges;
    }

    private static Graph read(Path file, MemorySegment bytes, Room room) throws BadGraphFile {
        require(bytes.get(LONG, 0) == MAGIC, file, () -> "it does not begin with KITHGRPH");
        int version = bytes.get(INT, 8);
        require(
                version == VERSION,
                file,
                () -> "its layout has version %d, and this Kith reads version %d".formatted(version, VERSION));
        int undirected = bytes.get(INT, 12);
        require(
                undirected == 0 || undirected == 1,
                file,
                () -> "byte 12 holds %d, but only 0 and 1 mean something".formatted(undirected));
        long nodes = bytes.get(LONG, 16);
        require(
                nodes >= 0 && nodes <= Graph.MOST_NODES,
                file,
                () -> "it claims %d nodes, but a graph has 0 to %d".formatted(nodes, Graph.MOST_NODES));
        long edges = bytes.get(LONG, 24);
        require(
                edges >= 0 && edges <= bytes.byteSize() / Integer.BYTES,
                file,
                () -> "it claims %d edges, but has %d bytes".formatted(edges, bytes.byteSize()));
        require(
                bytes.byteSize() == bytesFor(nodes, edges),
                file,
                () -> "%d nodes and %d edges take %d bytes, but it has %d"
                        .formatted(nodes, edges, bytesFor(nodes, edges), bytes.byteSize()));
        long duplicates = bytes.get(LONG, 32);
        long selfLoops = bytes.get(LONG, 40);
        require(
                duplicates >= 0 && selfLoops >= 0,
                file,
                () -> "it claims that %d and %d pairs were left out".formatted(duplicates, selfLoops));
        require(bytes.get(LONG, 56) == 0, file, () -> "byte 56 holds %d instead of 0".formatted(bytes.get(LONG, 56)));
        require(
                bytes.get(LONG, CHECKED_HEADER) == checksum(bytes),
                file,
                () -> "its bytes do not add up to its checksum");

        var offsets = new long[(int) nodes + 1];
        MemorySegment.copy(bytes, LONG, HEADER, offsets, 0, offsets.length);
        checkOffsets(file, offsets, edges);
        var rows = new Rows(offsets, room);
        long at = HEADER + Long.BYTES * (nodes + 1);
        for (int[] some : rows.arrays()) {
            MemorySegment.copy(bytes, INT, at, some, 0, some.length);
            at += Integer.BYTES * (long) some.length;
        }
        checkTargets(file, rows);
        require(
                undirected == 0 || isSymmetric(rows),
                file,
                () -> "an edge is there one way only, but it claims that none is");
        return new Graph(rows, duplicates, selfLoops, undirected == 1);
    }

    private static void checkOffsets(Path file, long[] offsets, long edges) throws BadGraphFile {
        require(offsets[0] == 0, file, () -> "the targets of node 0 start at %d instead of 0".formatted(offsets[0]));
        for (int v = 1; v < offsets.length; v++) {
            if (offsets[v] < offsets[v - 1] || offsets[v] > edges) {
                throw new BadGraphFile(
                        file,
                        "the targets of node %d end at %d, outside %d to %d"
                                .formatted(v - 1, offsets[v], offsets[v - 1], edges));
            }
            if (offsets[v] - offsets[v - 1] >= offsets.length) {
                throw new BadGraphFile(
                        file,
                        "node %d has %d targets, but there are only %d nodes"
                                .formatted(v - 1, offsets[v] - offsets[v - 1], offsets.length - 1));
            }
        }
        long end = offsets[offsets.length - 1];
        require(end == edges, file, () -> "the last targets end at %d instead of %d".formatted(end, edges));
    }

    private static void checkTargets(Path file, Rows rows) throws BadGraphFile {
        int nodes = rows.nodes();
        for (int v = 0; v < nodes; v++) {
            int before = -1;
            int[] targets = rows.targets(v);
            int start = rows.start(v);
            for (int p = start; p < rows.end(v); p++) {
                int target = targets[p];
                if (target <= before || target >= nodes || target == v) {
                    throw new BadGraphFile(
                            file,
                            "edge %d leads from node %d to %d, behind %d; targets must ascend, lie in 0 to %d, and be others"
                                    .formatted(rows.offsets[v] + p - start, v, target, before, nodes - 1));
                }
                before = target;
            }
        }
    }

    private static boolean isSymmetric(Rows rows) {
        return OtherRows.reversed(rows, 1).isSameAs(rows);
    }

    private static long checksum(MemorySegment bytes) {
        var sum = new CRC32C();
        sum.update(bytes.asSlice(0, CHECKED_HEADER).asByteBuffer());
        for (long at = HEADER; at < bytes.byteSize(); at += WINDOW) {
            sum.update(
                    bytes.asSlice(at, Math.min(WINDOW, bytes.byteSize() - at)).asByteBuffer());
        }
        return sum.getValue();
    }

    private static void require(boolean holds, Path file, Supplier<String> otherwise) throws BadGraphFile {
        if (!holds) {
            throw new BadGraphFile(file, otherwise.get());
        }
    }
}
