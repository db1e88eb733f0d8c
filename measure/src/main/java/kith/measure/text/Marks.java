package kith.measure.text;

import java.util.ArrayList;
import java.util.List;

/// Cues found in one text, in its order. Used by one thread.
final class Marks {
    private record Mark(Cue cue, int from, int to) {}

    private final List<Mark> marks = new ArrayList<>(4);

    void add(Cue cue, int from, int to) {
        marks.add(new Mark(cue, from, to));
    }

    int size() {
        return marks.size();
    }

    Cue cue(int index) {
        return marks.get(index).cue();
    }

    /// First word of the cue.
    int from(int index) {
        return marks.get(index).from();
    }

    /// One past the last word of the cue.
    int to(int index) {
        return marks.get(index).to();
    }
}
