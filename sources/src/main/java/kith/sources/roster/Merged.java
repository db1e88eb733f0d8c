package kith.sources.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two rows that name the same person as one: what the first does not say, the second does.
final class Merged {
    private Merged() {}

    static RosterPerson of(RosterPerson first, RosterPerson second) {
        return new RosterPerson(
                both(first.lines(), second.lines()),
                both(first.profiles(), second.profiles()),
                both(first.accountIds(), second.accountIds()),
                either(first.name(), second.name()),
                either(first.bio(), second.bio()),
                either(first.website(), second.website()),
                either(first.category(), second.category()),
                either(first.location(), second.location()),
                either(first.language(), second.language()),
                either(first.offeredAs(), second.offeredAs()),
                either(first.price(), second.price()),
                of(first.figures(), second.figures()));
    }

    private static RosterPerson.Figures of(RosterPerson.Figures a, RosterPerson.Figures b) {
        return new RosterPerson.Figures(
                either(a.followers(), b.followers()),
                either(a.following(), b.following()),
                either(a.posts(), b.posts()),
                either(a.engagementRate(), b.engagementRate()),
                either(a.averageLikes(), b.averageLikes()),
                either(a.averageComments(), b.averageComments()),
                either(a.averageViews(), b.averageViews()),
                either(a.credibility(), b.credibility()),
                either(a.qualityScore(), b.qualityScore()),
                either(a.real(), b.real()),
                either(a.massFollowers(), b.massFollowers()),
                either(a.influencers(), b.influencers()),
                either(a.suspicious(), b.suspicious()),
                either(a.verified(), b.verified()),
                either(a.privateAccount(), b.privateAccount()),
                either(a.professional(), b.professional()));
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>();
        Stream.concat(first.stream(), second.stream()).forEach(all::add);
        return List.copyOf(all);
    }
}
