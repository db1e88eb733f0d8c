package kith.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import kith.evaluate.statistics.Bootstrap;
import kith.evaluate.statistics.Reliability;
import kith.evaluate.trial.Figure;
import kith.evaluate.trial.Finding;
import kith.evaluate.trial.Target;
import kith.evaluate.trial.Weights;
import org.jspecify.annotations.Nullable;

/// What the scores of one simulated world say over all its seeds, against what a right judge would reach there.
///
/// @param world       name
/// @param seeds       in words, for example `301 to 310`
/// @param reliability of alpha over everybody whose alpha is known
public record WorldFindings(String world, String seeds, List<Finding> findings, Reliability reliability) {
    private static final double CALIBRATED = 0.05;
    private static final Target COVERED = Target.within(0.85, 0.95);

    public WorldFindings {
        findings = List.copyOf(findings);
    }

    /// @param scores one a seed, at least one
    public static WorldFindings of(String world, String seeds, List<WorldScore> scores) {
        return new Summary(world, seeds, scores, true).findings();
    }

    /// Of a world that somebody else simulated: nothing in Kith was set on it, and nothing must be reached.
    ///
    /// @param count how many such worlds
    public static WorldFindings ofOthers(String world, int count, List<WorldScore> scores) {
        return new Summary("%s of others".formatted(world), "of %d worlds".formatted(count), scores, false).findings();
    }

    private record Summary(String world, String seeds, List<WorldScore> scores, boolean own) {
        WorldFindings findings() {
            List<Finding> all = new ArrayList<>();
            boolean base = own && world.equals("base");
            all.add(count("true alpha consumers", WorldScore::truths));
            all.add(count("of these with a public account", WorldScore::publicTruths));
            all.add(count("named alpha consumers", WorldScore::named));
            all.add(finding(
                    "precision of alpha consumers named",
                    ratio(WorldScore::hits, WorldScore::named),
                    base ? 0.8 : Double.NaN,
                    base ? Target.atLeast(0.85) : null));
            all.add(finding(
                    "recall of all true alpha consumers",
                    ratio(WorldScore::hits, WorldScore::truths),
                    base ? 0.4 : Double.NaN,
                    base ? Target.atLeast(0.5) : null));
            all.add(finding(
                    "recall of those with a public account",
                    ratio(WorldScore::hits, WorldScore::publicTruths),
                    Double.NaN,
                    null));
            all.add(finding(
                    "named and not alpha, of all people",
                    ratio(score -> score.named() - score.hits(), WorldScore::people),
                    Double.NaN,
                    own && world.equals("null") ? Target.atMost(0.01) : null));
            all.add(count("small influencers named alpha consumers", WorldScore::aspirants));
            boolean bounded = own && (base || world.startsWith("shift") || world.equals("poor"));
            all.add(coverage("standing percentile", bounded, WorldScore::standing));
            all.add(coverage("content percentile", bounded, WorldScore::content));
            all.add(coverage("share who know the person", bounded, WorldScore::circle));
            all.add(finding(
                    "calibration error of alpha",
                    calibrationError(0),
                    Double.NaN,
                    bounded ? Target.atMost(CALIBRATED) : null));
            all.add(finding(
                    "calibration error of alpha where it is 0.1 or more", calibrationError(0.1), Double.NaN, null));
            all.add(finding(
                    "mean alpha of small influencers",
                    ratio(WorldScore::hopedOfSmall, WorldScore::small),
                    Double.NaN,
                    null));
            all.add(finding(
                    "seeds whose true number of those named lies in the expected 90 % interval",
                    Figure.of(scores.stream().filter(WorldScore::promiseHolds).count() / (double) scores.size()),
                    Double.NaN,
                    null));
            if (base || !own) {
                all.add(margin("1,000 to 50,000 followers by engagement rate (the market)", WorldScore::market));
                all.add(margin("engagement rate alone", WorldScore::engagement));
                all.add(margin("chance", WorldScore::random));
            }
            return new WorldFindings(world, seeds, all, WorldScore.reliability(scores, 0));
        }

        private Finding count(String what, ToIntFunction<WorldScore> of) {
            return finding(what, Figure.of(scores.stream().mapToInt(of).sum()), Double.NaN, null);
        }

        private Finding coverage(
                String what, boolean bounded, java.util.function.Function<WorldScore, WorldScore.Covered> of) {
            return finding(
                    "coverage of 90 % intervals, " + what,
                    ratio(
                            score -> of.apply(score).held(),
                            score -> of.apply(score).given()),
                    Double.NaN,
                    bounded ? COVERED : null);
        }

        private Figure calibrationError(double from) {
            return scores.size() < 3
                    ? Figure.of(WorldScore.reliability(scores, from).error())
                    : Bootstrap.of(
                            scores.size(),
                            seeds -> WorldScore.reliability(
                                            Arrays.stream(seeds)
                                                    .mapToObj(scores::get)
                                                    .toList(),
                                            from)
                                    .error());
        }

        private Finding margin(String rival, ToIntFunction<WorldScore> hits) {
            return finding(
                    "margin of precision over as many by " + rival,
                    ratio(score -> score.hits() - hits.applyAsInt(score), WorldScore::named),
                    Double.NaN,
                    null);
        }

        /// Of sums over seeds; its interval draws whole seeds.
        private Figure ratio(ToDoubleFunction<WorldScore> above, ToDoubleFunction<WorldScore> below) {
            return scores.size() < 3
                    ? Figure.of(sum(above, all()) / sum(below, all()))
                    : Bootstrap.of(scores.size(), seeds -> sum(above, seeds) / sum(below, seeds));
        }

        private int[] all() {
            int[] all = new int[scores.size()];
            Arrays.setAll(all, at -> at);
            return all;
        }

        private double sum(ToDoubleFunction<WorldScore> of, int[] seeds) {
            return Arrays.stream(seeds)
                    .mapToDouble(seed -> of.applyAsDouble(scores.get(seed)))
                    .sum();
        }

        private Finding finding(String what, Figure figure, double floor, @Nullable Target target) {
            return new Finding(world, what, Weights.SHIPPED, figure, floor, target, "");
        }
    }
}
