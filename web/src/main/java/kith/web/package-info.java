/// The server: pages for a browser over the use cases. Where what goes: docs/architecture.md.
@org.jspecify.annotations.NullMarked
package kith.web;
