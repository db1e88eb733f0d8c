/// How well posts do beside what is usual for the size of the account.
@NullMarked
package kith.measure.content;

import org.jspecify.annotations.NullMarked;
