package kith.web.datasets;

import java.util.List;

/// The form that sends files.
///
/// @param into     name of the dataset to import into, or empty
/// @param datasets those that are there
public record ImportPage(String into, List<String> datasets) {}
