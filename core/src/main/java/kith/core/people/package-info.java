/// Lists of judged people: how they are narrowed down, sorted and paged.
@org.jspecify.annotations.NullMarked
package kith.core.people;
