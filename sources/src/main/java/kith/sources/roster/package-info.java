/// Rosters: the lists of people that networks and platforms sell, whatever their layout.
@NullMarked
package kith.sources.roster;

import org.jspecify.annotations.NullMarked;
