@NullMarked
package kith.data;

import org.jspecify.annotations.NullMarked;
