package kith.app;

import java.util.List;
import java.util.Map;
import kith.core.Assessment;
import kith.core.Verdict;

/// What other thresholds would change.
///
/// @param before   accounts of the whole dataset by verdict, as it was judged
/// @param after    the same with the other thresholds; estimated when not everybody was judged
/// @param entering those who would become alpha consumers, surest first, as they would be judged; not all of them
/// @param leaving  those who would no longer be, as they are judged now; not all of them
/// @param enter    how many of the whole dataset would become alpha consumers; estimated as `after` is
/// @param leave    how many would no longer be; estimated as `after` is
/// @param judged   how many accounts were judged for this
/// @param sampled  these are a sample, so that numbers are estimates
/// @param peersSampled the peers that they were compared with are a sample too
public record Rejudged(
        Map<Verdict, Long> before,
        Map<Verdict, Long> after,
        List<Assessment> entering,
        List<Assessment> leaving,
        long enter,
        long leave,
        int judged,
        boolean sampled,
        boolean peersSampled) {
    public Rejudged {
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }
}
