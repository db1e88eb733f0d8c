package kith.evaluate.content;

import java.util.List;
import kith.evaluate.trial.Trial;

/// The tests of standing among peers and of content.
public final class ContentTrials {
    private ContentTrials() {}

    public static List<Trial> all() {
        return List.of(new PeerIntervals(), new TopTenth(), new LikesExplained(), new LaterPosts(), new FewPosts());
    }
}
