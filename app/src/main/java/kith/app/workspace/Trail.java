package kith.app.workspace;

import java.time.Clock;
import java.util.List;
import kith.core.workspace.Deed;
import kith.data.Identity;
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

    /// How many lines name a person.
    long naming(String dataset, Identity.Finder person) {
        return lines(dataset, person).size();
    }

    /// Takes a forgotten person out of the log. Who did what and when stays.
    long forget(String dataset, Identity.Finder person) {
        List<Long> lines = lines(dataset, person);
        deeds.forget(lines);
        return lines.size();
    }

    private List<Long> lines(String dataset, Identity.Finder person) {
        return deeds.naming(dataset, (kind, subject) -> names(kind, subject, person));
    }

    /// A subject is an account, or an address as in `GET /datasets/shop/people/7`, or words.
    private static boolean names(Deed.Kind kind, String subject, Identity.Finder person) {
        return switch (kind) {
            case SAW_PERSON, LABELLED, CONTESTED -> person.is(subject);
            case REFUSED -> person.isAmong(Decoded.of(subject));
            default -> person.isIn(subject);
        };
    }
}
