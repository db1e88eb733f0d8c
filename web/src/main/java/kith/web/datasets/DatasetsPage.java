package kith.web.datasets;

import java.util.List;
import kith.core.workspace.Job;

/// @param datasets in alphabetical order
/// @param running  work that is not over
public record DatasetsPage(List<Card> datasets, List<Job> running) {
    /// One dataset in the list.
    ///
    /// @param accounts in words
    /// @param age      of the newest batch, in words, or empty
    /// @param basis    grounds on which the data are held, in words, or empty
    /// @param state    where it stands, in words
    /// @param ready    it can be looked at
    public record Card(
            String name, String accounts, String age, String basis, String state, boolean ready, boolean simulated) {}
}
