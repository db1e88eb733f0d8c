/// One SQLite file that remembers what a team's server must not lose. What the rows mean is said in
/// `kith.core.workspace`; the rules about them stand in `kith.app.workspace`.
@org.jspecify.annotations.NullMarked
package kith.store;
