package kith.app;

import java.io.OutputStream;
import java.nio.file.Path;
import kith.app.explain.Explanation;
import kith.core.KithException;
import kith.core.Progress;

/// The use cases on this machine: datasets in folders, judged in this process.
public final class LocalUseCases implements UseCases {
    @Override
    public ImportOutcome importFiles(ImportOrder order, Progress progress) {
        throw missing("import");
    }

    @Override
    public AssessOutcome assess(AssessOrder order, Progress progress) {
        return Assessor.run(order, progress);
    }

    @Override
    public Shortlist find(FindOrder order, Progress progress) {
        throw missing("find");
    }

    @Override
    public Explanation explain(Path dataset, String account, Progress progress) {
        throw missing("explain");
    }

    @Override
    public ExportOutcome export(ExportOrder order, OutputStream standardOutput, Progress progress) {
        throw missing("export");
    }

    @Override
    public ForgetOutcome forget(Path dataset, String account, Progress progress) {
        throw missing("forget");
    }

    @Override
    public WorldOutcome world(WorldOrder order, Progress progress) {
        throw missing("world");
    }

    @Override
    public DemoOutcome demo(DemoOrder order, Progress progress) {
        throw missing("demo");
    }

    private static KithException missing(String command) {
        return KithException.world("This version cannot %s yet.".formatted(command), null);
    }
}
