/// What a session holds of its member.
@org.jspecify.annotations.NullMarked
package kith.web.session;
