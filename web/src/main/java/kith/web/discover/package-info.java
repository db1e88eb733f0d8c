/// The table of people.
@org.jspecify.annotations.NullMarked
package kith.web.discover;
