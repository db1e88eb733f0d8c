package kith.sources.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody whom a seller offers, with what the seller says about them. What the list does not say is missing.
///
/// @param lines      lines of the file that name the person
/// @param profiles   where the person is, at least one
/// @param accountIds the platform's own ids, as written
/// @param name       as written; never shown, read for signs of an organisation
/// @param category   what the seller says the person is about
/// @param offeredAs  what the seller offers the person as, for example `micro`
/// @param price      quoted price, or missing
public record RosterPerson(
        List<Long> lines,
        List<Profile> profiles,
        List<String> accountIds,
        @Nullable String name,
        @Nullable String bio,
        @Nullable String website,
        @Nullable String category,
        @Nullable String location,
        @Nullable String language,
        @Nullable String offeredAs,
        @Nullable Price price,
        Figures figures) {
    public RosterPerson {
        lines = List.copyOf(lines);
        profiles = List.copyOf(profiles);
        accountIds = List.copyOf(accountIds);
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("a person of a roster needs a profile");
        }
    }

    /// @param platform in small letters, or missing when the list does not say
    /// @param handle   without `@`
    public record Profile(@Nullable String platform, String handle) {}

    /// @param currency as written or by its sign, in capitals; empty when the list does not say
    public record Price(double amount, String currency) {}

    /// The seller's figures. Shares are fractions in [0, 1]. Missing is missing, a hidden count too.
    ///
    /// @param engagementRate part of the followers that engages with a post
    /// @param credibility    part of the audience that the seller calls real
    /// @param qualityScore   the seller's own, 1 to 100
    /// @param real           part of the followers that the seller calls real people
    /// @param massFollowers  part that follows very many: real people, not fakes
    /// @param influencers    part that the seller calls influencers
    /// @param suspicious     part that the seller calls suspicious
    public record Figures(
            @Nullable Double followers,
            @Nullable Double following,
            @Nullable Double posts,
            @Nullable Double engagementRate,
            @Nullable Double averageLikes,
            @Nullable Double averageComments,
            @Nullable Double averageViews,
            @Nullable Double credibility,
            @Nullable Double qualityScore,
            @Nullable Double real,
            @Nullable Double massFollowers,
            @Nullable Double influencers,
            @Nullable Double suspicious,
            @Nullable Boolean verified,
            @Nullable Boolean privateAccount,
            @Nullable Boolean professional) {
        /// Part of the followers that the seller's own figures call fake: those called suspicious, else all that is
        /// not real, mass followers and influencers added back, since these are people.
        public @Nullable Double fake() {
            if (suspicious != null) {
                return suspicious;
            }
            if (real != null && massFollowers != null && influencers != null) {
                return Math.clamp(1 - real - massFollowers - influencers, 0, 1);
            }
            return credibility == null ? null : (Double) (1 - credibility);
        }
    }
}
