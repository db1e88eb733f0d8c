@NullMarked
package kith.core;

import org.jspecify.annotations.NullMarked;
