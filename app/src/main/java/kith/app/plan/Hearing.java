package kith.app.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kith.measure.gather.FollowTies;
import kith.measure.plan.AudienceFacts;
import kith.measure.plan.Listeners;
import kith.measure.plan.Message;
import kith.measure.plan.SpreadFactors;

/// Who hears whom, and who of them counts.
///
/// @param counting genuine people who are not set aside
record Hearing(Listeners listeners, SpreadFactors factors, BitSet counting) {
    /// Where nobody was judged.
    private static final double USUAL_SHARE = 0.3;

    /// @param people   genuine people, of those in the graph
    /// @param inviters everybody who may come to be invited, by the plan or instead of it
    static Hearing of(
            PlanOrder order,
            List<Account> accounts,
            FollowTies ties,
            SpreadFactors factors,
            BitSet people,
            SetAside aside,
            List<Account> inviters) {
        BitSet speaking = new BitSet();
        inviters.forEach(account -> speaking.set(account.node()));
        AudienceFacts[] facts = new AudienceFacts[ties.followers().nodes()];
        double usual = accounts.stream()
                .mapToDouble(account -> account.facts().share())
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(USUAL_SHARE);
        Arrays.fill(facts, AudienceFacts.unknown(usual));
        accounts.forEach(account -> facts[account.node()] = account.facts());
        Listeners listeners = Listeners.of(
                ties, node -> facts[node], speaking, aside::community, aside.count(), order.seed(), order.threads());
        BitSet counting = (BitSet) people.clone();
        people.stream().filter(aside::contains).forEach(counting::clear);
        return new Hearing(listeners, factors, counting);
    }

    /// Genuine people of the graph, with a profile or without.
    static BitSet people(List<Account> accounts, FollowTies ties) {
        BitSet people = new BitSet();
        people.set(0, ties.followers().nodes());
        IntStream.range(0, ties.followers().nodes()).filter(ties::isFake).forEach(people::clear);
        accounts.stream().filter(account -> !account.isPerson()).forEach(account -> people.clear(account.node()));
        return people;
    }

    Message message(PlanOrder order) {
        return Message.of(listeners, factors, order.goal(), counting, order.threads());
    }
}
