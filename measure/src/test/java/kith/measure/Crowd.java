package kith.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.core.Assessment;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Provenance;
import kith.core.Rung;
import kith.measure.definition.EffectiveDefinition;

/// Ordinary people to be a peer of: four walks of life in two towns, newcomers and others, plausible numbers.
final class Crowd {
    static final Definition DEFINITION = EffectiveDefinition.bundled().definition();
    static final Provenance PROVENANCE = new Provenance("definition", "data", 1, "test");
    private static final List<String> WALKS = List.of("tattoo artist", "baker", "nurse", "skateboarder");
    private static final double MEDIAN = 250;

    private final List<Evidence> people;

    private Crowd(List<Evidence> people) {
        this.people = List.copyOf(people);
    }

    /// @param size a multiple of 16 gives cells of equal size
    static Crowd of(int size, long seed) {
        List<Evidence> people = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < size; at++) {
            people.add(ordinary(at, random).evidence());
        }
        return new Crowd(people);
    }

    static Someone ordinary(int at, SplittableRandom random) {
        boolean isNew = at / 8 % 2 == 0;
        Someone one = new Someone();
        one.id = "crowd" + at;
        one.who(
                WALKS.get(at % 4),
                at / 4 % 2 == 0 ? "Lyon" : "Porto",
                isNew ? 60 + 250 * random.nextDouble() : 500 + 500 * random.nextDouble());
        // newcomers have half as many
        double followers = Math.rint((isNew ? MEDIAN / 2 : MEDIAN) * Math.exp(0.5 * random.nextGaussian()));
        one.size(followers, Math.rint(followers * Math.exp(0.3 * random.nextGaussian())));
        double lift = 0.4 * random.nextGaussian();
        one.logLikes = 0.4 + 0.6 * Math.log1p(followers) + lift;
        one.strangerRate = 0.02 * Math.exp(lift + 0.3 * random.nextGaussian());
        one.friends = 0.3 + 0.3 * random.nextDouble();
        one.fakes = 0.01 + 0.02 * random.nextDouble();
        one.followOnRate = 0.002 * Math.exp(0.2 * random.nextGaussian());
        one.conversational = 3 + random.nextInt(5);
        one.rung = Rung.PLACE_AND_KIN;
        if (at % 48 == 13) {
            // some are known far and wide: bakers in Porto, nobody else's peers
            one.size(1_500 + 100 * random.nextInt(15), 400);
            one.friends = 0.05;
            one.logLikes = 0.4 + 0.6 * Math.log1p(one.profile.followers()) + lift;
        }
        return one;
    }

    /// The crowd with somebody more in it.
    Crowd and(Evidence... others) {
        List<Evidence> all = new ArrayList<>(people);
        all.addAll(List.of(others));
        return new Crowd(all);
    }

    List<Evidence> people() {
        return people;
    }

    /// How the crowd judges somebody who stands beside it: two versions of one person meet exactly the same peers.
    Assessment assess(Someone someone) {
        return judge().assess(someone.evidence());
    }

    List<Assessment> everybody() {
        Judge judge = judge();
        return IntStream.range(0, people.size())
                .mapToObj(at -> judge.assess(people.get(at)))
                .toList();
    }

    Judge judge() {
        return new Judge(Population.of(people, DEFINITION), DEFINITION, PROVENANCE);
    }

    /// An alpha consumer: more than three times the usual following, most of it friends, and posts that strangers like
    /// far more often than anybody else's.
    static Someone alpha() {
        Someone one = new Someone();
        one.size(900, 950);
        one.friends = 0.62;
        one.logLikes = 0.4 + 0.6 * Math.log(901) + 1.2;
        one.strangerRate = 0.12;
        one.followOnRate = 0.005;
        return one;
    }
}
