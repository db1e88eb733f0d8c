package kith.cli.text;

/// The signs that drawings are made of: fine ones, and plain ones for terminals that cannot show them.
///
/// @param strong   fills what the drawing is about
/// @param middle   fills what lies next to it
/// @param light    fills the rest
/// @param apex     the tip of the pyramid
/// @param pointer  points left at the person
/// @param ellipsis ends text that was cut
/// @param times    stands behind a multiple
/// @param bullet   opens a list entry
public record Glyphs(
        String strong,
        String middle,
        String light,
        String apex,
        String pointer,
        String ellipsis,
        String times,
        String bullet) {
    public static final Glyphs UNICODE = new Glyphs("█", "▓", "░", "▲", "◀", "…", "×", "•");
    public static final Glyphs ASCII = new Glyphs("#", "+", ".", "^", "<", "~", "x", "-");
}
