/// What one test of a claim is, and what it finds.
@NullMarked
package kith.evaluate.trial;

import org.jspecify.annotations.NullMarked;
