/// From what is seen of a tie to the share of people who know somebody: signs, scorecard, calibration,
/// interval (docs/methods/ties.md).
@NullMarked
package kith.measure.circle;

import org.jspecify.annotations.NullMarked;
