/// An index over the results of a dataset, made for pages: narrow, sorted, read by many at once.
@org.jspecify.annotations.NullMarked
package kith.data.people;
