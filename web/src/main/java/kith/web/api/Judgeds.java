package kith.web.api;

import java.nio.file.Path;
import kith.app.workspace.Workspace;
import kith.web.page.Folders;
import kith.web.page.NotHere;

/// Datasets whose people were judged.
final class Judgeds {
    private Judgeds() {}

    static Path folder(Workspace workspace, String dataset) {
        Path folder = Folders.of(workspace, dataset);
        if (workspace.useCases().describe(folder).assessed() == null) {
            throw new NotHere("Nobody in this dataset was judged yet. Judge everybody first.");
        }
        return folder;
    }
}
