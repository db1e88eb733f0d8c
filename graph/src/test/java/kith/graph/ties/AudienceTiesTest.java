package kith.graph.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.SplittableRandom;
import kith.graph.Graph;
import kith.graph.Graphs;
import kith.testkit.DrawnGraph;
import kith.testkit.Property;
import org.junit.jupiter.api.Test;

final class AudienceTiesTest {
    /// Drawn as follows, so the followers of a person are the sources of the arrows that end there.
    private static String ties(String follows) {
        var drawn = DrawnGraph.of(follows);
        Graph followers = Graphs.of(drawn).reversed();
        Graph known = followers.undirected();
        int[] counts = AudienceTies.count(followers, known, 1);
        var text = new StringBuilder();
        for (int i = 0; i < followers.nodes(); i++) {
            for (long e = followers.offset(i); e < followers.offset(i + 1); e++) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(drawn.names().get(followers.target(e)))
                        .append("->")
                        .append(drawn.names().get(i))
                        .append('=')
                        .append(counts[(int) e]);
            }
        }
        return text.toString();
    }

    @Test
    void those_who_know_each_other_may_fill_many_arrays() {
        Property.forSeeds(100, random -> {
            Graph followers = Graphs.random(random, 1 + random.nextInt(30), random.nextInt(200));
            Graph known = followers.undirected();
            assertThat(AudienceTies.count(followers, Graphs.cut(known, 3, 1 + random.nextInt(10)), 2))
                    .isEqualTo(AudienceTies.count(followers, known, 1));
        });
    }

    @Test
    void more_edges_than_an_int_can_number_are_refused() {
        Graph known = Graphs.of("a--b--c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AudienceTies.count(Graphs.cut(known, 3, 2), known.undirected(), 1))
                .withMessage("a graph of 4 edges can be built, kept, turned round and read, but measures number"
                        + " edges up to 3: take a part of the data");
    }

    @Test
    void two_followers_who_do_not_know_each_other_count_nothing() {
        assertThat(ties("a->star b->star")).isEqualTo("a->star=0 b->star=0");
    }

    @Test
    void two_followers_of_whom_one_follows_the_other_count_each_other() {
        // a's only follower is b, who knows nobody else in a's audience.
        assertThat(ties("a->star b->star b->a")).isEqualTo("b->a=0 a->star=1 b->star=1");
    }

    @Test
    void the_person_followed_is_not_counted_as_a_member_of_the_audience() {
        // star follows both back and is their neighbour, but no follower of star.
        assertThat(ties("a--star--b")).isEqualTo("star->a=0 a->star=0 b->star=0 star->b=0");
    }

    @Test
    void a_shared_friend_outside_the_audience_does_not_count() {
        // c knows a and b but does not follow star.
        assertThat(ties("a->star b->star c->a c->b")).isEqualTo("c->a=0 a->star=0 b->star=0 c->b=0");
    }

    @Test
    void in_a_clique_of_four_every_follower_knows_the_two_others() {
        // Everybody has three followers; each of them knows the other two.
        assertThat(ties("a--b a--c a--d b--c b--d c--d").split(" ")).hasSize(12).allMatch(tie -> tie.endsWith("=2"));
    }

    @Test
    void a_circle_and_a_stranger_are_told_apart() {
        // Kin a, b, c follow mia and each other in a ring, x follows mia only. Ring members know two others each.
        // The audience of a is c alone, and so on round the ring.
        assertThat(ties("a->mia b->mia c->mia x->mia a->b->c->a"))
                .isEqualTo("c->a=0 a->mia=2 b->mia=2 c->mia=2 x->mia=0 a->b=0 b->c=0");
    }

    @Test
    void counts_belong_to_the_audience_at_hand_not_to_the_pair() {
        // a and b know each other; both follow s, only a follows t, where c is a stranger to a.
        assertThat(ties("a->s b->s a--b a->t c->t")).isEqualTo("b->a=0 a->s=1 b->s=1 a->b=0 a->t=0 c->t=0");
    }

    @Test
    void a_listed_follower_may_have_acquaintances_that_only_known_holds() {
        // Followers of 0 are 1 and 2; the acquaintance 1-2 comes from elsewhere.
        Graph followers = Graph.of(3, new int[] {0, 0}, new int[] {1, 2}, 2);
        Graph known = Graph.of(3, new int[] {1}, new int[] {2}, 1).undirected();
        assertThat(AudienceTies.count(followers, known, 1)).containsExactly(1, 1);
    }

    @Test
    void empty_graphs_give_no_counts() {
        Graph none = Graph.of(0, new int[0], new int[0], 0);
        assertThat(AudienceTies.count(none, none.undirected(), 2)).isEmpty();
        Graph isolated = Graph.of(9, new int[0], new int[0], 0);
        assertThat(AudienceTies.count(isolated, isolated.undirected(), 2)).isEmpty();
    }

    @Test
    void a_hub_with_very_many_acquaintances_is_counted_exactly() {
        // Node 0 is followed by the hub 1 and by 2. The hub knows 2, ..., 999: one of them, 2, is in the audience.
        var from = new int[1_000];
        var to = new int[1_000];
        for (int v = 2; v < 1_000; v++) {
            from[v] = 1;
            to[v] = v;
        }
        Graph known = Graph.of(1_000, from, to, 1_000).undirected();
        Graph followers = Graph.of(1_000, new int[] {0, 0}, new int[] {1, 2}, 2);
        assertThat(AudienceTies.count(followers, known, 1)).containsExactly(1, 1);
    }

    @Test
    void agrees_with_the_slow_twin_on_random_graphs() {
        Property.forSeeds(300, random -> {
            int nodes = 1 + random.nextInt(60);
            Graph followers = Graphs.random(random, nodes, random.nextInt(6 * nodes));
            Graph known =
                    Graphs.random(random, nodes, random.nextInt(6 * nodes)).undirected();
            assertThat(AudienceTies.count(followers, known, 1)).isEqualTo(slowly(followers, known));
        });
    }

    @Test
    void agrees_with_the_slow_twin_when_some_know_nearly_everybody_and_audiences_are_small() {
        Property.forSeeds(20, random -> {
            Graph followers = Graphs.random(random, 400, 800);
            Graph known = Graphs.random(random, 400, 20_000).undirected();
            assertThat(AudienceTies.count(followers, known, 2)).isEqualTo(slowly(followers, known));
        });
    }

    @Test
    void any_number_of_threads_gives_the_same_counts() {
        // 60,000 pairs make several tasks, and the long rows of low numbers are cut among them.
        Property.forSeeds(3, random -> {
            Graph followers = Graphs.random(random, 3_000, 60_000);
            Graph known = followers.undirected();
            int[] one = AudienceTies.count(followers, known, 1);
            assertThat(one).isEqualTo(slowly(followers, known));
            assertThat(AudienceTies.count(followers, known, 2)).isEqualTo(one);
            assertThat(AudienceTies.count(followers, known, 7)).isEqualTo(one);
        });
    }

    @Test
    void one_row_longer_than_a_task_is_counted_whole() {
        // 30,000 follow node 0, each knows the next in a ring: everybody knows two others.
        int people = 30_000;
        var zero = new int[people];
        var everybody = new int[people];
        var next = new int[people];
        for (int k = 0; k < people; k++) {
            everybody[k] = k + 1;
            next[k] = (k + 1) % people + 1;
        }
        Graph followers = Graph.of(people + 1, zero, everybody, people);
        Graph known = Graph.of(people + 1, everybody, next, people).undirected();
        assertThat(AudienceTies.count(followers, known, 3)).hasSize(people).containsOnly(2);
    }

    @Test
    void renumbering_people_changes_nothing() {
        Property.forSeeds(50, random -> {
            Graph followers = Graphs.random(random, 40, 300);
            int[] names = Graphs.shuffled(random, 40);
            Graph renamed = Graphs.renumbered(followers, names);
            int[] counts = AudienceTies.count(followers, followers.undirected(), 1);
            int[] renamedCounts = AudienceTies.count(renamed, renamed.undirected(), 1);
            for (int i = 0; i < 40; i++) {
                for (long e = followers.offset(i); e < followers.offset(i + 1); e++) {
                    long same = renamed.edge(names[i], names[followers.target(e)]);
                    assertThat(renamedCounts[(int) same]).isEqualTo(counts[(int) e]);
                }
            }
        });
    }

    @Test
    void within_one_audience_every_acquaintance_is_counted_from_both_ends() {
        Property.forSeeds(50, random -> {
            Graph followers = Graphs.random(random, 40, 300);
            int[] counts = AudienceTies.count(followers, followers.undirected(), 1);
            for (int i = 0; i < 40; i++) {
                long sum = 0;
                for (long e = followers.offset(i); e < followers.offset(i + 1); e++) {
                    sum += counts[(int) e];
                    assertThat(counts[(int) e]).isLessThan(followers.degree(i));
                }
                assertThat(sum % 2).isZero();
            }
        });
    }

    @Test
    void another_acquaintance_never_lowers_a_count() {
        Property.forSeeds(30, random -> {
            Graph followers = Graphs.random(random, 30, 200);
            Graph known = Graphs.random(random, 30, 60).undirected();
            Graph more = withOneMore(known, random);
            int[] before = AudienceTies.count(followers, known, 1);
            int[] after = AudienceTies.count(followers, more, 1);
            for (int e = 0; e < before.length; e++) {
                assertThat(after[e]).isGreaterThanOrEqualTo(before[e]);
            }
        });
    }

    @Test
    void graphs_over_different_people_are_refused() {
        Graph two = Graphs.of("a->b");
        Graph three = Graphs.of("a->b b->c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AudienceTies.count(two, three, 1))
                .withMessage("followers (2 nodes) and known (3 nodes) must have the same nodes");
    }

    @Test
    void acquaintances_one_way_only_are_refused() {
        Graph two = Graphs.of("a->b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AudienceTies.count(two, two, 1))
                .withMessage(
                        "known (graph of 2 nodes and 1 edges) must hold every edge both ways: pass known.undirected()");
    }

    @Test
    void no_thread_is_refused() {
        Graph two = Graphs.of("a->b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AudienceTies.count(two, two.undirected(), 0))
                .withMessage("threads must be 1 or more, got 0");
    }

    @Test
    void bytes_are_predicted_without_overflow() {
        // 4 x 10,000 counts, 8 x 1,001 offsets and 4 x 7,500 halves of 15,000 edges, 2 x 4 x 1,000 marks, 8 x 4 cuts.
        assertThat(AudienceTies.bytesFor(1_000, 10_000, 15_000, 2)).isEqualTo(40_000 + 8_008 + 30_000 + 8_000 + 32);
        assertThat(AudienceTies.bytesFor(100_000_000, 2_000_000_000, 2_000_000_000, 8))
                .isGreaterThan(15_000_000_000L);
    }

    private static Graph withOneMore(Graph known, SplittableRandom random) {
        int edges = (int) known.edges();
        var from = new int[edges + 1];
        var to = new int[edges + 1];
        for (int v = 0; v < known.nodes(); v++) {
            for (long e = known.offset(v); e < known.offset(v + 1); e++) {
                from[(int) e] = v;
                to[(int) e] = known.target(e);
            }
        }
        from[edges] = random.nextInt(known.nodes());
        to[edges] = random.nextInt(known.nodes());
        return Graph.of(known.nodes(), from, to, edges + 1).undirected();
    }

    /// Straight from the definition: the size of N(j) ∩ Aud(i), with sets.
    private static int[] slowly(Graph followers, Graph known) {
        var counts = new int[(int) followers.edges()];
        for (int i = 0; i < followers.nodes(); i++) {
            Set<Integer> audience = Graphs.neighbours(followers, i);
            for (long e = followers.offset(i); e < followers.offset(i + 1); e++) {
                int[] shared = {0};
                known.forEachNeighbour(followers.target(e), node -> shared[0] += audience.contains(node) ? 1 : 0);
                counts[(int) e] = shared[0];
            }
        }
        return counts;
    }
}
