package kith.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.app.explain.Spoken;
import kith.core.Assessment;
import kith.core.Audience;
import kith.core.Evidence;
import kith.core.Progress;
import kith.data.DuckDb;
import kith.data.RecordFile;
import kith.measure.PeerView;
import kith.measure.Population;
import kith.measure.definition.EffectiveDefinition;
import org.jspecify.annotations.Nullable;

/// Why one account got its verdict: its assessment, the peers it was measured against, and its audience.
final class Explainer {
    private Explainer() {}

    static Explanation run(Path folder, String account, Progress progress) {
        Assessed assessed = Assessed.open(folder);
        try (Workbench bench = Workbench.empty(Runtime.getRuntime().availableProcessors())) {
            DuckDb database = bench.database();
            Assessment assessment = Person.find(assessed, database, account);
            EffectiveDefinition definition = assessed.definition();
            progress.at("reading evidence", 0, 0);
            List<Evidence> everybody = RecordFile.readEvidence(database, assessed.evidence());
            Evidence evidence = everybody.stream()
                    .filter(each -> each.accountId().equals(assessment.accountId()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("every assessment has evidence"));
            progress.at("looking at the peers", 0, 0);
            PeerView peers = PeerView.of(Population.of(everybody, definition.definition()), evidence);
            return of(assessed, definition.sha256(), assessment, evidence, peers);
        }
    }

    /// What is said about a person whose evidence and peers were found.
    ///
    /// @param definitionSha256 of the definition that the peers were looked at with
    static Explanation of(
            Assessed assessed,
            String definitionSha256,
            Assessment assessment,
            Evidence evidence,
            @Nullable PeerView peers) {
        List<String> notes = new ArrayList<>(assessed.notes());
        if (!definitionSha256.equals(assessment.provenance().definitionSha256())) {
            notes.add(
                    "This was judged by another definition than this version of Kith comes with, so the picture of the peers may differ a little from the numbers. Judge again: kith assess %s"
                            .formatted(assessed.dataset().folder()));
        }
        notes.addAll(seen(evidence));
        return Explanation.of(
                assessment,
                pyramid(peers),
                rings(assessment, evidence, peers),
                evidence.audience().likerPosts() > 0,
                notes);
    }

    private static @Nullable Pyramid pyramid(@Nullable PeerView peers) {
        return peers == null ? null : new Pyramid(peers.deciles(), peers.person(), peers.peers(), peers.group());
    }

    /// Responders are those seen to respond, so the inner ring is the least it can be.
    private static @Nullable Rings rings(Assessment assessment, Evidence evidence, @Nullable PeerView peers) {
        Assessment.Circle circle = assessment.circle();
        if (circle == null || peers == null || !(peers.person() >= 1)) {
            return null;
        }
        double responding = evidence.audience().responders() / peers.person();
        double knowing = circle.share().value();
        return new Rings(Math.min(responding, knowing), circle.share(), circle.evidence());
    }

    /// What the numbers rest on, where that is less than it could be.
    private static List<String> seen(Evidence evidence) {
        List<String> notes = new ArrayList<>();
        Audience audience = evidence.audience();
        double followers = evidence.profile().followers();
        if (evidence.profile().followersCounted() == 1) {
            notes.add("The platform's own number of followers is not in the data; those listed were counted.");
        } else if (audience.listed() > 0 && audience.listed() < 0.9 * followers) {
            notes.add("Of %s followers, %s are listed in the data; the rest is inferred from these."
                    .formatted(Spoken.count(followers), Spoken.count(audience.listed())));
        }
        if (evidence.posts().liked() > 0 && audience.likerPosts() == 0) {
            notes.add(
                    "Who liked their posts is not listed, so likes of friends cannot be told from likes of strangers; what is said of their content is vaguer for it.");
        }
        if (evidence.profile().privateAccount() == 1) {
            notes.add("The account is private: only what its owner allowed was seen.");
        }
        return notes;
    }
}
