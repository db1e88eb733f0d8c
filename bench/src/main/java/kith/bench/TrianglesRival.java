package kith.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import kith.graph.Graph;

/// Another program that counts the common neighbours of every edge: a command that is given a folder with the graph and
/// a number of threads, and prints the seconds that ordering and counting took as the last word of its last line.
///
/// The folder holds the graph in two files of 32-bit little-endian numbers. `b_degree.bin`: 4, the numbers of nodes and
/// of edges, both directions counted, and each node's degree. `b_adj.bin`: the neighbours, ascending, node after node.
record TrianglesRival(String name, String command) {
    private static final int BUFFER = 1 << 16;

    double seconds(Path folder, int threads) throws IOException, InterruptedException {
        Path said = folder.resolve("rival.txt");
        int failed = new ProcessBuilder(command, folder.toString(), Integer.toString(threads))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(said);
        if (failed != 0 || lines.isEmpty()) {
            throw new IOException("%s ended with %d, see %s".formatted(command, failed, said));
        }
        String last = lines.getLast().strip();
        return Double.parseDouble(last.substring(last.lastIndexOf(' ') + 1));
    }

    static void write(Graph graph, Path folder) throws IOException {
        try (var degrees = new Numbers(folder.resolve("b_degree.bin"));
                var neighbours = new Numbers(folder.resolve("b_adj.bin"))) {
            degrees.put(Integer.BYTES);
            degrees.put(graph.nodes());
            degrees.put(Math.toIntExact(graph.edges()));
            for (int node = 0; node < graph.nodes(); node++) {
                degrees.put(graph.degree(node));
                for (long edge = graph.offset(node); edge < graph.offset(node + 1); edge++) {
                    neighbours.put(graph.target(edge));
                }
            }
        }
    }

    private static final class Numbers implements AutoCloseable {
        private final FileChannel file;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

        Numbers(Path path) throws IOException {
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        }

        void put(int number) throws IOException {
            if (!buffer.hasRemaining()) {
                flush();
            }
            buffer.putInt(number);
        }

        private void flush() throws IOException {
            buffer.flip();
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            buffer.clear();
        }

        @Override
        public void close() throws IOException {
            flush();
            file.close();
        }
    }
}
