/// Is a list that a seller offers what it says it is: audits of a dataset.
@org.jspecify.annotations.NullMarked
package kith.web.audit;
