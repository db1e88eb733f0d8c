@NullMarked
package kith.testkit;

import org.jspecify.annotations.NullMarked;
