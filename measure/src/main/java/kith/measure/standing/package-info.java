/// Where somebody stands among their peers.
@NullMarked
package kith.measure.standing;

import org.jspecify.annotations.NullMarked;
