/// Reads and checks `definition.yaml`.
@NullMarked
package kith.measure.definition;

import org.jspecify.annotations.NullMarked;
