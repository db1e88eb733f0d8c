/// What an audit of a seller's roster says, and the pages it is written on. Pure functions of what was read and
/// judged.
@NullMarked
package kith.app.audit;

import org.jspecify.annotations.NullMarked;
