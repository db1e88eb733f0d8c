package kith.measure.gather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kith.core.Audience;
import kith.core.Definition;
import kith.core.Evidence;
import kith.core.Progress;
import kith.measure.Authenticity;
import kith.measure.text.TextReader;
import kith.measure.text.TextSignals;
import kith.measure.text.Walk;
import kith.measure.text.WalksOfLife;
import org.jspecify.annotations.Nullable;

/// From the tables of a dataset to one row of [Evidence] an account, ordered by account id.
///
/// Relational, but for three steps: reading words, the tie kernel, and folding ties into counts.
/// Everything kept is a count or a whole number, so the order of rows never matters. Memory O(accounts
/// + follow edges); responses are streamed.
public final class Gather {
    private static final List<String> RELATIONS =
            List.of("as_of", "nodes", "follow_edges", "listed", "recent_posts", "post_likers", "tie_people");

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
        Profiles profiles = new Profiles(nodes);
        PostSums posts = new PostSums(nodes, definition.regular().heavyTagsFrom());
        Conversations conversations = new Conversations(reader, nodes);
        progress.at("reading profiles, posts and comments", 0, 0);
        try (Beside beside = new Beside(threads)) {
            beside.run(() -> {
                read(profiles);
                read(posts);
                read(conversations);
            });
            relations.materialise("response_pairs", sql.of("response_pairs"));
            beside.finish();
        }
        double[][] habits = habits(nodes);
        Audiences audiences = new Audiences(relations, sql, definition, profiles, conversations, threads, progress);
        progress.at("weighing ties", 0, 0);
        Audience[] folded = audiences.fold();
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
        int nodes = join();
        Profiles profiles = new Profiles(nodes);
        Conversations conversations = new Conversations(reader, nodes);
        progress.at("reading profiles and comments", 0, 0);
        try (Beside beside = new Beside(threads)) {
            beside.run(() -> {
                read(profiles);
                read(conversations);
            });
            relations.materialise("response_pairs", sql.of("response_pairs"));
            beside.finish();
        }
        Audiences audiences = new Audiences(relations, sql, definition, profiles, conversations, threads, progress);
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
        return (int) count("select count(*) from nodes");
    }

    private long count(String select) {
        long[] count = {0};
        relations.each("counting", select, row -> count[0] = row.longAt(0));
        return count[0];
    }

    /// What is known of every node's own page; `null` for people who only occur in others' data.
    static final class Profiles {
        final @Nullable String[] id;
        final @Nullable String[] handle;
        final Evidence.@Nullable Profile[] profile;
        final Evidence.@Nullable Bio[] bio;
        /// Probability of being fake at the expected prevalence, `NaN` without a profile.
        final double[] fake;

        Profiles(int nodes) {
            id = new String[nodes];
            handle = new String[nodes];
            profile = new Evidence.Profile[nodes];
            bio = new Evidence.Bio[nodes];
            fake = new double[nodes];
            Arrays.fill(fake, Double.NaN);
        }

        int nodes() {
            return id.length;
        }

        double followers(int node) {
            Evidence.Profile own = profile[node];
            return own == null ? Double.NaN : own.followers();
        }

        double following(int node) {
            Evidence.Profile own = profile[node];
            return own == null ? Double.NaN : own.following();
        }
    }

    private void read(Profiles profiles) {
        Authenticity authenticity = new Authenticity(definition.authentic());
        relations.each("reading profiles", sql.of("profiles"), row -> {
            int node = (int) row.longAt(0);
            String handle = row.text(2);
            String bioText = row.text(4);
            String url = row.text(5);
            TextSignals.Bio said = reader.bio(row.text(3), bioText, url);
            Optional<Walk> walk = walks.read(bioText);
            Evidence.Profile profile = new Evidence.Profile(
                    row.text(6),
                    row.text(7),
                    blankToMissing(row.text(8)),
                    walk.map(Walk::name).orElse(null),
                    missing(row.doubleAt(9)) / 86_400,
                    missing(row.doubleAt(10)),
                    (int) row.longAt(11),
                    missing(row.doubleAt(12)),
                    missing(row.doubleAt(13)),
                    (int) row.longAt(14),
                    (int) row.longAt(15),
                    (int) row.longAt(16),
                    (int) row.longAt(17),
                    digits(handle),
                    url == null || url.isBlank() ? 0 : 1);
            Evidence.Bio bio = new Evidence.Bio(
                    bioText == null ? -1 : bioText.isBlank() ? 0 : 1,
                    said.collaboration(),
                    said.selfLabel(),
                    said.followCall(),
                    said.code() + said.giveaway() + said.disclosure(),
                    said.funnel(),
                    said.organisationStrong(),
                    said.organisationWeak(),
                    said.firstPerson() + said.kin(),
                    Math.round(1e6 * reader.organisation(row.text(3), bioText, row.text(8), walk)));
            profiles.id[node] = row.text(1);
            profiles.handle[node] = handle;
            profiles.profile[node] = profile;
            profiles.bio[node] = bio;
            profiles.fake[node] = authenticity.probability(profile, bio.read());
        });
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
    private double[][] habits(int nodes) {
        double[][] habits = new double[3][nodes];
        Arrays.fill(habits[0], Double.NaN);
        Arrays.fill(habits[1], Double.NaN);
        relations.each("comparing visits", sql.of("snapshot_habits"), row -> {
            habits[0][(int) row.longAt(0)] = row.doubleAt(1);
            habits[1][(int) row.longAt(0)] = row.doubleAt(2);
        });
        relations.each("looking for pods", sql.of("pods"), row -> habits[2][(int) row.longAt(0)] = row.longAt(1));
        return habits;
    }

    private void read(Conversations conversations) {
        relations.each(
                "reading comments",
                sql.of("reply_texts"),
                row -> conversations.read((int) row.longAt(0), (int) row.longAt(1), row.text(2), row.text(3)));
        conversations.sort();
    }

    private static double missing(double value) {
        return value < 0 ? Double.NaN : value;
    }

    private static @Nullable String blankToMissing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static double digits(@Nullable String handle) {
        return handle == null || handle.isEmpty()
                ? Double.NaN
                : handle.chars().filter(Character::isDigit).count();
    }
}
