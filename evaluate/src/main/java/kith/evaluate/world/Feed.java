package kith.evaluate.world;

import java.util.Arrays;

/// The newest posts of one account and what they drew. One object serves all accounts in turn; only the first
/// `count` cells are valid.
final class Feed {
    static final int LIKERS = 100;

    /// Whose words a comment is in.
    enum Voice {
        FRIEND,
        KIN,
        STRANGER,
        ASK,
        TAG,
        POD
    }

    int owner;
    int count;
    int postsEver;
    final long[] minute;
    final float[] lift;
    final boolean[] personal;
    final boolean[] recommends;
    final boolean[] sponsored;
    final boolean[] calls;
    final int[] likes;
    final int[] replies;
    final int[] reposts;
    final int[][] likers;
    final int[] likersListed;
    private int[] commentPost = new int[256];
    private int[] commentActor = new int[256];
    private long[] commentMinute = new long[256];
    private Voice[] commentVoice = new Voice[256];
    private boolean[] commentAnswered = new boolean[256];
    private int comments;

    Feed(int posts) {
        minute = new long[posts];
        lift = new float[posts];
        personal = new boolean[posts];
        recommends = new boolean[posts];
        sponsored = new boolean[posts];
        calls = new boolean[posts];
        likes = new int[posts];
        replies = new int[posts];
        reposts = new int[posts];
        likers = new int[posts][LIKERS];
        likersListed = new int[posts];
    }

    void begin(int account) {
        owner = account;
        count = 0;
        comments = 0;
    }

    void comment(int post, int actor, long atMinute, Voice voice, boolean answered) {
        if (comments == commentPost.length) {
            commentPost = Arrays.copyOf(commentPost, 2 * comments);
            commentActor = Arrays.copyOf(commentActor, 2 * comments);
            commentMinute = Arrays.copyOf(commentMinute, 2 * comments);
            commentVoice = Arrays.copyOf(commentVoice, 2 * comments);
            commentAnswered = Arrays.copyOf(commentAnswered, 2 * comments);
        }
        commentPost[comments] = post;
        commentActor[comments] = actor;
        commentMinute[comments] = atMinute;
        commentVoice[comments] = voice;
        commentAnswered[comments++] = answered;
        replies[post] += answered ? 2 : 1;
    }

    int comments() {
        return comments;
    }

    int commentPost(int k) {
        return commentPost[k];
    }

    int commentActor(int k) {
        return commentActor[k];
    }

    long commentMinute(int k) {
        return commentMinute[k];
    }

    Voice commentVoice(int k) {
        return commentVoice[k];
    }

    boolean commentAnswered(int k) {
        return commentAnswered[k];
    }
}
