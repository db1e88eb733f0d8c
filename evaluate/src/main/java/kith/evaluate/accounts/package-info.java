/// Trials of who is judged at all: fakes, organisations, established creators; and the weights fitted for them.
@NullMarked
package kith.evaluate.accounts;

import org.jspecify.annotations.NullMarked;
