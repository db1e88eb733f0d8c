/// The domain's words. Depends on nothing.
@org.jspecify.annotations.NullMarked
module kith.core {
    requires static org.jspecify;

    exports kith.core;
    exports kith.core.people;
    exports kith.core.workspace;
}
