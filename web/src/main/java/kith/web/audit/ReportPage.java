package kith.web.audit;

import java.util.List;
import kith.app.workspace.AuditWork;

/// What an audit found.
///
/// @param address  of this page
/// @param headline the one sentence to remember
/// @param blocks   the report as markup, escaped
/// @param columns  of the roster, to be corrected
/// @param meanings what a column can mean
/// @param about    who asked, and when
public record ReportPage(
        String dataset,
        String address,
        String file,
        String headline,
        String blocks,
        List<Column> columns,
        List<AuditWork.Meaning> meanings,
        String about) {
    /// @param meaning in words
    public record Column(String header, String meaning) {}
}
