/// What people do with Kith, one method each, for command line, pages, API and assistants alike.
@NullMarked
package kith.app;

import org.jspecify.annotations.NullMarked;
