/// Who may do what, and how the server keeps strangers out.
@org.jspecify.annotations.NullMarked
package kith.web.security;
