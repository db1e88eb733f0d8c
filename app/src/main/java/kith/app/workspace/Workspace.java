package kith.app.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.app.People;
import kith.app.Rejudger;
import kith.app.UseCases;
import kith.core.KithException;
import kith.store.AnswerTable;
import kith.store.Database;
import kith.store.DeedTable;
import kith.store.JobTable;
import kith.store.MemberTable;
import kith.store.RemarkTable;
import kith.store.TokenTable;
import kith.store.ViewTable;

/// The folder a team's server works in.
///
/// ```
/// shop.kith/ …      datasets
/// definitions/      versions of the definition
/// uploads/          files of imports that are waiting or may be run again, and rosters
/// reports/          what came out of audits and plans
/// kith.db           members, tokens, deeds, jobs, saved views
/// kith.lock         held by the one server
/// ```
public final class Workspace implements AutoCloseable {
    private static final String ENDING = ".kith";
    private static final String MEMORY = "kith.db";
    private static final int RECENT_JOBS = 200;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private final Path folder;
    private final List<Path> elsewhere;
    private final UseCases useCases;
    private final Clock clock;
    private final FileChannel lock;
    private final Database database;
    private final Team team;
    private final Tokens tokens;
    private final Answers answers;
    private final Trail trail;
    private final Views views;
    private final Remarks remarks;
    private final Jobs jobs;
    private final Uploads uploads;
    private final Definitions definitions;
    private final DataWork dataWork;
    private final Reports reports;
    private final AuditWork auditWork;
    private final PlanWork planWork;
    private final Comparisons comparisons;
    private final Forgetting forgetting;
    private final People people = new People();
    private final Rejudger rejudger = new Rejudger();

    private Workspace(Path folder, List<Path> elsewhere, UseCases useCases, Clock clock, FileChannel lock) {
        this.folder = folder;
        this.elsewhere = List.copyOf(elsewhere);
        this.useCases = useCases;
        this.clock = clock;
        this.lock = lock;
        database = Database.open(folder.resolve(MEMORY));
        team = new Team(new MemberTable(database), clock);
        tokens = new Tokens(new TokenTable(database), clock);
        answers = new Answers(new AnswerTable(database), clock);
        trail = new Trail(new DeedTable(database), clock);
        views = new Views(new ViewTable(database));
        remarks = new Remarks(new RemarkTable(database), clock);
        jobs = new Jobs(new JobTable(database), clock);
        uploads = new Uploads(folder.resolve("uploads"));
        uploads.sweep(this::mayRunAgain);
        definitions = new Definitions(folder.resolve("definitions"), useCases);
        dataWork = new DataWork(this, Runtime.getRuntime().availableProcessors());
        reports = new Reports(folder.resolve("reports"));
        reports.sweep();
        auditWork = new AuditWork(this, Runtime.getRuntime().availableProcessors());
        planWork = new PlanWork(this, Runtime.getRuntime().availableProcessors());
        comparisons = new Comparisons(useCases);
        forgetting = new Forgetting(this, database);
    }

    /// Opens a workspace, or makes it.
    ///
    /// @param place     a folder, made when it is not there
    /// @param elsewhere datasets that lie in other places and are shown as well
    /// @throws KithException when another server works in it
    public static Workspace open(Path place, List<Path> elsewhere, UseCases useCases, Clock clock) {
        Path folder = place.toAbsolutePath().normalize();
        for (Path dataset : elsewhere) {
            useCases.describe(dataset);
        }
        try {
            Files.createDirectories(folder);
            Workspace workspace = new Workspace(folder, elsewhere, useCases, clock, lock(folder));
            // whoever asked to be forgotten does not wait for a server
            workspace.jobs.takeUp(job -> job.kind().equals(Forgetting.FORGET), workspace.forgetting::left);
            return workspace;
        } catch (IOException e) {
            throw KithException.world("Cannot make the workspace %s. Check its permissions.".formatted(folder), e);
        }
    }

    /// Goes on with the work that the end of the server left.
    public void takeUp() {
        jobs.takeUp(_ -> true, job -> switch (job.kind()) {
            case AuditWork.AUDIT -> auditWork.left(job);
            case PlanWork.PLAN -> planWork.left(job);
            case Forgetting.FORGET -> forgetting.left(job);
            default -> dataWork.left(job);
        });
    }

    /// The workspace that a dataset lies in, or missing when it lies in none.
    public static Optional<Path> around(Path dataset) {
        return Optional.ofNullable(dataset.toAbsolutePath().normalize().getParent())
                .filter(folder -> Files.exists(folder.resolve(MEMORY)));
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("kith.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw KithException.usage("Another server works in %s. Do it there, or stop it first.".formatted(folder));
        }
        return channel;
    }

    public Path folder() {
        return folder;
    }

    public UseCases useCases() {
        return useCases;
    }

    public Clock clock() {
        return clock;
    }

    public Team team() {
        return team;
    }

    /// Tokens of members, for programs.
    public Tokens tokens() {
        return tokens;
    }

    /// Answers to requests that are done once.
    public Answers answers() {
        return answers;
    }

    public Trail trail() {
        return trail;
    }

    public Views views() {
        return views;
    }

    public Remarks remarks() {
        return remarks;
    }

    public Jobs jobs() {
        return jobs;
    }

    public Uploads uploads() {
        return uploads;
    }

    public Definitions definitions() {
        return definitions;
    }

    /// The judged people of the datasets.
    public People people() {
        return people;
    }

    /// Judges again while thresholds are moved.
    public Rejudger rejudger() {
        return rejudger;
    }

    public DataWork dataWork() {
        return dataWork;
    }

    /// What came out of audits and plans.
    public Reports reports() {
        return reports;
    }

    public AuditWork auditWork() {
        return auditWork;
    }

    public PlanWork planWork() {
        return planWork;
    }

    public Comparisons comparisons() {
        return comparisons;
    }

    /// Forgets people in all of it.
    public Forgetting forgetting() {
        return forgetting;
    }

    /// Uploads are kept while a recent job may still need them.
    private boolean mayRunAgain(String upload) {
        return jobs.newest(RECENT_JOBS).stream().anyMatch(job -> job.order().contains("\"" + upload + "\""));
    }

    /// Names of the datasets with their folders, in alphabetical order.
    public SequencedMap<String, Path> datasets() {
        TreeMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(child -> Files.exists(child.resolve("dataset.json")))
                    .forEach(child -> found.put(name(child), child));
        } catch (IOException e) {
            throw KithException.world("Cannot look into %s. Check its permissions.".formatted(folder), e);
        }
        for (Path dataset : elsewhere) {
            found.putIfAbsent(name(dataset), dataset);
        }
        return found;
    }

    /// What a dataset is called here.
    public static String name(Path dataset) {
        String name = String.valueOf(dataset.toAbsolutePath().normalize().getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// The folder of a dataset.
    ///
    /// @throws KithException (usage) when there is none of that name
    public Path dataset(String name) {
        Path found = datasets().get(name);
        if (found == null) {
            throw KithException.usage(
                    "There is no dataset called '%s' here. Choose one from the list.".formatted(name));
        }
        return found;
    }

    /// Where a dataset of this name lies or would lie.
    ///
    /// @throws KithException (usage) when it cannot be a name
    public Path newDataset(String name) {
        Path known = datasets().get(name);
        if (known != null) {
            return known;
        }
        if (!NAME.matcher(name).matches()) {
            throw KithException.usage(
                    "The name '%s' must be of small letters, digits, - and _, up to 64 of them.".formatted(name));
        }
        return folder.resolve(name + ENDING);
    }

    @Override
    public void close() {
        jobs.close();
        people.close();
        database.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw KithException.world("Cannot give up the lock of %s.".formatted(folder), e);
        }
    }
}
