/// People in parts that follow each other more than others (docs/methods/plan.md).
package kith.graph.communities;
