/// Tests on real data of influence (E).
@NullMarked
package kith.evaluate.influence;

import org.jspecify.annotations.NullMarked;
