package kith.web.person;

import java.nio.file.Path;
import java.security.Principal;
import java.util.Optional;
import kith.app.Portrait;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.web.page.Addresses;
import kith.web.page.Folders;
import kith.web.page.NotHere;
import kith.web.page.Screen;
import kith.web.work.Prepared;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// One person of a dataset.
@Controller
final class PersonController {
    private final Workspace workspace;

    PersonController(Workspace workspace) {
        this.workspace = workspace;
    }

    @GetMapping("/datasets/{dataset}/people/{account}")
    View person(@PathVariable String dataset, @PathVariable String account, Principal member) {
        judged(dataset);
        Optional<View> first = Prepared.first(workspace, dataset, member);
        if (first.isPresent()) {
            return first.get();
        }
        Portrait portrait = portrait(dataset, account);
        workspace.trail().note(member.getName(), Deed.Kind.SAW_PERSON, dataset, account);
        return Screen.of(
                "person/page",
                PersonWords.page(
                        dataset,
                        Addresses.person(dataset, account),
                        portrait,
                        workspace.remarks().about(dataset, account)));
    }

    @PostMapping("/datasets/{dataset}/people/{account}/contest")
    View contest(
            @PathVariable String dataset,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String words,
            Principal member) {
        portrait(dataset, account);
        workspace.remarks().contest(dataset, account, member.getName(), words);
        workspace.trail().note(member.getName(), Deed.Kind.CONTESTED, dataset, account);
        return new RedirectView(Addresses.person(dataset, account));
    }

    @PostMapping("/datasets/{dataset}/people/{account}/label")
    View label(
            @PathVariable String dataset, @PathVariable String account, @RequestParam String value, Principal member) {
        portrait(dataset, account);
        workspace.remarks().label(dataset, account, member.getName(), value);
        workspace.trail().note(member.getName(), Deed.Kind.LABELLED, dataset, account);
        return new RedirectView(Addresses.person(dataset, account));
    }

    private Path judged(String dataset) {
        Path folder = Folders.of(workspace, dataset);
        if (workspace.useCases().describe(folder).assessed() == null) {
            throw new NotHere("Nobody in this dataset was judged yet. Judge everybody first.");
        }
        return folder;
    }

    private Portrait portrait(String dataset, String account) {
        return workspace
                .people()
                .person(judged(dataset), account)
                .orElseThrow(
                        () -> new NotHere(
                                "This dataset holds no assessment of such an account. It may have been forgotten, or imported after the last judging."));
    }
}
