package kith.core.workspace;

/// A way of looking at a page that a member keeps.
///
/// @param page  which page of which dataset, for example `discover`
/// @param query what follows the `?` of its address
public record SavedView(long id, String member, String dataset, String page, String name, String query) {}
