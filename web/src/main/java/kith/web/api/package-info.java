/// The REST API below `/api/v1`: the same use cases as the pages, for programs with a token.
@org.jspecify.annotations.NullMarked
package kith.web.api;
