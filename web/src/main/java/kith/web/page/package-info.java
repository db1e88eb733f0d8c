/// How a page is made: a template with its model, what every page shows around it, and what an error looks like.
@org.jspecify.annotations.NullMarked
package kith.web.page;
