package kith.measure.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Progress;
import kith.graph.NumberedPairs;
import kith.graph.threads.Workers;
import kith.measure.text.TextReader;
import kith.measure.text.WalksOfLife;

/// From the tables of a dataset to one row of [Evidence] an account, ordered by account id.
///
/// SQL turns ids into numbers and reads tables; words are read, and what people did to each other is added up, in Java
/// over rows of numbers. Everything kept is a count or a whole number, so the order of rows never matters.
/// Memory O(accounts + follows + responses): 16 bytes a follow, 8 a response and 16 one in words (20 while they are
/// read).
public final class Gather {
    private static final String RECENT_POSTS = "recent_posts";
    private static final List<String> RELATIONS = List.of("as_of", "nodes", RECENT_POSTS);

    /// People one thread takes at a time.
    private static final int LOT = 1 << 14;

    private final Relations relations;
    private final Definition definition;
    private final TextReader reader;
    private final WalksOfLife walks;
    private final GatherSql sql;
    private final int threads;
    private final Progress progress;

    public Gather(
            Relations relations,
            Definition definition,
            TextReader reader,
            WalksOfLife walks,
            int threads,
            Progress progress) {
        this.relations = relations;
        this.definition = definition;
        this.reader = reader;
        this.walks = walks;
        this.threads = threads;
        this.progress = progress;
        this.sql = new GatherSql(definition);
    }

    public List<Evidence> evidence() {
        int nodes = join();
        PostSums posts = new PostSums(nodes, definition.regular().heavyTagsFrom());
        Audiences audiences = audiences(nodes, () -> read(posts));
        double[][] habits = habits(nodes, audiences.dealings);
        progress.at("weighing ties", 0, 0);
        Audience[] folded = audiences.fold();
        Profiles profiles = audiences.profiles;
        List<Evidence> evidence = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            Evidence.Profile profile = profiles.profile[node];
            Evidence.Bio bio = profiles.bio[node];
            String id = profiles.id[node];
            if (profile != null && bio != null && id != null) {
                Evidence.Habits habit = new Evidence.Habits(habits[0][node], habits[1][node], (int) habits[2][node]);
                evidence.add(
                        new Evidence(id, profiles.handle[node], profile, bio, posts.at(node), habit, folded[node]));
            }
        }
        return evidence;
    }

    /// Who follows whom, and how strongly what was seen says that they know each other: the ties that
    /// evidence folds into counts, one by one, for plans. Nothing of it is kept in the dataset.
    public FollowTies ties() {
        Audiences audiences = audiences(join(), () -> {});
        progress.at("weighing ties", 0, 0);
        return audiences.ties();
    }

    /// Joins the tables that everything else reads; how many people there are.
    private int join() {
        int step = 0;
        for (String name : RELATIONS) {
            progress.at("joining tables", step++, RELATIONS.size());
            relations.materialise(name, sql.of(name));
        }
        int[] count = {0};
        relations.each("counting", "select count(*) from nodes", row -> count[0] = (int) row.longAt(0));
        return count[0];
    }

    /// @param more to be read besides, in the thread that reads words
    private Audiences audiences(int nodes, Runnable more) {
        progress.at("reading follows", 0, 0);
        Follows follows = Follows.read(relations, sql, nodes, threads);
        progress.at("reading profiles, posts and responses", 0, 0);
        var read = Workers.both(
                threads,
                () -> {
                    RecentPosts recent = RecentPosts.read(relations, sql, nodes);
                    var words = new Conversations.Reader(reader, nodes);
                    Dealings dealings = Dealings.read(relations, sql, recent, words, nodes, threads);
                    return new Deeds(recent, dealings, words.end(), confirmed(nodes));
                },
                () -> {
                    Profiles profiles = Profiles.read(relations, sql, definition, reader, walks, follows);
                    more.run();
                    return profiles;
                });
        relations.drop(RECENT_POSTS);
        Deeds deeds = read.first();
        progress.at("counting shared acquaintances", 0, 0);
        return new Audiences(
                definition,
                read.second(),
                deeds.conversations,
                follows,
                deeds.dealings,
                deeds.posts,
                deeds.confirmed,
                threads);
    }

    private record Deeds(RecentPosts posts, Dealings dealings, Conversations conversations, NumberedPairs confirmed) {}

    private NumberedPairs confirmed(int nodes) {
        var pairs = new NumberedPairs.Builder(nodes);
        relations.each(
                "reading known ties",
                sql.of("known_pairs"),
                row -> pairs.add((int) row.longAt(0), (int) row.longAt(1), (int) row.longAt(2)));
        return pairs.build(1);
    }

    private void read(PostSums sums) {
        relations.each("reading posts", sql.of("post_texts"), row -> {
            String text = row.text(1);
            sums.read((int) row.longAt(0), text != null, reader.post(text), row.longAt(2) == 1);
        });
        relations.each(
                "adding up likes",
                sql.of("post_likes"),
                row -> sums.likes((int) row.longAt(0), (int) row.longAt(1), row.longAt(2), row.longAt(3)));
    }

    /// Churn, growth and pod partners of every node.
    private double[][] habits(int nodes, Dealings dealings) {
        double[][] habits = new double[3][nodes];
        Arrays.fill(habits[0], Double.NaN);
        Arrays.fill(habits[1], Double.NaN);
        relations.each("comparing visits", sql.of("snapshot_habits"), row -> {
            habits[0][(int) row.longAt(0)] = row.doubleAt(1);
            habits[1][(int) row.longAt(0)] = row.doubleAt(2);
        });
        Workers.run(threads, (nodes + LOT - 1) / LOT, () -> lot -> {
            for (int node = lot * LOT; node < Math.min(nodes, (lot + 1) * LOT); node++) {
                habits[2][node] = dealings.podPartners(node);
            }
        });
        return habits;
    }
}
