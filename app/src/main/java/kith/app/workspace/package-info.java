/// What a team works in: a folder with datasets and definitions, its members, long work, and who did what.
/// Rules stand here; rows are kept by `kith.store`, shown by front ends.
@org.jspecify.annotations.NullMarked
package kith.app.workspace;
