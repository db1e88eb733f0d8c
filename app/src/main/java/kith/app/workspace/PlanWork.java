package kith.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/// Plans as jobs: each is kept until somebody removes it.
public final class PlanWork extends KeptWork<PlanAsk, Plan> {
    public static final String PLAN = "plan";
    /// As on the command line.
    private static final double EPSILON = 0.1;

    private static final Pattern FOLDER = Pattern.compile("\\S*kith-\\d+-\\d+[/\\\\]");
    private static final int DRAWS = 400;
    private static final double BASELINE = 0.02;
    private static final double LIFT = 0.2;
    private static final double POWER = 0.8;
    private static final int COOL_DOWN = 90;

    private final int threads;

    PlanWork(Workspace workspace, int threads) {
        super(workspace, PLAN, PlanAsk.class, Plan.class);
        this.threads = threads;
    }

    @Override
    public Job start(String member, PlanAsk ask) {
        workspace.dataset(ask.dataset());
        workspace.trail().note(member, Deed.Kind.PLANNED, ask.dataset(), null);
        return submit(member, ask.dataset(), ask);
    }

    @Override
    Plan run(PlanAsk ask, Progress progress) {
        try (Lists lists = new Lists()) {
            PlanOrder order = new PlanOrder(
                    workspace.dataset(ask.dataset()),
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
            return workspace.useCases().plan(order, progress);
        } catch (KithException e) {
            // the lists came from a form, so their folder says nothing to anybody
            throw new KithException(
                    e.code(), FOLDER.matcher(String.valueOf(e.getMessage())).replaceAll(""), e);
        }
    }

    @Override
    String headline(Plan plan) {
        return PlanSentences.headline(plan);
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
