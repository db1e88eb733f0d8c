package kith.evaluate.world;

import java.util.List;
import kith.core.KithException;

/// Which world to simulate.
///
/// @param name   one of [#names()]
/// @param people real people, at least 1,000; organisations and fakes come on top (about 12 % more accounts)
/// @param seed   any number; the same specification gives the same bytes
public record WorldSpec(String name, int people, long seed) {
    private static final int FEWEST = 1_000;
    private static final int MOST = 3_000_000;

    public WorldSpec {
        if (!Laws.names().contains(name)) {
            throw KithException.usage("There is no world named '%s'. Choose one of: %s."
                    .formatted(name, String.join(", ", Laws.names())));
        }
        if (people < FEWEST || people > MOST) {
            throw KithException.usage("A world needs between %d and %d people, not %d. Choose another number of people."
                    .formatted(FEWEST, MOST, people));
        }
    }

    /// The worlds there are, base first.
    public static List<String> names() {
        return Laws.names();
    }
}
