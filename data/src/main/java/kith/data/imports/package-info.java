/// Anything people have, read into a dataset: files, their repairs, their rejects.
@NullMarked
package kith.data.imports;

import org.jspecify.annotations.NullMarked;
