/// Pages, pictures, PDF and workbooks that people put on a table. Knows no use case: it writes what it is given.
@NullMarked
package kith.report;

import org.jspecify.annotations.NullMarked;
