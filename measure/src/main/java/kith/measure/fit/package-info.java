/// Fitting of scorecards that people can read.
@NullMarked
package kith.measure.fit;

import org.jspecify.annotations.NullMarked;
