/// Datasets, imports and other long work.
@org.jspecify.annotations.NullMarked
package kith.web.datasets;
