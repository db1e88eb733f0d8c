package kith.app.files;

import java.util.List;
import java.util.Map;
import kith.report.Page;
import kith.report.Workbook;
import org.jspecify.annotations.Nullable;

/// A result that can be written in every form there is; [Output] asks for one of them.
public interface Document {
    /// @param rows people listed at most: a longer list is read in the workbook
    Page page(int rows);

    List<Workbook.Sheet> sheets();

    /// The people, one row each.
    Records records();

    /// Everything: maps, lists, text and numbers.
    Map<String, @Nullable Object> tree();
}
