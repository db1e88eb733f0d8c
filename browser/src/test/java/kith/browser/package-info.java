@org.jspecify.annotations.NullMarked
package kith.browser;
