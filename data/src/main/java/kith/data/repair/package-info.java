/// Cells as people and tools write them, turned into values. Pure functions over text; no file, no table.
@NullMarked
package kith.data.repair;

import org.jspecify.annotations.NullMarked;
