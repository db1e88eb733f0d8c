/// Lists that sellers would offer in a world whose truth is known, and whether what is promised of them holds.
@NullMarked
package kith.evaluate.rosters;

import org.jspecify.annotations.NullMarked;
