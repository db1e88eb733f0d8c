/// From tables to evidence: SQL in the subset that DuckDB and Spark share, the tie kernel, and the readers of words.
@NullMarked
package kith.measure.gather;

import org.jspecify.annotations.NullMarked;
