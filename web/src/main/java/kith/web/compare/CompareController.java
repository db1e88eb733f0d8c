package kith.web.compare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Optional;
import kith.app.Comparison;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.web.page.Folders;
import kith.web.page.Htmx;
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
    View compare(
            @PathVariable String dataset, Principal member, HttpServletRequest request, HttpServletResponse response) {
        Path folder = Folders.of(workspace, dataset);
        if (workspace.useCases().describe(folder).assessed() == null) {
            return Screen.of("discover/unjudged", dataset);
        }
        Optional<Comparison> made = workspace.comparisons().soon(folder);
        if (made.isEmpty()) {
            return Screen.of(Htmx.asked(request) ? "compare/going" : "compare/soon", dataset);
        }
        if (Htmx.asked(request)) {
            response.setHeader("HX-Refresh", "true");
        }
        ComparePage page = ComparePage.of(dataset, made.get());
        workspace.trail().note(member.getName(), Deed.Kind.SAW_LIST, dataset, "compare");
        return Screen.of("compare/page", page);
    }
}
