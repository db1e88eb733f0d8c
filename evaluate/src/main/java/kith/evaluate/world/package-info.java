/// Simulated populations in which the truth is known: people, ties, talent and intent first, accounts and posts as
/// their outcome, and an observer who sees only part of it. `docs/methods/worlds.md` says what is simulated and how
/// it was calibrated.
@NullMarked
package kith.evaluate.world;

import org.jspecify.annotations.NullMarked;
