package kith.app.audit;

import java.util.List;
import kith.core.Verdict;
import kith.report.Tone;

/// How verdicts are coloured and ordered on pages.
public final class VerdictTone {
    /// From what was looked for to what was not.
    public static final List<Verdict> ORDER = List.of(
            Verdict.ALPHA_CONSUMER,
            Verdict.NOT_ENOUGH_EVIDENCE,
            Verdict.ORDINARY_CONSUMER,
            Verdict.SMALL_INFLUENCER,
            Verdict.ESTABLISHED_INFLUENCER,
            Verdict.ORGANISATION,
            Verdict.SUSPICIOUS);

    private VerdictTone() {}

    public static Tone of(Verdict verdict) {
        return switch (verdict) {
            case ALPHA_CONSUMER -> Tone.GOOD;
            case ORDINARY_CONSUMER -> Tone.PLAIN;
            case NOT_ENOUGH_EVIDENCE -> Tone.OPEN;
            case SMALL_INFLUENCER -> Tone.CAREFUL;
            case ESTABLISHED_INFLUENCER -> Tone.WARNING;
            case ORGANISATION -> Tone.OTHER;
            case SUSPICIOUS -> Tone.BAD;
        };
    }
}
