package kith.app.workspace;

import java.time.Clock;
import java.util.List;
import kith.core.workspace.Deed;
import kith.store.DeedTable;
import org.jspecify.annotations.Nullable;

/// The log of who saw and took which personal data.
public final class Trail {
    private final DeedTable deeds;
    private final Clock clock;

    Trail(DeedTable deeds, Clock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    /// Notes that a member did something, on the disk before this returns.
    public void note(@Nullable String member, Deed.Kind kind, @Nullable String dataset, @Nullable String subject) {
        deeds.add(new Deed(clock.instant(), member, kind, dataset, subject));
    }

    /// Newest first.
    public List<Deed> newest(int limit, int skip) {
        return deeds.newest(limit, skip);
    }

    /// How many lines there are.
    public long size() {
        return deeds.size();
    }

    /// Takes a forgotten person out of the log.
    public void forget(String dataset, String account) {
        deeds.forget(dataset, account);
    }
}
