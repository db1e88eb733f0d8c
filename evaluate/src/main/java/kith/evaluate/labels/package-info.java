/// Scorecards refitted on labels of somebody's own.
@NullMarked
package kith.evaluate.labels;

import org.jspecify.annotations.NullMarked;
