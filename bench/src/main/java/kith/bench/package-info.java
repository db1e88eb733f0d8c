@NullMarked
package kith.bench;

import org.jspecify.annotations.NullMarked;
