package kith.app;

import java.util.List;
import java.util.Map;
import kith.core.Assessment;
import kith.core.Verdict;

/// What other thresholds would change.
///
/// @param before   accounts by verdict, by the definition that the dataset was judged by
/// @param after    the same with the other thresholds
/// @param entering those who would become alpha consumers, surest first, as they would be judged; not all of them
/// @param leaving  those who would no longer be, as they are judged now; not all of them
/// @param enter    how many would become alpha consumers
/// @param leave    how many would no longer be
/// @param judged   how many accounts were judged for this
/// @param sampled  these are a sample
/// @param peersSampled so are the peers that they were compared with
public record Rejudged(
        Map<Verdict, Long> before,
        Map<Verdict, Long> after,
        List<Assessment> entering,
        List<Assessment> leaving,
        int enter,
        int leave,
        int judged,
        boolean sampled,
        boolean peersSampled) {
    public Rejudged {
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }
}
