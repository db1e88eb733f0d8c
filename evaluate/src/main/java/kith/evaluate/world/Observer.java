package kith.evaluate.world;

import java.util.Arrays;

/// What a crawl with a budget gets to see of a world.
///
/// Private accounts show their profile only, though others' lists still name them. Of every public account: the
/// newest followers, the newest posts with counts and comments. Of the widest tenth or so of public accounts: more
/// followers, and who liked those posts.
final class Observer {
    private static final double DEEP_SHARE = 0.12;

    final int posts;
    private final Society society;
    private final int listed;
    private final int listedDeep;
    private final boolean[] deep;

    Observer(Society society) {
        this.society = society;
        listed = society.laws.count(Law.LISTED);
        listedDeep = society.laws.count(Law.LISTED_DEEP);
        posts = society.laws.count(Law.POSTS);
        deep = new boolean[society.population.accounts];
        if (listedDeep > listed) {
            chooseDeep();
        }
    }

    private void chooseDeep() {
        int n = deep.length;
        long[] bySize = new long[n];
        int open = 0;
        for (int i = 0; i < n; i++) {
            if (isPublic(i)) {
                bySize[open++] = Chance.ordered(society.followers(i), i);
            }
        }
        Arrays.sort(bySize, 0, open);
        for (int k = 0; k < (int) (DEEP_SHARE * open); k++) {
            deep[(int) bySize[open - 1 - k]] = true;
        }
    }

    boolean isPublic(int account) {
        return !society.population.secret[account];
    }

    boolean isDeep(int account) {
        return deep[account];
    }

    /// Where the listed followers start in the account's row, which runs from the oldest to the newest follow.
    int firstListed(int account) {
        int shown = isPublic(account) ? (isDeep(account) ? listedDeep : listed) : 0;
        return Math.max(society.audiences.from(account), society.audiences.to(account) - shown);
    }
}
