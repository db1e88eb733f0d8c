package kith.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kith.core.Progress;
import kith.data.Forget;

/// Removes a person from a dataset for good.
final class Forgetter {
    private Forgetter() {}

    static ForgetOutcome run(Path dataset, String account, Progress progress) {
        Forget.Report report = Forget.account(dataset, account, progress);
        Map<String, Long> removed = new TreeMap<>();
        report.removed().forEach((table, rows) -> removed.put(table.sqlName(), rows));
        removed.put("results", report.resultRows());
        removed.values().removeIf(rows -> rows == 0);
        return new ForgetOutcome(removed);
    }
}
