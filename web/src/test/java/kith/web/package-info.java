@org.jspecify.annotations.NullMarked
package kith.web;
