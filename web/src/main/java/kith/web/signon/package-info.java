/// Signing in with the organisation's own server.
@NullMarked
package kith.web.signon;

import org.jspecify.annotations.NullMarked;
