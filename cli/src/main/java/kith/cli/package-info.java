/// The `kith` command: reads arguments, calls a use case, prints what came back.
@NullMarked
package kith.cli;

import org.jspecify.annotations.NullMarked;
