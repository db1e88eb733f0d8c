package kith.web.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import kith.app.workspace.ImportAsk;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Job;
import kith.web.page.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Takes files in and has them checked; nothing is imported before somebody saw the check.
@Controller
final class ImportController {
    private final Workspace workspace;

    ImportController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/import")
    View form(@RequestParam(defaultValue = "") String into) {
        return Screen.of(
                "datasets/import",
                new ImportPage(into, List.copyOf(workspace.datasets().keySet())));
    }

    @PostMapping("/import")
    View take(
            @RequestParam(defaultValue = "") String dataset,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String retention,
            @RequestParam(defaultValue = "false") boolean scraped,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Principal member)
            throws IOException {
        String name = dataset.strip();
        workspace.newDataset(name);
        String upload = workspace.jobs().nextId();
        List<String> kept = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                try (InputStream content = file.getInputStream()) {
                    kept.add(workspace.uploads().keep(upload, String.valueOf(file.getOriginalFilename()), content));
                }
            }
        }
        if (kept.isEmpty()) {
            throw KithException.usage("Choose one or more files first.");
        }
        Job job = workspace
                .dataWork()
                .check(
                        member.getName(),
                        new ImportAsk(
                                name,
                                upload,
                                kept,
                                given(table),
                                false,
                                given(source),
                                given(basis),
                                given(retention),
                                scraped));
        return new RedirectView("/jobs/" + job.id());
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
