package kith.app;

import java.util.Locale;
import kith.core.KithException;
import kith.data.DuckDb;
import kith.data.Table;

/// How much of Java's memory judging takes. Estimated before it begins: a run that ends after half an hour for want of
/// memory helps nobody.
///
/// The bytes a row are what the least heap came to with which datasets of 112,360 accounts (thin and dense) and of
/// 1,011,240 could be judged, see docs/benchmarks.md.
///
/// @param accounts rows, as the two others
record JudgingMemory(long accounts, long follows, long interactions) {
    private static final long BYTES_PER_ACCOUNT = 540;
    private static final long BYTES_PER_FOLLOW = 25;
    private static final long BYTES_PER_INTERACTION = 20;

    /// Below this part of the estimate nothing was ever judged.
    private static final double HOPELESS = 0.85;

    /// What is worth asking for: collecting garbage takes longer the less room there is.
    private static final double COMFORTABLE = 1.3;

    private static final double GIGABYTE = 1L << 30;

    /// Of the tables that a database shows: what several batches tell alike counts once.
    static JudgingMemory of(DuckDb database) {
        return new JudgingMemory(
                rows(database, Table.ACCOUNTS), rows(database, Table.FOLLOWS), rows(database, Table.INTERACTIONS));
    }

    private static long rows(DuckDb database, Table table) {
        return database.number("SELECT count(*) FROM " + table.sqlName());
    }

    long bytes() {
        return BYTES_PER_ACCOUNT * accounts + BYTES_PER_FOLLOW * follows + BYTES_PER_INTERACTION * interactions;
    }

    /// @param heap the most bytes that Java may use
    /// @throws KithException when they are surely not enough
    void require(long heap) {
        if (heap < HOPELESS * bytes()) {
            throw KithException.world(sentence(heap), null);
        }
    }

    private String sentence(long heap) {
        return String.format(
                Locale.ROOT,
                "Judging %,d accounts with %,d follows and %,d interactions takes about %.1f GB of memory for Java, but it may use %.1f GB. Allow more: start Kith with KITH_JAVA_OPTS=-Xmx%.0fg",
                accounts,
                follows,
                interactions,
                bytes() / GIGABYTE,
                heap / GIGABYTE,
                Math.ceil(COMFORTABLE * bytes() / GIGABYTE));
    }
}
