/// Assessments in words that can be said aloud. Pure functions of an assessment; every front end shares them.
@NullMarked
package kith.app.explain;

import org.jspecify.annotations.NullMarked;
