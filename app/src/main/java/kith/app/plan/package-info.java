/// Whom to invite for a budget: what is asked for, what comes out, and how the people are told apart on
/// the way (docs/methods/plan.md).
@NullMarked
package kith.app.plan;

import org.jspecify.annotations.NullMarked;
