package kith.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.RecordFile;
import kith.data.Table;
import kith.evaluate.labels.RegularRefit;
import kith.measure.IntentSign;
import org.jspecify.annotations.Nullable;

/// Takes in who is known to be a regular person or to build an audience, and refits the scorecard of that claim.
final class Labeller {
    private static final Set<String> ASPIRING = Set.of(
            "aspiring", "aspirant", "influencer", "small_influencer", "established_influencer", "creator", "partner");
    private static final Set<String> REGULAR =
            Set.of("regular", "ordinary", "consumer", "ordinary_consumer", "alpha_consumer", "not_aspiring");

    /// An account may be named by its id or its handle. The label given last holds.
    private static final String LABELS = """
            SELECT a.account_id, l.kind, lower(replace(trim(l.value), ' ', '_'))
            FROM labels l
            LEFT JOIN accounts a
              ON a.account_id = l.account_id OR lower(a.handle) = lower(ltrim(l.account_id, '@'))
            ORDER BY l.at NULLS FIRST, l.account_id, l.source
            """;

    private final LabelOrder order;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    private Labeller(LabelOrder order, Progress progress) {
        this.order = order;
        this.progress = progress;
    }

    static LabelOutcome run(LabelOrder order, Clock clock, Progress progress) {
        Labeller labeller = new Labeller(order, progress);
        if (!order.files().isEmpty()) {
            labeller.take(clock);
        }
        return labeller.run();
    }

    private void take(Clock clock) {
        // labelling belongs to people who are there already
        Dataset.open(order.dataset());
        ImportOutcome taken = Importer.run(
                new ImportOrder(
                        order.files(),
                        order.dataset(),
                        Table.LABELS.sqlName(),
                        null,
                        order.source(),
                        null,
                        null,
                        null,
                        0,
                        false,
                        false),
                clock,
                progress);
        notes.addAll(taken.notes());
    }

    private LabelOutcome run() {
        Map<String, Boolean> aspiring = labels();
        int yes = (int) aspiring.values().stream().filter(one -> one).count();
        Path file = order.refit();
        return new LabelOutcome(yes, aspiring.size() - yes, file == null ? null : refit(aspiring, file), notes);
    }

    /// Accounts of the dataset of which it is known whether they build an audience.
    private Map<String, Boolean> labels() {
        Map<String, Boolean> aspiring = new HashMap<>();
        Map<String, Integer> unread = new TreeMap<>();
        int[] strangers = {0};
        try (Workbench bench = Workbench.over(Dataset.open(order.dataset()), 1)) {
            bench.database().each("reading labels", LABELS, row -> {
                String account = row.text(0);
                String value = row.textOf(2);
                Boolean builds = builds(row.text(1), value);
                if (builds == null) {
                    unread.merge(value, 1, Integer::sum);
                } else if (account == null) {
                    strangers[0]++;
                } else {
                    aspiring.put(account, builds);
                }
            });
        }
        if (strangers[0] > 0) {
            notes.add("%d labelled accounts are not in the dataset: import them first.".formatted(strangers[0]));
        }
        unread.forEach((value, count) ->
                notes.add("'%s' (%d times) says neither regular nor aspiring and was not used. Write %s; or %s."
                        .formatted(value, count, words(REGULAR), words(ASPIRING))));
        return aspiring;
    }

    private static String words(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(", "));
    }

    /// Whether the label says that somebody builds an audience; missing when it says neither.
    private static @Nullable Boolean builds(@Nullable String kind, String value) {
        if (kind != null && kind.toLowerCase(Locale.ROOT).equals("alpha")) {
            // an alpha consumer is a regular person; who is none may be either
            return Set.of("true", "yes", "1", "alpha_consumer").contains(value) ? Boolean.FALSE : null;
        }
        return ASPIRING.contains(value) ? Boolean.TRUE : REGULAR.contains(value) ? Boolean.FALSE : null;
    }

    private LabelOutcome.Refit refit(Map<String, Boolean> aspiring, Path file) {
        Assessed assessed = Assessed.open(order.dataset());
        List<RegularRefit.Labelled> people = new ArrayList<>();
        try (Workbench bench = Workbench.empty(1)) {
            for (Evidence evidence : RecordFile.readEvidence(bench.database(), assessed.evidence())) {
                Boolean builds = aspiring.get(evidence.accountId());
                if (builds != null) {
                    people.add(new RegularRefit.Labelled(evidence, builds));
                }
            }
        }
        DefinitionFile definition = DefinitionFile.read(order.definition());
        RegularRefit refit =
                RegularRefit.of(people, definition.effective().definition().regular());
        write(file, refit);
        return new LabelOutcome.Refit(
                refit.weights().stream()
                        .map(one -> new LabelOutcome.Weight(
                                "regular." + one.sign().key(), one.stated(), one.refitted(), one.deviation()))
                        .toList(),
                refit.stated(),
                refit.refitted(),
                refit.enough(),
                file);
    }

    private static void write(Path file, RegularRefit refit) {
        StringBuilder yaml = new StringBuilder(
                "# Weights of claim R refitted on %d labels (%d build an audience), drawn towards the stated ones.\nregular:\n"
                        .formatted(refit.labels(), refit.aspiring()));
        for (RegularRefit.Weight one : refit.weights()) {
            if (one.sign() != IntentSign.VERIFIED) {
                yaml.append(String.format(
                        Locale.ROOT,
                        "  %s: %.3f # stated %.3f; may be off by %.3f%n",
                        one.sign().key(),
                        one.refitted(),
                        one.stated(),
                        one.deviation()));
            }
        }
        if (Files.exists(file)) {
            throw KithException.usage("%s exists already. Name another file with --refit.".formatted(file));
        }
        try {
            Files.writeString(file, yaml.toString().replace("\r\n", "\n"));
        } catch (IOException e) {
            throw KithException.world("Cannot write %s. Check the folder and the permissions.".formatted(file), e);
        }
    }
}
