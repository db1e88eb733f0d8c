package kith.measure.text;

/// What was counted in a person's own words. Numbers only: nothing of the text is kept.
public sealed interface TextSignals {
    /// Matches of each phrase list in display name, bio and link of a profile. All 0 or more.
    ///
    /// @param collaboration      offers to work with brands ("PR", "media kit")
    /// @param selfLabel          calls oneself creator, influencer, blogger …
    /// @param followCall         asks to be followed
    /// @param code               discount and affiliate codes
    /// @param disclosure         advertising labels
    /// @param giveaway           giveaways and loops
    /// @param reachTag           hashtags whose only use is reach (`#fyp`)
    /// @param funnel             links to other audiences of the same person (`linktr.ee`)
    /// @param organisationStrong words that alone show an organisation ("our team", "GmbH")
    /// @param organisationWeak   words that organisations and tradespeople share ("shop", "studio")
    /// @param firstPerson        "I", "my", "husband of"
    /// @param kin                words for relatives
    /// @param hashtags           all hashtags
    /// @param mentions           all `@names`
    /// @param links              all links, the profile's own included
    record Bio(
            int collaboration,
            int selfLabel,
            int followCall,
            int code,
            int disclosure,
            int giveaway,
            int reachTag,
            int funnel,
            int organisationStrong,
            int organisationWeak,
            int firstPerson,
            int kin,
            int hashtags,
            int mentions,
            int links)
            implements TextSignals {
        /// A profile without words.
        public static final Bio NONE = new Bio(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// Sum of the eight intent counts.
        public int intent() {
            return collaboration + selfLabel + followCall + code + disclosure + giveaway + reachTag + funnel;
        }
    }

    /// One post or comment: yes or no for a list, counts where a post can have many.
    ///
    /// @param followOn  asks where to get something, or says it was bought (said by a reader of a recommendation)
    /// @param kin       words for relatives and pet names: the writer seems to know the reader
    /// @param reachTags hashtags whose only use is reach; part of `hashtags`
    record Post(
            boolean collaboration,
            boolean followCall,
            boolean code,
            boolean disclosure,
            boolean giveaway,
            boolean funnel,
            boolean followOn,
            boolean firstPerson,
            int kin,
            int hashtags,
            int reachTags,
            int mentions)
            implements TextSignals {
        /// A post without words.
        public static final Post NONE = new Post(false, false, false, false, false, false, false, false, 0, 0, 0, 0);
    }
}
