package kith.app.workspace;

import java.util.List;
import java.util.Optional;
import kith.core.workspace.Job;

/// Work of one kind whose result is kept until somebody removes it.
public interface KeptWork {
    /// The kind of its jobs.
    String kind();

    /// Does the same once more.
    Job again(String member, Job job);

    /// Removes the result.
    void remove(Job job);

    /// What came out in one sentence, or empty when it is not done.
    String headline(Job job);

    /// That of a dataset, newest first.
    List<Job> of(String dataset, int limit);

    /// One of a dataset.
    Optional<Job> find(String dataset, String id);
}
