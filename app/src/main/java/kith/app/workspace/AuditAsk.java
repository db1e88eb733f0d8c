package kith.app.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An audit that a member asks for.
///
/// @param upload      where the roster was kept
/// @param file        its name
/// @param offeredAs   what the seller calls the people
/// @param priceColumn header of the price, or missing: guessed
/// @param mappings    `COLUMN=HEADER`, what the member says about columns
public record AuditAsk(
        String dataset,
        String upload,
        String file,
        String offeredAs,
        @Nullable String priceColumn,
        List<String> mappings) {
    public AuditAsk {
        mappings = List.copyOf(mappings);
    }

    /// The same with other words about columns.
    AuditAsk with(List<String> other) {
        return new AuditAsk(dataset, upload, file, offeredAs, priceColumn, other);
    }
}
