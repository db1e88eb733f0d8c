@NullMarked
package kith.app.explain;

import org.jspecify.annotations.NullMarked;
