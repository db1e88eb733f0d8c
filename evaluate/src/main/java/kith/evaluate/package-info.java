@NullMarked
package kith.evaluate;

import org.jspecify.annotations.NullMarked;
