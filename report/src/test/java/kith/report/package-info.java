@NullMarked
package kith.report;

import org.jspecify.annotations.NullMarked;
