package kith.measure.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads from a short bio what a person **is**: a trade, a craft, a hobby, a stage of life.
///
/// A noun that names the role must stand in the text (`tattoo artist`, `Lehrerin`, `#barista`); verbs and subjects ("I
/// bake",
/// "tattoo lover") never make anyone anything. [RoleRules] says which surroundings take it back. Where several roles
/// stand, an
/// occupation or craft goes before a hobby, a hobby before a stage of life, words before emoji, then the first in the
/// text.
/// Immutable, deterministic, safe for many threads. Cost: linear in the text; see docs/methods/words.md for how good it
/// is.
public final class WalksOfLife {
    private static final String PARENT = "parent";

    private final List<Walk> walks;
    private final PhraseTrie forms;
    private final PhraseTrie cues;
    private final int decoy;

    WalksOfLife(List<Walk> walks, PhraseTrie forms, PhraseTrie cues, int decoy) {
        this.walks = List.copyOf(walks);
        this.forms = forms;
        this.cues = cues;
        this.decoy = decoy;
    }

    /// The list that comes with Kith.
    public static WalksOfLife bundled() {
        return load(YamlTree.bundled("/kith/measure/walks-of-life.yaml"));
    }

    /// From a tree parsed elsewhere: errors name the path instead of the line.
    public static WalksOfLife load(String source, Map<String, Object> root) {
        return load(YamlTree.of(source, root));
    }

    /// Refuses unknown keys, kinds, languages and cues, an id or a form that occurs twice ([KithException], bad input,
    /// with
    /// file and line).
    public static WalksOfLife load(YamlTree tree) {
        return new WalkFile(tree).read();
    }

    /// All walks, in the order of the file.
    public List<Walk> all() {
        return walks;
    }

    public Optional<Walk> byId(String id) {
        return walks.stream().filter(walk -> walk.id().equals(id)).findFirst();
    }

    /// What the person is, as far as the bio says; empty where it says nothing clear or is missing.
    public Optional<Walk> read(@Nullable String bio) {
        return bio == null || bio.isBlank() ? Optional.empty() : read(Words.of(bio));
    }

    /// As [#read(String)], for a text that is already cut into words.
    public Optional<Walk> read(Words words) {
        var best = new Best();
        forRoles(words, best);
        return best.walk < 0 ? Optional.empty() : Optional.of(walks.get(best.walk));
    }

    /// Every walk of life the bio claims, each once, in the order of the text.
    public List<Walk> readAll(@Nullable String bio) {
        if (bio == null || bio.isBlank()) {
            return List.of();
        }
        var found = new ArrayList<Walk>(2);
        var seen = new HashSet<Integer>();
        forRoles(Words.of(bio), (walk, _) -> {
            if (seen.add(walk)) {
                found.add(walks.get(walk));
            }
        });
        return List.copyOf(found);
    }

    private interface Role {
        void found(int walk, boolean emoji);
    }

    private void forRoles(Words words, Role role) {
        var nouns = new ArrayList<int[]>(4);
        forms.scanAll(words, (form, from, to) -> nouns.add(new int[] {form, from, to}));
        if (nouns.isEmpty()) {
            return;
        }
        var marks = new Marks();
        cues.scanAll(words, (cue, from, to) -> marks.add(WalkFile.CUES.get(cues.value(cue)), from, to));
        int otherEnd = 0;
        for (int[] noun : nouns) {
            int walk = forms.value(noun[0]);
            if (walk == decoy) {
                continue;
            }
            boolean clear = !forms.whole(noun[0]) || RoleRules.standsAlone(words, noun[1], noun[2]);
            boolean parent = walks.get(walk).id().equals(PARENT);
            if (clear && RoleRules.is(words, noun[1], noun[2], parent, marks, otherEnd)) {
                role.found(walk, words.kind(noun[1]) == Words.Kind.EMOJI);
            }
            otherEnd = noun[2];
        }
    }

    /// Keeps the walk that describes the person best, the first of equals.
    private final class Best implements Role {
        private static final int EMOJI_RANK = 10;
        private int walk = -1;
        private int rank = Integer.MAX_VALUE;

        @Override
        public void found(int candidate, boolean emoji) {
            int itsRank = walks.get(candidate).kind().rank() + (emoji ? EMOJI_RANK : 0);
            if (itsRank < rank) {
                rank = itsRank;
                walk = candidate;
            }
        }
    }
}
