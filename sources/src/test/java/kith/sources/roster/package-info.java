@NullMarked
package kith.sources.roster;

import org.jspecify.annotations.NullMarked;
