package kith.evaluate.world;

import java.util.Arrays;
import kith.core.Progress;

/// One simulated world in memory: who there is, who knows whom, who follows whom. What they post is drawn when it
/// is needed.
final class Society {
    private static final double ESTABLISHED_SHARE = 0.001;

    final WorldSpec spec;
    final Laws laws;
    final Population population;
    final RealTies ties;
    final boolean[] buyer;
    final Audiences audiences;
    /// Followers outside the simulated population; none but for a handful of established accounts.
    final int[] outside;
    /// Pod number, -1 for none.
    final int[] pod;

    private Society(WorldSpec spec, Progress progress) {
        this.spec = spec;
        laws = Laws.of(spec.name());
        progress.at("settling people", 0, 4);
        population = Population.settle(spec, laws);
        progress.at("letting people meet", 1, 4);
        ties = RealTies.form(population, spec.seed());
        progress.at("growing audiences", 2, 4);
        buyer = Farms.buyers(population, laws, spec.seed());
        audiences = Growth.grow(population, ties, laws, spec.seed(), buyer);
        progress.at("growing audiences", 3, 4);
        outside = outsideFollowers();
        pod = pods();
        progress.at("growing audiences", 4, 4);
    }

    static Society simulate(WorldSpec spec, Progress progress) {
        return new Society(spec, progress);
    }

    /// Followers as the platform counts them.
    int followers(int account) {
        return audiences.size(account) + outside[account];
    }

    private int[] outsideFollowers() {
        int[] followers = new int[population.accounts];
        int wanted = (int) Math.max(2, Math.round(ESTABLISHED_SHARE * population.people));
        long[] best = new long[population.people];
        for (int i = 0; i < population.people; i++) {
            boolean grown = population.kind(i) == Kind.ASPIRANT && population.ageInDays(i) > 700;
            best[i] = Chance.ordered(grown ? audiences.size(i) + 1 : 0, i);
        }
        Arrays.sort(best);
        for (int k = 0; k < wanted; k++) {
            long key = best[best.length - 1 - k];
            if ((key >>> 32) > 0) {
                int who = (int) key;
                double size = Chance.logNormal(
                        Chance.of(spec.seed(), Phase.STRANGERS, Chance.ordered(256, who)), 45_000, 1.1);
                followers[who] = (int) Math.clamp(size, 12_000, 900_000);
            }
        }
        return followers;
    }

    private int[] pods() {
        int[] pod = new int[population.accounts];
        Arrays.fill(pod, -1);
        int members = 0;
        for (int i = 0; i < population.people; i++) {
            boolean joins = Chance.uniform(Chance.bits(spec.seed(), Phase.PURCHASE, Chance.ordered(256, i)))
                    < laws.get(Law.PODS);
            if (population.kind(i) == Kind.ASPIRANT && joins) {
                pod[i] = members++ / Pods.SIZE;
            }
        }
        return pod;
    }
}
