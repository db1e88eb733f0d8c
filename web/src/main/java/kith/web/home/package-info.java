/// Signing in, the first owner, the team and the log.
@org.jspecify.annotations.NullMarked
package kith.web.home;
