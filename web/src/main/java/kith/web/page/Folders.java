package kith.web.page;

import java.nio.file.Path;
import kith.app.workspace.Workspace;

/// The folder of the dataset that an address names.
public final class Folders {
    private Folders() {}

    /// @throws NotHere when there is no such dataset
    public static Path of(Workspace workspace, String dataset) {
        Path folder = workspace.datasets().get(dataset);
        if (folder == null) {
            throw new NotHere("There is no dataset called '%s'. Choose one from the list.".formatted(dataset));
        }
        return folder;
    }
}
