/// Tests on real data of standing (B) and content (C).
@NullMarked
package kith.evaluate.content;

import org.jspecify.annotations.NullMarked;
