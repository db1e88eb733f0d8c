package kith.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.app.plan.Plan;
import kith.app.plan.PlanOrder;
import kith.app.plan.PlanSentences;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Deed;
import kith.core.workspace.Job;
import kith.data.Temporary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Plans as jobs: each is kept until somebody removes it.
public final class PlanWork implements KeptWork {
    public static final String PLAN = "plan";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// As on the command line.
    private static final double EPSILON = 0.1;

    private static final Pattern FOLDER = Pattern.compile("\\S*kith-\\d+-\\d+[/\\\\]");
    private static final int DRAWS = 400;
    private static final double BASELINE = 0.02;
    private static final double LIFT = 0.2;
    private static final double POWER = 0.8;
    private static final int COOL_DOWN = 90;

    private final Workspace workspace;
    private final int threads;

    PlanWork(Workspace workspace, int threads) {
        this.workspace = workspace;
        this.threads = threads;
    }

    public Job plan(String member, PlanAsk ask) {
        Path dataset = workspace.dataset(ask.dataset());
        workspace.trail().note(member, Deed.Kind.PLANNED, ask.dataset(), null);
        Jobs jobs = workspace.jobs();
        String id = jobs.nextId();
        return jobs.submit(
                id,
                PLAN,
                ask.dataset(),
                member,
                JSON.writeValueAsString(ask),
                progress -> run(id, dataset, ask, progress));
    }

    private String run(String id, Path dataset, PlanAsk ask, Progress progress) {
        try (Lists lists = new Lists()) {
            PlanOrder order = new PlanOrder(
                    dataset,
                    ask.goal(),
                    new PlanOrder.Money(ask.budget(), null, ask.perPerson(), ask.perFollower(), ask.acceptance()),
                    new PlanOrder.Who(
                            ask.from(),
                            ask.minAlpha(),
                            ask.atMostPer(),
                            lists.file("must be in", ask.include()),
                            lists.file("must not be in", ask.exclude()),
                            null,
                            COOL_DOWN,
                            lists.file("roster", ask.roster())),
                    new PlanOrder.Trial(ask.holdOut(), BASELINE, LIFT, POWER),
                    EPSILON,
                    DRAWS,
                    ask.seed(),
                    threads);
            Plan plan = workspace.useCases().plan(order, progress);
            workspace.reports().keep(id, plan);
            return JSON.writeValueAsString(PlanSentences.headline(plan));
        } catch (KithException e) {
            // the lists came from a form, so their folder says nothing to anybody
            throw new KithException(
                    e.code(), FOLDER.matcher(String.valueOf(e.getMessage())).replaceAll(""), e);
        }
    }

    @Override
    public String kind() {
        return PLAN;
    }

    @Override
    public Optional<Job> find(String dataset, String id) {
        return workspace
                .jobs()
                .find(id)
                .filter(job -> job.kind().equals(PLAN) && job.dataset().equals(dataset));
    }

    /// Runs a plan that failed or was cancelled once more.
    @Override
    public Job again(String member, Job job) {
        return plan(member, asked(job));
    }

    /// The plans of a dataset, newest first.
    @Override
    public List<Job> of(String dataset, int limit) {
        return workspace.jobs().of(dataset, PLAN, limit).stream()
                .filter(job ->
                        job.state() != Job.State.DONE || workspace.reports().has(job.id()))
                .toList();
    }

    public PlanAsk asked(Job job) {
        return JSON.readValue(job.order(), PlanAsk.class);
    }

    /// What a plan says in one sentence, or empty when it is not done.
    @Override
    public String headline(Job job) {
        return job.result() == null ? "" : JSON.readValue(job.result(), String.class);
    }

    /// The plan, or missing when it is not done or was removed.
    public Optional<Plan> plan(Job job) {
        return workspace.reports().find(job.id(), Plan.class);
    }

    @Override
    public void remove(Job job) {
        workspace.reports().remove(job.id());
    }

    /// Lists of accounts as the files that an order names, gone when the plan is made.
    private static final class Lists implements AutoCloseable {
        private final Path folder;
        private final List<Path> files = new java.util.ArrayList<>();

        Lists() {
            try {
                folder = Temporary.folder();
            } catch (IOException e) {
                throw failed(e);
            }
        }

        @Nullable
        Path file(String name, List<String> accounts) {
            if (accounts.isEmpty()) {
                return null;
            }
            try {
                Path file = Files.write(folder.resolve(name), accounts);
                files.add(file);
                return file;
            } catch (IOException e) {
                throw failed(e);
            }
        }

        @Override
        public void close() {
            try {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        private static KithException failed(IOException e) {
            return KithException.world("Cannot write temporary files. Check the space on the server's disk.", e);
        }
    }
}
