package kith.evaluate.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import kith.core.KithException;
import kith.data.DuckDb;
import kith.data.Row;

/// A folder with a subfolder for each [DataSet], as its makers published it, read by SQL.
///
/// One thread at a time. To be closed.
public final class RealData implements AutoCloseable {
    private final Path folder;
    private final DuckDb database;

    private RealData(Path folder, DuckDb database) {
        this.folder = folder;
        this.database = database;
    }

    /// @throws KithException bad input, when there is no such folder
    public static RealData open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw KithException.badInput(
                    "There is no folder %s with the data sets. Name it with --data; docs/accuracy.md says where to get each."
                            .formatted(folder));
        }
        return new RealData(folder, DuckDb.open());
    }

    /// Whether the folder of the data set is there.
    public boolean has(DataSet set) {
        return Files.isDirectory(folder.resolve(set.folder()));
    }

    /// Streams the rows of a query over one file, in the query's order. The row is only valid within the call.
    ///
    /// @param file below the set's folder, for example `sms.csv`
    /// @param sql  with `%s` where the file stands: `SELECT a, b FROM read_csv(%s, header = true)`; CSV, JSON, gzip
    /// and Parquet are read
    /// @throws KithException bad input, naming the file, when it is missing or not as it was published
    public void each(DataSet set, String file, String sql, Consumer<Row> consumer) {
        Path path = folder.resolve(set.folder()).resolve(file);
        if (!Files.isReadable(path)) {
            throw KithException.badInput("%s is missing or cannot be read. It is part of %s; get it from %s."
                    .formatted(path, set.title(), set.origin()));
        }
        try {
            database.each("reading " + path, sql.replace("%s", DuckDb.file(path)), consumer);
        } catch (KithException e) {
            throw new KithException(
                    kith.core.ErrorCode.BAD_INPUT,
                    "%s is not as it was published: %s. Get it again from %s."
                            .formatted(path, e.getMessage(), set.origin()),
                    e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
