package kith.web.work;

import java.nio.file.Path;
import java.security.Principal;
import java.util.Optional;
import kith.app.workspace.DataWork;
import kith.app.workspace.Workspace;
import kith.core.workspace.Job;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What must be prepared before a page of people can be shown. Nobody waits before an empty window: the work is shown.
public final class Prepared {
    private static final int RECENT = 5;

    private Prepared() {}

    /// @param folder of an assessed dataset
    /// @return the page of the work, or missing when all is prepared
    public static Optional<View> first(Workspace workspace, String dataset, Path folder, Principal member) {
        if (workspace.people().ready(folder)) {
            return Optional.empty();
        }
        Job job = workspace.jobs().of(dataset, RECENT).stream()
                .filter(each -> !each.state().over())
                .filter(each ->
                        each.kind().equals(DataWork.PREPARE) || each.kind().equals(DataWork.ASSESS))
                .findFirst()
                .orElseGet(() -> workspace.dataWork().prepare(member.getName(), dataset));
        return Optional.of(new RedirectView("/jobs/" + job.id()));
    }
}
