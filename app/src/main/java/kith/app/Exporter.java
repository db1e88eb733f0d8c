package kith.app;

import java.io.OutputStream;
import kith.core.Progress;
import kith.data.Dataset;
import kith.data.Export;

/// Writes a table or a result of a dataset.
final class Exporter {
    private Exporter() {}

    static ExportOutcome run(ExportOrder order, OutputStream standardOutput, Progress progress) {
        Export.Format format = Export.Format.named(order.format());
        Dataset dataset = Dataset.open(order.dataset());
        Export.Options options = new Export.Options(order.what(), format, false);
        progress.at("writing " + order.what(), 0, 0);
        long rows = order.to() == null
                ? Export.toStream(dataset, options, standardOutput)
                : Export.toFile(dataset, options, order.to());
        return new ExportOutcome(rows);
    }
}
