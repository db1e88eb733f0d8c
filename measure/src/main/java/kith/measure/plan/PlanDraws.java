package kith.measure.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kith.core.Goal;
import kith.measure.Normal;

/// What several plans would bring, drawn again and again with the same luck for all of them.
///
/// Every draw decides who is an alpha consumer, which part of whose audience knows them, how much
/// knowing is worth, who knows whom, who sees, is moved and passes it on; a decision about a person or
/// a follow is the same in every plan. So the difference between two plans is what differs in them. It
/// shares neither samples nor code with the choice. Cost: one step for every follower of every inviter,
/// each draw and plan. The same on any number of threads.
public final class PlanDraws {
    /// The standard normal quantile at 0.95.
    private static final double Z = 1.6448536269514722;

    private static final int KNOWS = 0;
    private static final int SEES = 1;
    private static final int MOVED = 2;
    private static final int PASSES = 3;
    private static final int WAYS = 4;

    private final Listeners listeners;
    private final SpreadFactors factors;
    private final IntFunction<TypePosterior> posterior;
    private final BitSet counting;
    private final long seed;
    private final boolean drawsTypes;
    private final Map<Integer, ShareCurve> curves = new HashMap<>();

    private static int column(Goal goal) {
        return switch (goal) {
            case KNOWN_REACH -> 0;
            case REACH -> 1;
            case MOVEMENT -> 2;
        };
    }

    private PlanDraws(
            Listeners listeners,
            SpreadFactors factors,
            IntFunction<TypePosterior> posterior,
            BitSet counting,
            long seed,
            boolean drawsTypes) {
        this.listeners = listeners;
        this.factors = factors;
        this.posterior = posterior;
        this.counting = counting;
        this.seed = seed;
        this.drawsTypes = drawsTypes;
    }

    /// @param posterior  of everybody who is in a plan
    /// @param counting   who counts when reached
    /// @param drawsTypes whether people and the weight of knowing are drawn; else the best guesses hold
    /// @param plans      lists of inviters
    /// @param draws      at least 2
    public static Drawn of(
            Listeners listeners,
            SpreadFactors factors,
            IntFunction<TypePosterior> posterior,
            BitSet counting,
            boolean drawsTypes,
            List<List<Integer>> plans,
            int draws,
            long seed,
            int threads) {
        if (draws < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    "2 draws and 1 thread at least are needed, got %d and %d".formatted(draws, threads));
        }
        PlanDraws work = new PlanDraws(listeners, factors, posterior, counting, seed, drawsTypes);
        if (drawsTypes) {
            plans.forEach(plan -> plan.forEach(person -> work.curves.computeIfAbsent(person, listeners::curve)));
        }
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            List<double[][]> drawn = pool.submit(() -> IntStream.range(0, draws)
                            .parallel()
                            .mapToObj(draw -> work.draw(draw, plans))
                            .toList())
                    .get();
            return new Drawn(drawn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /// What every plan brought in one draw, by goal.
    private double[][] draw(int draw, List<List<Integer>> plans) {
        long key = Draw.key(seed, draw, 1);
        SpreadFactors now = factors;
        Map<Integer, Spoken> people = new HashMap<>();
        if (drawsTypes) {
            double z = Normal.quantile(Math.clamp(Draw.unit(key), 1e-6, 1 - 1e-6));
            double doubt = StrictMath.log(factors.knownWeightDoubt()) / Z;
            now = factors.withKnownWeight(factors.knownWeight() * StrictMath.exp(doubt * z));
        }
        double[][] brought = new double[plans.size()][];
        for (int plan = 0; plan < brought.length; plan++) {
            brought[plan] = new Run(now, key, people).of(plans.get(plan));
        }
        return brought;
    }

    /// How an inviter speaks in one draw.
    private record Spoken(boolean authentic, double offset) {}

    /// One plan in one draw.
    private final class Run {
        private final SpreadFactors now;
        private final long key;
        private final Map<Integer, Spoken> people;
        private final Set<Integer> speaking = new HashSet<>();
        private final BitSet seen = new BitSet();
        private final BitSet known = new BitSet();
        private final BitSet moved = new BitSet();
        private final double[] elsewhere = new double[Goal.values().length];

        Run(SpreadFactors now, long key, Map<Integer, Spoken> people) {
            this.now = now;
            this.key = key;
            this.people = people;
        }

        double[] of(List<Integer> plan) {
            List<Integer> queue = new ArrayList<>();
            Set<Integer> invited = new HashSet<>(plan);
            for (int inviter : plan) {
                if (speaking.add(inviter)) {
                    queue.add(inviter);
                }
            }
            for (int head = 0; head < queue.size(); head++) {
                int speaker = queue.get(head);
                speak(speaker, invited.contains(speaker), queue);
            }
            double[] brought = elsewhere.clone();
            brought[column(Goal.REACH)] += seen.cardinality();
            brought[column(Goal.KNOWN_REACH)] += known.cardinality();
            brought[column(Goal.MOVEMENT)] += moved.cardinality();
            return brought;
        }

        private void speak(int speaker, boolean isInvited, List<Integer> queue) {
            Spoken spoken = drawsTypes && isInvited ? people.computeIfAbsent(speaker, this::spoken) : null;
            if (spoken != null && !spoken.authentic()) {
                return;
            }
            var graph = listeners.graph();
            for (long edge = graph.offset(speaker); edge < graph.offset(speaker + 1); edge++) {
                if (!listeners.isGenuine(edge)) {
                    continue;
                }
                double knows = spoken == null ? listeners.knows(edge) : listeners.knows(edge, spoken.offset());
                boolean knowing = chance(edge, KNOWS) < knows;
                if (chance(edge, SEES) >= now.sees(knowing)) {
                    continue;
                }
                int listener = graph.target(edge);
                if (counting.get(listener)) {
                    seen.set(listener);
                    if (knowing) {
                        known.set(listener);
                    }
                    if (chance(edge, MOVED) < now.moves(knowing) && canBeMoved(listener)) {
                        moved.set(listener);
                    }
                }
                if (chance(edge, PASSES) < now.passes(knowing) && speaking.add(listener)) {
                    queue.add(listener);
                }
            }
            double many = listeners.elsewhere(speaker);
            if (many > 0) {
                double knows = spoken == null
                        ? listeners.elsewhereKnows(speaker)
                        : listeners.elsewhereKnows(speaker, spoken.offset());
                for (Goal goal : Goal.values()) {
                    elsewhere[column(goal)] += many * now.counts(goal, knows);
                }
            }
        }

        private Spoken spoken(int person) {
            TypePosterior.Person drawn = posterior.apply(person).draw(Draw.key(key, person, 2));
            ShareCurve curve = Objects.requireNonNull(curves.get(person));
            return new Spoken(drawn.authentic(), curve.offset(drawn.share()));
        }

        private boolean canBeMoved(int listener) {
            return Draw.unit(Draw.key(key, listener, 4)) < now.ceiling(Goal.MOVEMENT);
        }

        private double chance(long edge, int what) {
            return Draw.unit(Draw.key(key, WAYS * edge + what, 3));
        }
    }

    /// What was drawn: one number a draw, plan and goal.
    public static final class Drawn {
        private final List<double[][]> drawn;

        private Drawn(List<double[][]> drawn) {
            this.drawn = drawn;
        }

        /// Of one plan, in the order of the draws.
        public double[] of(int plan, Goal goal) {
            return drawn.stream().mapToDouble(draw -> draw[plan][column(goal)]).toArray();
        }

        /// Expected number of people.
        public double mean(int plan, Goal goal) {
            return Arrays.stream(of(plan, goal)).average().orElse(0);
        }

        /// The standard error of [#mean].
        public double standardError(int plan, Goal goal) {
            double[] values = of(plan, goal);
            double mean = mean(plan, goal);
            double squares = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return Math.sqrt(squares / (values.length - 1) / values.length);
        }

        /// The value that a part of the draws stays below, 0 to 1.
        public double quantile(int plan, Goal goal, double part) {
            double[] values = of(plan, goal);
            Arrays.sort(values);
            return values[Math.clamp(Math.round(part * (values.length - 1)), 0, values.length - 1)];
        }

        /// Part of the draws in which one plan brings more than another; equal ones count half.
        public double beats(int plan, int other, Goal goal) {
            return drawn.stream()
                    .mapToDouble(draw -> {
                        int order = Double.compare(draw[plan][column(goal)], draw[other][column(goal)]);
                        return order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    })
                    .average()
                    .orElse(0.5);
        }
    }
}
