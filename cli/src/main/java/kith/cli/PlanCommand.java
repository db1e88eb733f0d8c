package kith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kith.app.files.Output;
import kith.app.files.Records;
import kith.app.plan.Plan;
import kith.app.plan.PlanFile;
import kith.app.plan.PlanOrder;
import kith.app.plan.PlanRecords;
import kith.app.plan.PlanSentences;
import kith.cli.text.PlanText;
import kith.core.Goal;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `kith plan`.
@Command(
        name = "plan",
        description = "Says whom to invite for a budget: the people who together bring most, not one by one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kith plan shop.kith --budget 2000",
            "  kith plan shop.kith --budget 2000 --from place=Lyon --at-most-per walk=3 --hold-out 0.3",
            "  kith plan shop.kith --budget 2000 --costs prices.csv --roster vendor.csv --format json > plan.json",
            "  kith plan shop.kith --budget 2000 --out plan.html --out plan.xlsx --invitations invite.csv"
        })
final class PlanCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private KithCommand kith;

    @Parameters(paramLabel = "DATASET", description = "Folder of the dataset.")
    private Path dataset = Path.of("");

    @Option(
            names = "--budget",
            paramLabel = "B",
            required = true,
            description = "What may be spent on those who accept.")
    private double budget;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "Lines of account,cost; for the others --cost-per holds.")
    private @Nullable Path costs;

    @Option(
            names = "--cost-per",
            paramLabel = "WHAT=X",
            description = "What somebody costs: person=50 and, for each of their followers, follower=0.01 by default.")
    private Map<String, Double> costPer = new LinkedHashMap<>();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            defaultValue = "known_reach",
            description = "known_reach (people who hear it from somebody they know), reach (who hear it at all) or"
                    + " movement (whom it moves). Default: ${DEFAULT-VALUE}.")
    private String goal = "known_reach";

    @Option(
            names = "--from",
            paramLabel = "WHAT=VALUE",
            description = "Only people of this walk, place, peer_group, platform or verdict.")
    private Map<String, String> from = new LinkedHashMap<>();

    @Option(
            names = "--min-alpha",
            paramLabel = "X",
            defaultValue = "0.5",
            description = "Only people whose alpha is at least X. Default: ${DEFAULT-VALUE}.")
    private double minAlpha;

    @Option(
            names = "--at-most-per",
            paramLabel = "WHAT=N",
            description = "At most N of one place, walk, peer_group, platform or community.")
    private Map<String, Integer> atMostPer = new LinkedHashMap<>();

    @Option(names = "--must-include", paramLabel = "FILE", description = "Accounts that must be in, one a line.")
    private @Nullable Path mustInclude;

    @Option(names = "--exclude", paramLabel = "FILE", description = "Accounts that must not, one a line.")
    private @Nullable Path exclude;

    @Option(names = "--invited", paramLabel = "FILE", description = "Who was invited before: lines of account,date.")
    private @Nullable Path invited;

    @Option(
            names = "--cool-down",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "Who was invited so recently is left out. Default: ${DEFAULT-VALUE}.")
    private int coolDown;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Accounts that a vendor offers, best first: one more thing to compare with.")
    private @Nullable Path roster;

    @Option(
            names = "--hold-out",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Set aside so much of the people in whole communities, to measure lift. Default: none.")
    private double holdOut;

    @Option(
            names = "--acceptance",
            paramLabel = "RATE",
            defaultValue = "0.3",
            description = "Part of the invited who accept. Default: ${DEFAULT-VALUE}, stated.")
    private double acceptance;

    @Option(
            names = "--baseline",
            paramLabel = "RATE",
            defaultValue = "0.02",
            description = "Part of the people who act without a campaign, for the size of a lift test. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double baseline;

    @Option(
            names = "--lift",
            paramLabel = "X",
            defaultValue = "0.2",
            description = "Lift that the test is to see: 0.2 is a fifth more. Default: ${DEFAULT-VALUE}.")
    private double lift;

    @Option(
            names = "--power",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "Chance to see that lift. Default: ${DEFAULT-VALUE}.")
    private double power;

    @Option(
            names = "--epsilon",
            paramLabel = "E",
            defaultValue = "0.1",
            description = "How far the choice may fall short of what is proved; smaller takes longer. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double epsilon;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "400",
            description = "How often people's types are drawn for the intervals. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same plan. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the plan: .html, .pdf, .xlsx, .csv or .json. May be given more than once.")
    private List<Path> out = new ArrayList<>();

    @Option(
            names = "--invitations",
            paramLabel = "FILE",
            description = "Also write the list of invitations, those who come next included, as CSV.")
    private @Nullable Path invitations;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        PlanOrder order = order();
        List<Output> outputs =
                out.stream().map(file -> Output.of("--out", file, inputs())).toList();
        if (invitations != null) {
            Output.refuse("--invitations", invitations, inputs());
        }
        Plan plan = kith.working(progress -> kith.session.useCases().plan(order, progress));
        // first, so that a reader who leaves early does not cost the files
        for (Output output : outputs) {
            output.write(new PlanFile(plan));
            kith.note("Wrote %s.".formatted(output.file()));
        }
        if (invitations != null) {
            Output.write(invitations, PlanRecords.invitations(plan).csv());
            kith.note("Wrote %s: %s to invite, and %d who come next."
                    .formatted(
                            invitations,
                            PlanSentences.people(plan.people().size()),
                            plan.reserves().size()));
        }
        Terminal terminal = kith.session.terminal();
        switch (format.format) {
            case TABLE -> kith.session.print(PlanText.lines(plan, terminal.width(), terminal.glyphs()));
            case CSV -> kith.session.print(PlanRecords.people(plan).csv());
            case JSON -> kith.session.print(Records.json(new PlanFile(plan).tree()));
        }
        kith.notes(plan.notes());
        return 0;
    }

    private List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(List.of(dataset));
        for (@Nullable Path list : Arrays.asList(costs, mustInclude, exclude, invited, roster)) {
            if (list != null) {
                inputs.add(list);
            }
        }
        return inputs;
    }

    private PlanOrder order() {
        Numbers.share("--min-alpha", minAlpha);
        Numbers.atLeast("--cool-down", coolDown, 0);
        Numbers.atLeast("--draws", draws, 2);
        above("--budget", budget);
        inside("--epsilon", epsilon);
        inside("--baseline", baseline);
        inside("--power", power);
        above("--lift", lift);
        if (!(holdOut >= 0 && holdOut <= 0.9)) {
            throw KithException.usage("--hold-out is %s but must lie between 0 and 0.9.".formatted(holdOut));
        }
        if (!(acceptance > 0 && acceptance <= 1)) {
            throw KithException.usage("--acceptance is %s but must be above 0 and at most 1.".formatted(acceptance));
        }
        if (baseline * (1 + lift) >= 1) {
            throw KithException.usage("--lift %s on a --baseline of %s is more than everybody. Lower one of them."
                    .formatted(lift, baseline));
        }
        for (String what : costPer.keySet()) {
            if (!Set.of("person", "follower").contains(what)) {
                throw KithException.usage("--cost-per knows person=X and follower=X, not '%s'.".formatted(what));
            }
        }
        Set<String> attributes = Set.of("walk", "place", "peer_group", "platform", "community");
        atMostPer.forEach((what, most) -> {
            if (!attributes.contains(what)) {
                throw KithException.usage(
                        "--at-most-per knows walk, place, peer_group, platform and community, not '%s'."
                                .formatted(what));
            }
            Numbers.atLeast("--at-most-per " + what, most, 1);
        });
        return new PlanOrder(
                dataset,
                Goal.fromCode(goal)
                        .orElseThrow(() -> KithException.usage(
                                "--goal is '%s' but must be known_reach, reach or movement.".formatted(goal))),
                new PlanOrder.Money(
                        budget,
                        costs,
                        costPer.getOrDefault("person", 50.0),
                        costPer.getOrDefault("follower", 0.01),
                        acceptance),
                new PlanOrder.Who(from, minAlpha, atMostPer, mustInclude, exclude, invited, coolDown, roster),
                new PlanOrder.Trial(holdOut, baseline, lift, power),
                epsilon,
                draws,
                seed,
                threads.count());
    }

    private static void above(String option, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw KithException.usage("%s is %s but must be above 0.".formatted(option, value));
        }
    }

    private static void inside(String option, double value) {
        if (!(value > 0 && value < 1)) {
            throw KithException.usage("%s is %s but must lie inside 0 to 1.".formatted(option, value));
        }
    }
}
