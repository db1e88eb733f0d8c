@NullMarked
package kith.cli.text;

import org.jspecify.annotations.NullMarked;
