/// Whom to invite for a budget: the form, the plan, and its files.
@org.jspecify.annotations.NullMarked
package kith.web.plan;
