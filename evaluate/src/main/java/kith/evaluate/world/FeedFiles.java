package kith.evaluate.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import kith.core.Progress;

/// Writes posts.csv and interactions.csv, account by account, without holding them.
final class FeedFiles {
    private static final String POSTS = "post_id,account_id,created_at,kind,text,language,media_kind,media_url,"
            + "like_count,reply_count,repost_count,view_count,sponsored,in_reply_to_post_id,place";
    private static final double DISCLOSED = 0.6;
    private static final double NAMES_A_FRIEND = 0.5;
    private static final int FRIENDS_THOUGHT_OF = 8;
    private static final int EVERY = 1_000;

    private final Society society;
    private final Population population;
    private final Identities identities;
    private final Observer observer;
    private final Posting posting;
    private final Phrases hashtags = Phrases.load("hashtags");

    FeedFiles(Society society, Identities identities, Observer observer) {
        this.society = society;
        population = society.population;
        this.identities = identities;
        this.observer = observer;
        posting = new Posting(society);
    }

    void write(Path folder, Progress progress) throws IOException {
        Feed feed = new Feed(observer.posts);
        Responding responding = new Responding(society);
        try (Csv posts = new Csv(folder.resolve("posts.csv"), POSTS);
                Csv interactions = new Csv(
                        folder.resolve("interactions.csv"), "actor_id,account_id,post_id,kind,created_at,text")) {
            for (int row = 0; row < population.accounts; row++) {
                int i = identities.inOrder(row);
                if (observer.isPublic(i)) {
                    posting.fill(i, feed);
                    responding.respond(feed);
                    write(feed, posts, interactions);
                }
                if (row % EVERY == 0) {
                    progress.at("writing posts and responses", row, population.accounts);
                }
            }
        }
    }

    private void write(Feed feed, Csv posts, Csv interactions) throws IOException {
        int i = feed.owner;
        SplittableRandom random = Chance.of(society.spec.seed(), Phase.OBSERVER, i);
        for (int p = 0; p < feed.count; p++) {
            int friend = feed.personal[p] && random.nextDouble() < NAMES_A_FRIEND ? friend(i, random) : -1;
            posts.text(postId(feed, p))
                    .text(identities.id(i))
                    .moment(feed.minute[p])
                    .text("original")
                    .text(text(feed, p, friend, random))
                    .text(identities.language(i))
                    .text(random.nextInt(3) == 0 ? "video" : "image")
                    .missing()
                    .number(feed.likes[p])
                    .number(feed.replies[p])
                    .number(feed.reposts[p])
                    .missing();
            if (feed.sponsored[p] && random.nextDouble() < DISCLOSED) {
                posts.flag(true);
            } else {
                posts.missing();
            }
            posts.missing().missing();
            posts.end();
            if (friend >= 0) {
                String kind = random.nextInt(3) == 0 ? "tag" : "mention";
                interaction(interactions, i, friend, postId(feed, p), kind, feed.minute[p], "");
            }
            if (observer.isDeep(i)) {
                likers(feed, p, interactions);
            }
        }
        for (int k = 0; k < feed.comments(); k++) {
            comment(feed, k, random, interactions);
        }
    }

    private void likers(Feed feed, int p, Csv out) throws IOException {
        for (int k = 0; k < feed.likersListed[p]; k++) {
            out.text(identities.id(feed.likers[p][k]))
                    .text(identities.id(feed.owner))
                    .text(postId(feed, p))
                    .text("like");
            out.missing().missing();
            out.end();
        }
    }

    private void comment(Feed feed, int k, SplittableRandom random, Csv out) throws IOException {
        int actor = feed.commentActor(k);
        String post = postId(feed, feed.commentPost(k));
        long minute = feed.commentMinute(k);
        interaction(out, actor, feed.owner, post, "reply", minute, words(feed, k, random));
        if (feed.commentAnswered(k)) {
            String answer = answer(feed, k, random).replace("{handle}", identities.handle(actor));
            interaction(out, feed.owner, actor, post, "reply", minute + random.nextInt(3, 300), answer);
        }
    }

    /// Friends are answered as friends; others get thanks.
    private String answer(Feed feed, int k, SplittableRandom random) {
        Phrases phrases = identities.phrases(feed.owner);
        return switch (feed.commentVoice(k)) {
            case FRIEND, KIN -> phrases.any("answer", random);
            case STRANGER, ASK, TAG, POD -> phrases.at("answer", 0);
        };
    }

    private String words(Feed feed, int k, SplittableRandom random) {
        int actor = feed.commentActor(k);
        Phrases phrases = identities.phrases(actor);
        String name = identities.firstName(feed.owner);
        return switch (feed.commentVoice(k)) {
            case FRIEND ->
                random.nextInt(3) == 0
                        ? phrases.any("stranger", random)
                        : phrases.any("friend", random).replace("{name}", name);
            case KIN -> phrases.any("kin", random).replace("{name}", name);
            case STRANGER -> random.nextInt(4) == 0 ? "😍🔥" : phrases.any("stranger", random);
            case ASK -> phrases.any("ask", random);
            case TAG -> phrases.any("tag", random).replace("{handle}", identities.handle(friend(actor, random)));
            case POD -> phrases.any("pod", random);
        };
    }

    private void interaction(Csv out, int actor, int account, String post, String kind, long minute, String text)
            throws IOException {
        out.text(identities.id(actor)).text(identities.id(account)).text(post).text(kind);
        out.moment(Math.min(minute, Days.LAST_MINUTE));
        if (text.isEmpty()) {
            out.missing();
        } else {
            out.text(text);
        }
        out.end();
    }

    private String text(Feed feed, int p, int friend, SplittableRandom random) {
        int i = feed.owner;
        Phrases phrases = identities.phrases(i);
        StringJoiner text = new StringJoiner(" ");
        if (population.kind(i) == Kind.ORGANISATION) {
            text.add(phrases.any("ad", random).replace("{town}", identities.town(i)));
        } else if (feed.sponsored[p]) {
            text.add(phrases.any("sponsored", random).replace("{brand}", "Brand" + random.nextInt(40)));
        } else if (feed.personal[p]) {
            int named = friend >= 0 ? friend : friend(i, random);
            text.add(phrases.any("personal", random).replace("{friend}", identities.firstName(named)));
        } else {
            text.add(phrases.any(feed.recommends[p] ? "recommend" : "craft", random));
        }
        if (friend >= 0) {
            text.add("@" + identities.handle(friend));
        }
        if (!feed.personal[p] && random.nextDouble() < 0.6) {
            text.add("#" + hashtags.at("craft", population.craft[i]));
        }
        if (feed.calls[p]) {
            text.add(phrases.any("call", random));
        }
        int reach = posting.showsIntent(i) ? Chance.poisson(random, 4) : random.nextInt(20) == 0 ? 1 : 0;
        for (int k = 0; k < reach; k++) {
            text.add("#" + hashtags.any("reach", random));
        }
        return text.toString();
    }

    /// The closest of a few people who come to mind; the person themselves when they know nobody.
    private int friend(int i, SplittableRandom random) {
        if (!population.isPerson(i) || society.ties.to(i) == society.ties.from(i)) {
            return i;
        }
        int best = random.nextInt(society.ties.from(i), society.ties.to(i));
        for (int k = 1; k < FRIENDS_THOUGHT_OF; k++) {
            int other = random.nextInt(society.ties.from(i), society.ties.to(i));
            best = society.ties.closeness(other) > society.ties.closeness(best) ? other : best;
        }
        return society.ties.fellow(best);
    }

    private String postId(Feed feed, int p) {
        return identities.id(feed.owner) + "-" + (feed.postsEver - p);
    }
}
