package kith.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.people.PeopleFilter;
import kith.core.people.PeoplePage;
import kith.core.people.PeopleSort;
import kith.data.Dataset;
import kith.data.DuckDb;
import kith.data.RecordFile;
import kith.data.people.PeopleIndex;
import kith.data.people.Profile;
import kith.measure.PeerView;
import kith.measure.Population;
import org.jspecify.annotations.Nullable;

/// The people of assessed datasets, kept warm for front ends that ask again and again. Thread-safe.
///
/// Pages come from a [PeopleIndex] that is made once after each assessment; the newest answers are remembered.
public final class People implements AutoCloseable {
    private static final int REMEMBERED = 400;

    /// Held while an index is made: two that ask for the same must not make it twice.
    private final Object making = new Object();

    private final Map<Path, Warm> warm = new HashMap<>();
    private final Map<Path, Warm> retired = new HashMap<>();
    private final Map<Asked, PeoplePage> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, PeoplePage> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Warm(Path file, Assessed assessed, String definitionSha256, PeopleIndex index) {}

    private record Asked(Path index, PeopleFilter filter, PeopleSort sort, int skip, int limit) {}

    /// Says that pages of these results can be shown at once.
    public boolean ready(Path folder) {
        return Dataset.open(folder).index().map(Files::exists).orElse(false);
    }

    /// Prepares the pages of a dataset's newest results. Cost: what assessing costs without gathering.
    public void prepare(Path folder, Progress progress) {
        prepared(folder, progress);
    }

    /// The newest results, and the index of them that is there now. Results that are replaced meanwhile take theirs
    /// along: then that of the new ones is made.
    private Prepared prepared(Path folder, Progress progress) {
        while (true) {
            Assessed assessed = Assessed.open(folder);
            Path file = assessed.dataset().index().orElseThrow();
            try {
                // nobody who only reads waits for what is being made
                if (!Files.exists(file)) {
                    synchronized (making) {
                        make(assessed, file, progress);
                    }
                }
                return new Prepared(assessed, file);
            } catch (KithException e) {
                if (Dataset.open(folder).manifest().equals(assessed.dataset().manifest()) && !Files.exists(file)) {
                    throw e;
                }
            }
        }
    }

    private record Prepared(Assessed assessed, Path file) {}

    private static void make(Assessed assessed, Path file, Progress progress) {
        if (Files.exists(file)) {
            return;
        }
        progress.at("preparing the pages", 0, 0);
        List<Evidence> evidence;
        try (DuckDb database = DuckDb.open()) {
            evidence = RecordFile.readEvidence(database, assessed.evidence());
        }
        Rejudger.keep(assessed, evidence);
        Population population = Population.of(evidence, assessed.definition().definition());
        progress.at("writing the pages", 0, 0);
        PeopleIndex.build(assessed.dataset(), evidence, each -> PeerView.of(population, each));
    }

    /// People of a dataset who match, from `skip` on.
    public PeoplePage list(Path folder, PeopleFilter filter, PeopleSort sort, int skip, int limit) {
        Warm people = open(folder);
        Asked asked = new Asked(people.file(), filter, sort, skip, limit);
        synchronized (answers) {
            PeoplePage known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        PeoplePage page = people.index().list(filter, sort, skip, limit);
        synchronized (answers) {
            answers.put(asked, page);
        }
        return page;
    }

    /// One person, by account id.
    public Optional<Portrait> person(Path folder, String accountId) {
        Warm people = open(folder);
        return people.index().person(accountId).map(profile -> portrait(people, profile));
    }

    private static Portrait portrait(Warm people, Profile profile) {
        Evidence.Profile page = profile.evidence().profile();
        return new Portrait(
                Explainer.of(
                        people.assessed(),
                        people.definitionSha256(),
                        profile.assessment(),
                        profile.evidence(),
                        profile.peers()),
                profile.name(),
                profile.bio(),
                profile.url(),
                page.platform(),
                page.walk(),
                page.place(),
                page.followers(),
                page.following(),
                page.ageDays(),
                profile.growth().stream()
                        .map(point -> new Portrait.Followers(point.day(), point.followers()))
                        .toList(),
                profile.months().stream()
                        .map(month -> new Portrait.Month(month.month(), month.posts(), month.likes()))
                        .toList());
    }

    /// Sentences about the state of the data that everybody who reads results should know.
    public List<String> notes(Path folder) {
        return Assessed.open(folder).notes();
    }

    private synchronized Warm open(Path folder) {
        while (true) {
            Prepared now = prepared(folder, Progress.NONE);
            @Nullable Warm known = warm.get(folder);
            if (known != null && known.file().equals(now.file())) {
                return known;
            }
            try {
                Warm opened = new Warm(
                        now.file(), now.assessed(), now.assessed().definition().sha256(), PeopleIndex.open(now.file()));
                if (known != null) {
                    retire(folder, known);
                }
                warm.put(folder, opened);
                return opened;
            } catch (KithException e) {
                // results that are replaced take their index along
                if (Files.exists(now.file())) {
                    throw e;
                }
            }
        }
    }

    /// Whoever still reads the results of before goes on undisturbed; those before them are closed.
    private void retire(Path folder, Warm known) {
        @Nullable Warm before = retired.put(folder, known);
        if (before != null) {
            before.index().close();
        }
        warm.remove(folder);
    }

    /// Closes what is open.
    @Override
    public synchronized void close() {
        warm.values().forEach(people -> people.index().close());
        retired.values().forEach(people -> people.index().close());
        warm.clear();
        retired.clear();
    }
}
