/// The market's definition of whom to take, against ours.
@org.jspecify.annotations.NullMarked
package kith.web.compare;
