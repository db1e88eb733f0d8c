package kith.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a page, with a heading of its own.
public sealed interface Block {
    String heading();

    /// Sentences.
    record Prose(String heading, List<String> sentences) implements Block {
        public Prose {
            sentences = List.copyOf(sentences);
        }
    }

    /// One bar, divided: parts of a whole with their counts.
    record Shares(String heading, String caption, List<Part> parts) implements Block {
        public Shares {
            parts = parts.stream().filter(part -> part.count() > 0).toList();
        }

        /// @param words what it means, for the legend
        public record Part(String label, int count, Tone tone, String words) {}

        public int total() {
            return parts.stream().mapToInt(Part::count).sum();
        }

        /// Where a part begins, in hundredths of the bar.
        public double from(int at) {
            int before = parts.stream().limit(at).mapToInt(Part::count).sum();
            return 100.0 * before / total();
        }

        public double width(int at) {
            return 100.0 * parts.get(at).count() / total();
        }
    }

    /// Questions with their answers, side by side where there is room.
    record Findings(String heading, List<Finding> findings) implements Block {
        public Findings {
            findings = List.copyOf(findings);
        }

        /// @param figure the number to remember, or missing
        /// @param unit   what the figure counts
        public record Finding(
                String question, @Nullable String figure, String unit, Tone tone, List<String> sentences) {
            public Finding {
                sentences = List.copyOf(sentences);
            }
        }
    }

    /// A table.
    ///
    /// @param caption one sentence above it, or empty
    record Grid(String heading, String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row has %d cells for %d columns".formatted(row.size(), columns.size()));
                }
            }
        }

        /// @param number set right, digits under each other
        public record Column(String name, boolean number) {}

        /// @param text  what the cell says
        /// @param below smaller lines under it
        /// @param tone  a mark before the text, or missing
        /// @param about id of the account that the text names, so that a server can lead to it, or missing
        public record Cell(
                String text,
                List<String> below,
                @Nullable Tone tone,
                @Nullable String about) {
            public Cell {
                below = List.copyOf(below);
            }

            public Cell(String text, List<String> below, @Nullable Tone tone) {
                this(text, below, tone, null);
            }

            public static Cell of(String text) {
                return new Cell(text, List.of(), null);
            }
        }
    }

    /// A chart and the figures behind it.
    ///
    /// @param caption one sentence above it, or empty
    record Plot(String heading, String caption, Chart chart, Grid figures) implements Block {}

    /// How much each of a few has in common with each other, as a table whose cells are coloured.
    ///
    /// @param caption one sentence above it
    /// @param size    heading of what each has in all
    record Heat(String heading, String caption, String size, List<Line> lines) implements Block {
        /// Shares are coloured in steps of a tenth, up to half.
        private static final int STEPS = 5;

        public Heat {
            lines = List.copyOf(lines);
            for (Line line : lines) {
                if (line.shares().size() != lines.size()) {
                    throw new IllegalArgumentException("%s has %d shares for %d lines"
                            .formatted(line.name(), line.shares().size(), lines.size()));
                }
            }
        }

        /// @param shares with each line, in their order, from 0 to 1; the one with itself is not shown
        /// @param said   the same in words
        public record Line(String name, String size, List<Double> shares, List<String> said) {
            public Line {
                shares = List.copyOf(shares);
                said = List.copyOf(said);
            }

            /// How strongly a cell is coloured: 0 to 5.
            public int step(int at) {
                return (int) Math.clamp(Math.ceil(2 * STEPS * shares.get(at) - 1e-9), 0, STEPS);
            }
        }
    }

    /// People with their two pictures.
    record Portraits(String heading, String caption, List<Portrait> portraits) implements Block {
        public Portraits {
            portraits = List.copyOf(portraits);
        }

        public record Portrait(
                String name,
                String verdict,
                Tone tone,
                @Nullable Pyramid pyramid,
                @Nullable Circle circle,
                String words) {}
    }
}
