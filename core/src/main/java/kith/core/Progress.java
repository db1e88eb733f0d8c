package kith.core;

/// Where long work says how far it is. Called from the working thread; implementations must be quick and thread-safe.
@FunctionalInterface
public interface Progress {
    /// Says nothing.
    Progress NONE = (step, done, total) -> {};

    /// @param step  what is being done, in words a marketer reads, for example `reading follows.csv`
    /// @param done  units done so far
    /// @param total units in all, or 0 when that is not known
    void at(String step, long done, long total);
}
