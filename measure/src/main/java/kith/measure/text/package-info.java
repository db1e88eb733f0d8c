/// What a short public text says about its writer: which walk of life, and which signs of intent, organisation or
/// kinship.
///
/// Method, limits and how to add a language: docs/methods/words.md.
@NullMarked
package kith.measure.text;

import org.jspecify.annotations.NullMarked;
