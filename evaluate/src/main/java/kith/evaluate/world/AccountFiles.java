package kith.evaluate.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/// Writes accounts.csv (as of the second crawl), snapshots.csv (both crawls) and follows.csv (the followers
/// listed).
final class AccountFiles {
    private static final String ACCOUNTS =
            "account_id,platform,handle,display_name,bio,location,url,language,created_at,"
                    + "followers_count,following_count,posts_count,verified,private,professional,has_avatar,avatar_url,retrieved_at";
    private static final double BIO_MISSING = 0.2;
    private static final double OUTSIDE_SHARE_AT_FIRST_CRAWL = 0.96;

    private final Society society;
    private final Population population;
    private final Identities identities;
    private final Observer observer;
    private final Posting posting;

    AccountFiles(Society society, Identities identities, Observer observer) {
        this.society = society;
        population = society.population;
        this.identities = identities;
        this.observer = observer;
        posting = new Posting(society);
    }

    void write(Path folder) throws IOException {
        Feed feed = new Feed(observer.posts);
        try (Csv accounts = new Csv(folder.resolve("accounts.csv"), ACCOUNTS);
                Csv snapshots = new Csv(
                        folder.resolve("snapshots.csv"),
                        "account_id,taken_at,followers_count,following_count,posts_count");
                Csv follows = new Csv(folder.resolve("follows.csv"), "follower_id,followed_id,created_at,record_uri")) {
            for (int row = 0; row < population.accounts; row++) {
                int i = identities.inOrder(row);
                posting.fill(i, feed);
                account(i, feed, accounts, snapshots);
                follows(i, follows);
            }
        }
    }

    private void account(int i, Feed feed, Csv accounts, Csv snapshots) throws IOException {
        SplittableRandom random = Chance.of(society.spec.seed(), Phase.PROFILE, i);
        boolean fake = population.kind(i) == Kind.FAKE;
        boolean hasBio = random.nextDouble() >= (fake ? 0.8 : BIO_MISSING);
        String bio = bio(i, random);
        boolean hasPlace = random.nextDouble() < (fake ? 0.05 : 0.7);
        boolean hasPicture = random.nextDouble() < (fake ? 0.35 : 0.96);
        int elsewhere = followingElsewhere(i, random);
        int churn = churn(i, random);
        int before = churn(i, random);
        int following = society.audiences.following(i) + elsewhere;
        boolean link = hasShop(i) || (posting.showsIntent(i) && random.nextDouble() < 0.5);
        accounts.text(identities.id(i)).text("simulated").text(identities.handle(i));
        cell(accounts, identities.displayName(i));
        cell(accounts, hasBio ? bio : "");
        cell(accounts, hasPlace ? identities.town(i) : "");
        cell(accounts, link ? "https://" + (hasShop(i) ? "shop" : "link") + ".example/" + identities.id(i) : "");
        accounts.text(identities.language(i))
                .day(population.joined[i])
                .number(society.followers(i))
                .number(following + churn)
                .number(feed.postsEver)
                .flag(society.outside[i] > 0)
                .flag(population.secret[i])
                .flag(population.seller[i] || (posting.showsIntent(i) && random.nextDouble() < 0.3))
                .flag(hasPicture)
                .missing()
                .day(Days.SECOND_CRAWL);
        accounts.end();
        if (population.joined[i] <= Days.FIRST_CRAWL) {
            double weeks = 8.0 / Math.max(8, population.ageInDays(i) / 7.0);
            int followers = before(i) + (int) (OUTSIDE_SHARE_AT_FIRST_CRAWL * society.outside[i]);
            int followed = (int) (following * (1 - 0.5 * weeks)) + before;
            int posts = (int) (feed.postsEver * (1 - weeks));
            snapshot(i, Days.FIRST_CRAWL, followers, followed, posts, snapshots);
        }
        snapshot(i, Days.SECOND_CRAWL, society.followers(i), following + churn, feed.postsEver, snapshots);
    }

    private void snapshot(int i, int day, int followers, int following, int posts, Csv out) throws IOException {
        out.text(identities.id(i)).day(day).number(followers).number(following).number(posts);
        out.end();
    }

    private static void cell(Csv out, String text) {
        if (text.isEmpty()) {
            out.missing();
        } else {
            out.text(text);
        }
    }

    /// Followers at the first crawl.
    private int before(int i) {
        Audiences audiences = society.audiences;
        int count = 0;
        for (int k = audiences.from(i); k < audiences.to(i) && audiences.day(k) <= Days.FIRST_CRAWL; k++) {
            count++;
        }
        return count;
    }

    private int followingElsewhere(int i, SplittableRandom random) {
        return (int)
                switch (population.kind(i)) {
                    case CONSUMER, ASPIRANT -> Chance.logNormal(random, 30, 0.8);
                    case ORGANISATION -> Chance.logNormal(random, 60, 1);
                    // Two kinds: dormant ones that follow a few hundred, and mass followers.
                    case FAKE ->
                        random.nextInt(3) == 0
                                ? Math.min(7_500, Chance.logNormal(random, 2_500, 0.6))
                                : Chance.logNormal(random, 350, 0.7);
                };
    }

    /// Accounts followed only to be followed back, and dropped some days later: another number at every crawl.
    private int churn(int i, SplittableRandom random) {
        double level = Chance.logNormal(random, 220, 0.9);
        return population.kind(i) == Kind.ASPIRANT ? (int) (level * population.intent[i]) : (int) (level * 0.02);
    }

    private boolean hasShop(int i) {
        return population.seller[i];
    }

    private String bio(int i, SplittableRandom random) {
        Phrases phrases = identities.phrases(i);
        String place = identities.town(i);
        String craft = identities.craftNoun(i);
        if (population.kind(i) == Kind.ORGANISATION) {
            return phrases.any("organisation", random).replace("{town}", place).replace("{craft}", craft);
        }
        if (population.kind(i) == Kind.FAKE) {
            return phrases.any("joy", random);
        }
        StringJoiner bio = new StringJoiner(random.nextBoolean() ? " · " : ", ");
        boolean life = random.nextDouble() < 0.5;
        if (life && random.nextBoolean()) {
            bio.add(phrases.any("life", random));
            life = false;
        }
        if (random.nextDouble() < 0.85) {
            bio.add(random.nextInt(4) == 0 ? craft + " 🧡" : craft);
        }
        if (life) {
            bio.add(phrases.any("life", random));
        }
        if (random.nextDouble() < 0.4) {
            bio.add((random.nextBoolean() ? "📍" : "") + place);
        }
        if (random.nextDouble() < 0.35) {
            bio.add(phrases.any("joy", random));
        }
        if (posting.showsIntent(i) && random.nextDouble() < 0.7) {
            bio.add(phrases.any("intent", random));
        }
        if (hasShop(i) && random.nextDouble() < 0.7) {
            bio.add(phrases.any("shop", random).replace("{town}", place));
        }
        return bio.toString();
    }

    private void follows(int i, Csv out) throws IOException {
        Audiences audiences = society.audiences;
        for (int k = observer.firstListed(i); k < audiences.to(i); k++) {
            out.text(identities.id(audiences.follower(k)))
                    .text(identities.id(i))
                    .day(audiences.day(k))
                    .missing();
            out.end();
        }
    }
}
