package kith.measure.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the tree of `walks-of-life.yaml` into [WalksOfLife], checking everything. Used once.
///
/// The file has three parts: `walks` (a list of id, name, kind and forms by language), `decoys` (phrases that hold a
/// form but name
/// nobody's role, such as `role model`) and `cues` (by [Cue], then by language).
final class WalkFile {
    static final List<Cue> CUES = List.of(Cue.values());

    private final YamlTree tree;
    private final List<Walk> walks = new ArrayList<>();
    private final PhraseTrie forms = new PhraseTrie();
    private final PhraseTrie cues = new PhraseTrie();
    /// Folded form → path and walk, to find forms that two walks claim.
    private final Map<String, String> owners = new HashMap<>();

    WalkFile(YamlTree tree) {
        this.tree = tree;
    }

    WalksOfLife read() {
        for (String key : tree.root().keySet()) {
            if (!List.of("walks", "decoys", "cues").contains(key)) {
                throw tree.error("/" + key, "unknown key '%s'. Known: walks, decoys, cues.".formatted(key));
            }
        }
        if (!(tree.root().get("walks") instanceof List<?> list) || list.isEmpty()) {
            throw tree.error("/walks", "'walks' must be a list with at least one walk of life.");
        }
        for (int i = 0; i < list.size(); i++) {
            String path = "/walks/" + i;
            readWalk(tree.mapping(list.get(i), path), path);
        }
        int decoy = walks.size();
        readPhrases("decoys", (phrase, path) -> addForm(phrase, decoy, "decoys", path));
        for (var entry : tree.mapping(tree.root().getOrDefault("cues", Map.of()), "/cues")
                .entrySet()) {
            String path = "/cues/" + entry.getKey();
            Cue cue = Cue.of(entry.getKey())
                    .orElseThrow(() -> tree.error(
                            path,
                            "unknown cue '%s'. Known: %s."
                                    .formatted(
                                            entry.getKey(),
                                            CUES.stream().map(Cue::code).toList())));
            forLanguages(entry.getValue(), path, (phrase, at) -> {
                requireWord(phrase, at);
                cues.add(phrase, CUES.indexOf(cue));
            });
        }
        return new WalksOfLife(walks, forms, cues, decoy);
    }

    private void readWalk(Map<String, Object> walk, String path) {
        String id = tree.string(walk.getOrDefault("id", ""), path + "/id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw tree.error(path + "/id", "the id '%s' must be lower-case words joined by hyphens.".formatted(id));
        }
        if (walks.stream().anyMatch(other -> other.id().equals(id))) {
            throw tree.error(path + "/id", "the id '%s' occurs twice. Merge the two.".formatted(id));
        }
        String name = tree.string(walk.getOrDefault("name", ""), path + "/name");
        String kindCode = tree.string(walk.getOrDefault("kind", ""), path + "/kind");
        Optional<WalkKind> kind = WalkKind.of(kindCode);
        if (kind.isEmpty()) {
            throw tree.error(
                    path + "/kind",
                    "unknown kind '%s'. Known: occupation, craft, hobby, life_stage.".formatted(kindCode));
        }
        int index = walks.size();
        walks.add(new Walk(id, name, kind.get()));
        for (var entry : walk.entrySet()) {
            String at = path + "/" + entry.getKey();
            if (entry.getKey().equals("emoji") || Language.CODES.contains(entry.getKey())) {
                List<String> phrases = tree.strings(entry.getValue(), at);
                for (int i = 0; i < phrases.size(); i++) {
                    addForm(phrases.get(i), index, id, at + "/" + i);
                }
            } else if (!List.of("id", "name", "kind").contains(entry.getKey())) {
                throw tree.error(
                        at,
                        "unknown key '%s'. Known: id, name, kind, emoji, %s."
                                .formatted(entry.getKey(), Language.CODES));
            }
        }
    }

    /// Adds the form and, for a form of plain words, the hashtag made of the same words (`tattoo artist`,
    /// `#tattooartist`).
    private void addForm(String form, int walk, String owner, String path) {
        requireWord(form, path);
        Words words = Words.of(form);
        var joined = new StringBuilder("#");
        var key = new StringBuilder();
        boolean plain = true;
        for (int i = 0; i < words.size(); i++) {
            plain &= words.kind(i) == Words.Kind.WORD;
            joined.append(words.word(i));
            key.append(words.word(i)).append(' ');
        }
        String before = owners.putIfAbsent(key.toString(), owner);
        if (before != null && !before.equals(owner)) {
            throw tree.error(
                    path, "'%s' belongs to both '%s' and '%s'. Keep it in one.".formatted(form, before, owner));
        }
        forms.add(form, walk);
        boolean tag = plain && !form.startsWith("=") && !joined.toString().contains("&");
        if (tag && owners.putIfAbsent(joined.toString(), owner) == null) {
            forms.add(joined.toString(), walk);
        }
    }

    private void requireWord(String phrase, String path) {
        if (Words.of(phrase).size() == 0) {
            throw tree.error(path, "'%s' holds no word.".formatted(phrase));
        }
    }

    private interface Phrase {
        void at(String phrase, String path);
    }

    private void readPhrases(String key, Phrase phrase) {
        forLanguages(tree.root().getOrDefault(key, Map.of()), "/" + key, phrase);
    }

    private void forLanguages(Object value, String path, Phrase phrase) {
        for (var entry : tree.mapping(value, path).entrySet()) {
            String at = path + "/" + entry.getKey();
            if (!Language.CODES.contains(entry.getKey())) {
                throw tree.error(at, "unknown language '%s'. Known: %s.".formatted(entry.getKey(), Language.CODES));
            }
            List<String> phrases = tree.strings(entry.getValue(), at);
            for (int i = 0; i < phrases.size(); i++) {
                phrase.at(phrases.get(i), at + "/" + i);
            }
        }
    }
}
