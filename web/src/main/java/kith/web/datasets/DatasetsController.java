package kith.web.datasets;

import java.util.ArrayList;
import java.util.List;
import kith.app.workspace.Workspace;
import kith.web.page.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The datasets of the workspace.
@Controller
final class DatasetsController {
    private final Workspace workspace;

    DatasetsController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/datasets")
    View list() {
        List<DatasetsPage.Card> cards = new ArrayList<>();
        workspace
                .datasets()
                .forEach((name, folder) -> cards.add(new DatasetsPage.Card(
                        name,
                        Long.toString(workspace.useCases().describe(folder).accounts()),
                        "")));
        return Screen.of("datasets/list", new DatasetsPage(cards));
    }
}
