package kith.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import kith.app.LabelOrder;
import kith.app.UseCases;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.workspace.Remark;
import kith.data.Disk;
import kith.data.Identity;
import kith.data.Temporary;
import kith.store.RemarkTable;

/// What members say about people: objections, which are kept for the team, and labels, which are taken into the data
/// when the dataset is judged again.
public final class Remarks {
    private static final int LONGEST = 1000;
    private static final List<String> LABELS = List.of("regular", "aspiring");

    private final RemarkTable remarks;
    private final Clock clock;

    Remarks(RemarkTable remarks, Clock clock) {
        this.remarks = remarks;
        this.clock = clock;
    }

    /// Newest first.
    public List<Remark> about(String dataset, String account) {
        return remarks.about(dataset, account);
    }

    /// Keeps an objection to a verdict.
    public void contest(String dataset, String account, String member, String words) {
        String plain = words.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw KithException.usage("Say in 1 to %d letters what is wrong.".formatted(LONGEST));
        }
        remarks.add(dataset, account, member, Remark.Kind.CONTEST, plain, clock.instant());
    }

    /// Keeps what a member knows a person to be.
    ///
    /// @param value `regular` or `aspiring`
    public void label(String dataset, String account, String member, String value) {
        if (!LABELS.contains(value)) {
            throw KithException.usage("A label is 'regular' or 'aspiring', not '%s'.".formatted(value));
        }
        remarks.add(dataset, account, member, Remark.Kind.LABEL, value, clock.instant());
    }

    /// How many are about a person or name them.
    long naming(String dataset, Identity.Finder person) {
        return remarks.naming(dataset, person::is, person::isIn).size();
    }

    /// Removes all that are about a forgotten person or name them.
    long forget(String dataset, Identity.Finder person) {
        List<Long> found = remarks.naming(dataset, person::is, person::isIn);
        remarks.remove(found);
        return found.size();
    }

    /// Takes the waiting labels into the data, as one batch.
    void takeIn(String dataset, Path folder, UseCases useCases, Progress progress) {
        List<Remark> waiting = remarks.waiting(dataset);
        if (waiting.isEmpty()) {
            return;
        }
        try {
            Path temporary = Temporary.folder();
            try {
                Path list = temporary.resolve("labels.csv");
                Files.writeString(
                        list,
                        waiting.stream()
                                .map(label -> "\"%s\",%s,%s"
                                        .formatted(label.account().replace("\"", "\"\""), label.words(), label.at()))
                                .collect(Collectors.joining("\n", "account_id,value,at\n", "\n")));
                useCases.label(new LabelOrder(folder, List.of(list), "the team, in the browser", null, null), progress);
            } finally {
                Disk.delete(temporary);
            }
        } catch (IOException e) {
            throw KithException.world("Cannot write the labels down. Check the space of the temporary folder.", e);
        }
        remarks.take(dataset, waiting.getLast().id());
    }
}
