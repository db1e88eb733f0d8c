package kith.app.audit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param roster      the seller's list
/// @param dataset     assessed dataset in which the people are looked up, or missing: the seller's figures alone
/// @param mappings    `COLUMN=HEADER`, what the user says about columns
/// @param priceColumn header of the price, or missing: guessed
/// @param memory      folder that remembers what was said about columns, or missing: nothing is remembered
/// @param offeredAs   what the people are offered as, for example `micro-influencers`
/// @param threads     at least 1
public record AuditOrder(
        Path roster,
        @Nullable Path dataset,
        List<String> mappings,
        @Nullable String priceColumn,
        @Nullable Path memory,
        String offeredAs,
        int threads) {
    public AuditOrder {
        mappings = List.copyOf(mappings);
    }
}
