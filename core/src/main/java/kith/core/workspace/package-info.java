/// The words of a team that works together: members, what they did, work that runs, views they keep.
@org.jspecify.annotations.NullMarked
package kith.core.workspace;
