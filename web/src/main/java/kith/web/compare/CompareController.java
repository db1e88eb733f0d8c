package kith.web.compare;

import java.nio.file.Path;
import java.security.Principal;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.web.page.Folders;
import kith.web.page.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Whom the market would take, and whom it would miss.
@Controller
final class CompareController {
    private final Workspace workspace;

    CompareController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/datasets/{dataset}/compare")
    View compare(@PathVariable String dataset, Principal member) {
        Path folder = Folders.of(workspace, dataset);
        if (workspace.useCases().describe(folder).assessed() == null) {
            return Screen.of("discover/unjudged", dataset);
        }
        ComparePage page = ComparePage.of(dataset, workspace.comparisons().of(folder));
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "compare");
        return Screen.of("compare/page", page);
    }
}
