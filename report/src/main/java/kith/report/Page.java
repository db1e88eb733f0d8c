package kith.report;

import java.util.List;

/// A page that can be read on a phone, on a desk and on paper.
///
/// @param title    of the window and the file
/// @param kicker   what kind of page this is, a few words above the headline
/// @param headline the one sentence to remember
/// @param language of the words, for example `en`
/// @param blocks   from top to bottom
/// @param foot     how it can be computed again, a line each
public record Page(
        String title, String kicker, String headline, String language, List<Block> blocks, List<String> foot) {
    public Page {
        blocks = List.copyOf(blocks);
        foot = List.copyOf(foot);
    }
}
