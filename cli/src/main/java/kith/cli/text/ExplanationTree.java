package kith.cli.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.app.explain.ClaimSentences;
import kith.app.explain.Explanation;
import kith.app.explain.Pyramid;
import kith.app.explain.Rings;
import kith.app.explain.VerdictWords;
import kith.core.AssessmentColumns;
import org.jspecify.annotations.Nullable;

/// An explanation as a tree for JSON: the assessment's columns, the sentences, and the numbers behind the drawings.
public final class ExplanationTree {
    private ExplanationTree() {}

    public static Map<String, @Nullable Object> of(Explanation explanation) {
        Map<String, @Nullable Object> assessment = new LinkedHashMap<>();
        List<@Nullable Object> cells = AssessmentColumns.row(explanation.assessment());
        for (int i = 0; i < cells.size(); i++) {
            assessment.put(AssessmentColumns.NAMES.get(i), cells.get(i));
        }
        Map<String, @Nullable Object> sentences = new LinkedHashMap<>();
        for (ClaimSentences.Line line : ClaimSentences.all(explanation.assessment(), explanation.likersListed())) {
            sentences.put(line.claim().code(), line.sentence());
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("assessment", assessment);
        tree.put("meaning", VerdictWords.meaning(explanation.assessment().verdict()));
        tree.put("sentences", sentences);
        tree.put("peers", peers(explanation.pyramid()));
        tree.put("circle", circle(explanation.rings()));
        tree.put("changes", explanation.changes());
        tree.put("notes", explanation.notes());
        return tree;
    }

    private static @Nullable Map<String, Object> peers(@Nullable Pyramid pyramid) {
        if (pyramid == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("group", pyramid.group());
        tree.put("peers", pyramid.peers());
        tree.put("deciles", pyramid.deciles());
        tree.put("person", pyramid.person());
        return tree;
    }

    private static @Nullable Map<String, Object> circle(@Nullable Rings rings) {
        if (rings == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("responding", rings.responding());
        tree.put("knowing", rings.knowing().value());
        tree.put("knowing_lo", rings.knowing().interval().lo());
        tree.put("knowing_hi", rings.knowing().interval().hi());
        tree.put("evidence", rings.evidence().code());
        return tree;
    }
}
