@NullMarked
package kith.measure;

import org.jspecify.annotations.NullMarked;
