package kith.web.datasets;

import java.util.List;

/// @param datasets in alphabetical order
public record DatasetsPage(List<Card> datasets) {
    /// One dataset in the list.
    public record Card(String name, String size, String state) {}
}
