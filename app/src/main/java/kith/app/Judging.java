package kith.app;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.core.Assessment;
import kith.core.Evidence;
import kith.core.KithException;
import kith.core.Progress;
import kith.core.Verdict;
import kith.measure.Judge;

/// The assessments of all evidence, in its order, judged as they are asked for: a few thousand are held at once.
///
/// While one lot is being read, the next is judged on several threads. To be gone through once.
final class Judging implements Iterable<Assessment> {
    private static final int LOT = 8_192;

    private final Judge judge;
    private final List<Evidence> evidence;
    private final ForkJoinPool pool;
    private final Progress progress;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

    Judging(Judge judge, List<Evidence> evidence, ForkJoinPool pool, Progress progress) {
        this.judge = judge;
        this.evidence = evidence;
        this.pool = pool;
        this.progress = progress;
    }

    /// How many of those read so far got which verdict.
    Map<Verdict, Long> counts() {
        return counts;
    }

    @Override
    public Iterator<Assessment> iterator() {
        return new Lots();
    }

    private final class Lots implements Iterator<Assessment> {
        private Future<List<Assessment>> next = judge(0);
        private List<Assessment> lot = List.of();
        private int lotFrom;
        private int at;

        @Override
        public boolean hasNext() {
            return at < evidence.size();
        }

        @Override
        public Assessment next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (at == lotFrom + lot.size()) {
                progress.at("judging", at, evidence.size());
                lotFrom = at;
                lot = ended(next);
                next = judge(at + lot.size());
            }
            Assessment assessment = lot.get(at++ - lotFrom);
            counts.merge(assessment.verdict(), 1L, Long::sum);
            if (!hasNext()) {
                progress.at("writing assessments", at, evidence.size());
            }
            return assessment;
        }

        private Future<List<Assessment>> judge(int from) {
            return pool.submit(() -> IntStream.range(from, Math.min(evidence.size(), from + LOT))
                    .parallel()
                    .mapToObj(row -> judge.assess(evidence.get(row)))
                    .toList());
        }
    }

    /// What the pool made of a task; what the task threw is thrown here.
    static <T> T ended(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KithException.world("Interrupted while judging; the dataset is unchanged.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("judging failed", e.getCause());
        }
    }
}
