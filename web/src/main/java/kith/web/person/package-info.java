/// One person: the verdict, why, and what would change it.
@org.jspecify.annotations.NullMarked
package kith.web.person;
