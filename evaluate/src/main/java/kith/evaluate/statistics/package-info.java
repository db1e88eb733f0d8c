/// How good scores, decisions, probabilities and intervals are, with what chance alone would move.
@NullMarked
package kith.evaluate.statistics;

import org.jspecify.annotations.NullMarked;
