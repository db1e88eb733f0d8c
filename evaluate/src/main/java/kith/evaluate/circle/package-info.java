/// Claim D on real data: which linked people know each other, and which share of somebody's followers
/// does.
@NullMarked
package kith.evaluate.circle;

import org.jspecify.annotations.NullMarked;
