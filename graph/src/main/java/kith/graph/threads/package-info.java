/// Work shared out among threads.
package kith.graph.threads;
