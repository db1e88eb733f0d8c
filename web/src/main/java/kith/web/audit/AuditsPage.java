package kith.web.audit;

import java.util.List;

/// The form that takes a roster, and the audits so far.
///
/// @param judged people can be looked up in the dataset
/// @param audits newest first
public record AuditsPage(String dataset, boolean judged, List<Line> audits) {
    /// @param finding in one sentence, or where it stands
    public record Line(String address, String file, String finding, String member, String when) {}
}
