@org.jspecify.annotations.NullMarked
package kith.app.workspace;
