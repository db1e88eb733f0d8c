/// Graphs in memory and the kernels over them. Depends on nothing.
@org.jspecify.annotations.NullMarked
module kith.graph {
    requires static org.jspecify;

    exports kith.graph;
    exports kith.graph.communities;
    exports kith.graph.pairs;
    exports kith.graph.reach;
    exports kith.graph.threads;
    exports kith.graph.ties;
}
