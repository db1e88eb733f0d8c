/// How a message spreads from people who are invited, and what that leaves open (docs/methods/plan.md).
@NullMarked
package kith.measure.plan;

import org.jspecify.annotations.NullMarked;
