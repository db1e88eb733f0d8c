@NullMarked
package kith.app.files;

import org.jspecify.annotations.NullMarked;
