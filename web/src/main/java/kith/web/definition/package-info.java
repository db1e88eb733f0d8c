/// The definition: its thresholds, what moving them changes, and the team's versions.
@org.jspecify.annotations.NullMarked
package kith.web.definition;
