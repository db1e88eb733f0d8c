/// What pages share whose content takes longer than a page may: how far it is, and its files.
@org.jspecify.annotations.NullMarked
package kith.web.work;
