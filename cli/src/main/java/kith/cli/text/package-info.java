/// Assessments and other results as tables, drawings and machine-readable rows. Pure functions.
@NullMarked
package kith.cli.text;

import org.jspecify.annotations.NullMarked;
