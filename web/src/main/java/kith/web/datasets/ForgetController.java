package kith.web.datasets;

import java.security.Principal;
import java.util.List;
import kith.app.ForgetOutcome;
import kith.app.explain.Spoken;
import kith.app.workspace.Forgetting;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.web.page.Folders;
import kith.web.page.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Forgets a person: says what would go, then removes it. Whom it is about never stands in an address.
@Controller
@RequestMapping("/datasets/{dataset}/forget")
final class ForgetController {
    private final Workspace workspace;

    ForgetController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping
    View form(@PathVariable String dataset) {
        Folders.of(workspace, dataset);
        return Screen.of("datasets/forget", new ForgetPage(dataset, "", null, null));
    }

    @PostMapping("/look")
    View look(@PathVariable String dataset, @RequestParam(defaultValue = "") String account) {
        Folders.of(workspace, dataset);
        try {
            Forgetting.Preview preview = workspace.forgetting().look(dataset, account);
            return Screen.of("datasets/forget", new ForgetPage(dataset, account, null, found(preview)));
        } catch (KithException e) {
            return refused(dataset, account, e);
        }
    }

    private static ForgetPage.Found found(Forgetting.Preview preview) {
        return new ForgetPage.Found(
                String.join(", ", preview.goesBy()),
                preview.known(),
                places(preview.outcome()),
                String.join(", ", preview.elsewhere()));
    }

    static List<ForgetPage.Place> places(ForgetOutcome outcome) {
        return outcome.removed().entrySet().stream()
                .map(entry -> new ForgetPage.Place(entry.getKey().replace('_', ' '), Spoken.count(entry.getValue())))
                .toList();
    }

    @PostMapping
    View forget(
            @PathVariable String dataset,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal owner) {
        Folders.of(workspace, dataset);
        try {
            if (!sure) {
                throw KithException.usage("Say that this is the right person. Nothing was removed.");
            }
            return new RedirectView("/jobs/"
                    + workspace
                            .forgetting()
                            .forget(owner.getName(), dataset, account)
                            .id());
        } catch (KithException e) {
            return refused(dataset, account, e);
        }
    }

    private static View refused(String dataset, String account, KithException e) {
        return Screen.of("datasets/forget", new ForgetPage(dataset, account, e.getMessage(), null))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
