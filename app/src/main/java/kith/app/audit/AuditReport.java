package kith.app.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.core.Interval;
import kith.core.Provenance;
import kith.core.Verdict;
import org.jspecify.annotations.Nullable;

/// What an audit found.
///
/// @param roster    name of the file
/// @param offeredAs what the people are offered as
/// @param reading   how the file was understood
/// @param people    everybody on it, in the order of the file
/// @param against   the dataset they were looked up in, or missing
/// @param hits      how many alpha consumers are among those judged from the dataset, or missing when nobody was
/// @param harms     what it does to who buys it
public record AuditReport(
        String roster,
        String offeredAs,
        Reading reading,
        List<Audited> people,
        @Nullable Against against,
        @Nullable Hits hits,
        Harms harms) {
    public AuditReport {
        people = List.copyOf(people);
    }

    /// How the file was understood.
    ///
    /// @param rows      below the header
    /// @param columns   what became of each column, one sentence each
    /// @param decisions how units were decided
    /// @param notes     what was merged, left out, assumed
    /// @param unread    rows that name nobody
    /// @param asOf      day of the seller's figures, or missing
    public record Reading(
            int rows,
            List<ColumnLine> columns,
            List<String> decisions,
            List<String> notes,
            List<String> unread,
            @Nullable String asOf) {
        public Reading {
            columns = List.copyOf(columns);
            decisions = List.copyOf(decisions);
            notes = List.copyOf(notes);
            unread = List.copyOf(unread);
        }
    }

    /// @param header  in the file
    /// @param meaning in words
    public record ColumnLine(String header, String meaning) {}

    /// The dataset behind the full verdicts.
    ///
    /// @param name     of its folder
    /// @param accounts that it holds
    /// @param alphas   accounts that it calls alpha consumers
    /// @param from     day of its oldest batch
    /// @param to       day of its newest batch
    /// @param sources  of its batches, each once
    /// @param notes    sentences worth knowing
    /// @param elsewhere whom the list names on another platform than the dataset does, in sentences
    /// @param pool     what its alpha consumers are like, or missing when there are none
    public record Against(
            String name,
            long accounts,
            long alphas,
            String from,
            String to,
            List<String> sources,
            List<String> notes,
            List<String> elsewhere,
            Provenance provenance,
            @Nullable Pool pool) {
        public Against {
            sources = List.copyOf(sources);
            notes = List.copyOf(notes);
            elsewhere = elsewhere == null ? List.of() : List.copyOf(elsewhere);
        }
    }

    /// Alpha consumers of the dataset, on average.
    ///
    /// @param content   median content percentile
    /// @param responses likes a post, or missing
    /// @param knowing   of these by people who know them, or missing
    public record Pool(
            @Nullable Double content,
            @Nullable Double responses,
            @Nullable Double knowing) {}

    /// @param mean     expected number of alpha consumers
    /// @param interval 90 %, whole numbers
    /// @param judged   how many people were judged from the dataset
    public record Hits(double mean, Interval interval, int judged) {}

    /// How many people have each verdict; verdicts of nobody are left out.
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        people.forEach(person -> counts.merge(person.verdict(), 1, Integer::sum));
        return counts;
    }

    public int judged() {
        return (int)
                people.stream().filter(person -> person.depth() == Depth.FULL).count();
    }

    /// Expected part of everybody offered that is an alpha consumer; somebody of whom only the seller's figures are
    /// known counts as none. 0 without a dataset.
    public double alphaShare() {
        return hits == null ? 0 : hits.mean() / people.size();
    }
}
