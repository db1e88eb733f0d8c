package kith.web.work;

import java.security.Principal;
import java.util.Optional;
import kith.app.workspace.Workspace;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What must be prepared before a page of people can be shown. Nobody waits before an empty window: the work is shown.
public final class Prepared {
    private Prepared() {}

    /// @return the page of the work, or missing when all is prepared
    public static Optional<View> first(Workspace workspace, String dataset, Principal member) {
        return workspace
                .dataWork()
                .beforePages(member.getName(), dataset)
                .map(job -> new RedirectView("/jobs/" + job.id()));
    }
}
