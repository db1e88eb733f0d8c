package kith.graph.kernel;

/// How many targets lie in one array.
///
/// @param most  of a graph whose targets all lie in one array
/// @param piece of each array where there are more than that; a single row may be longer
public record Room(int most, int piece) {
    /// The longest array that every common Java machine can hold.
    public static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /// Pieces of a gigabyte: easy to find room for, and few.
    public static final Room OF_ARRAYS = new Room(LONGEST_ARRAY, 1 << 28);
}
