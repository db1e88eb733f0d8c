package kith.evaluate.world;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kith.core.KithException;
import kith.core.Progress;

/// What inviting somebody really moves in a simulated world: the same weeks lived twice with the same
/// random numbers, with the invited recommending a product and without.
///
/// In each draw a product enters. A follower of an invited person sees the post or not, and adopts when
/// their own uniform number is below their chance; the recommendation that pushes most counts. Moved is
/// who adopts with the plan and would not have without. Followers outside the simulated population
/// behave like the strangers among those inside. The recommendation is unpaid for everybody, which
/// favours those who are usually paid. Cost: one step a follower of an invited person, each draw.
public final class Campaign {
    private static final int SEES = 1;
    private static final int ADOPTS = 2;

    private final Society society;
    private final Influence influence;
    private final Map<String, Integer> accounts = new HashMap<>();

    private Campaign(Society society) {
        this.society = society;
        influence = new Influence(society.population, society.laws);
        Identities identities = new Identities(society.population, society.spec.seed());
        for (int account = 0; account < society.population.accounts; account++) {
            accounts.put(identities.id(account), account);
        }
    }

    /// The world of that specification, as [World#generate] writes it.
    public static Campaign in(WorldSpec spec) {
        return new Campaign(Society.simulate(spec, Progress.NONE));
    }

    /// Distinct people moved, one number a draw; the same draw has the same luck for every plan.
    ///
    /// @param invited ids of accounts, as in the world's files
    /// @param draws   at least 1
    /// @throws KithException usage, when an id is not of this world
    public double[] moved(Collection<String> invited, int draws) {
        int[] inviters = invited.stream().mapToInt(this::account).toArray();
        double[] moved = new double[draws];
        float[] before = new float[society.population.people];
        float[] after = new float[society.population.people];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(before, -1);
            Arrays.fill(after, -1);
            for (int inviter : inviters) {
                expose(inviter, draw, before, after);
                moved[draw] += outside(inviter);
            }
            for (int inviter : inviters) {
                // nobody is moved to what they recommend themselves
                if (society.population.isPerson(inviter)) {
                    after[inviter] = -1;
                }
            }
            for (int person = 0; person < after.length; person++) {
                if (after[person] >= 0) {
                    double u = uniform(draw, ADOPTS, person);
                    moved[draw] += (u < after[person] ? 1 : 0) - (u < before[person] ? 1 : 0);
                }
            }
        }
        return moved;
    }

    private int account(String id) {
        Integer account = accounts.get(id);
        if (account == null) {
            throw KithException.usage(
                    "There is no account %s in this world. Take ids from its accounts.csv.".formatted(id));
        }
        return account;
    }

    private void expose(int inviter, int draw, float[] before, float[] after) {
        Audiences audiences = society.audiences;
        for (int at = audiences.from(inviter); at < audiences.to(inviter); at++) {
            int follower = audiences.follower(at);
            float w = audiences.closeness(at);
            if (society.population.isPerson(follower)
                    && uniform(draw, SEES, Chance.ordered(inviter, follower)) < influence.seen(w)) {
                float with = (float) influence.adoption(inviter, follower, w, false);
                float without = (float) influence.adoptionWithout(inviter, follower);
                if (with - without > after[follower] - before[follower]) {
                    after[follower] = with;
                    before[follower] = without;
                }
            }
        }
    }

    /// Expected number outside the population: as many a follower as among the strangers inside.
    private double outside(int inviter) {
        if (society.outside[inviter] == 0) {
            return 0;
        }
        Audiences audiences = society.audiences;
        double owed = 0;
        int strangers = 0;
        for (int at = audiences.from(inviter); at < audiences.to(inviter); at++) {
            int follower = audiences.follower(at);
            if (society.population.isPerson(follower) && !audiences.isTie(at)) {
                owed += influence.seen(0)
                        * (influence.adoption(inviter, follower, 0, false)
                                - influence.adoptionWithout(inviter, follower));
                strangers++;
            }
        }
        return strangers == 0 ? 0 : society.outside[inviter] * owed / strangers;
    }

    private double uniform(int draw, int what, long who) {
        return Chance.uniform(Chance.bits(
                Chance.bits(society.spec.seed(), Phase.RESPONSE, Chance.ordered(what, draw)), Phase.RESPONSE, who));
    }
}
