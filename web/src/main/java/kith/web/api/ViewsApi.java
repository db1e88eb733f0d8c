package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import kith.app.workspace.Workspace;
import kith.core.workspace.SavedView;
import kith.core.workspace.Scope;
import kith.web.page.Folders;
import kith.web.page.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.API + "/datasets/{dataset}/views")
@Tag(name = "Saved views")
final class ViewsApi {
    private static final String PAGE = "discover";

    private final Workspace workspace;

    ViewsApi(Workspace workspace) {
        this.workspace = workspace;
    }

    record ViewList(List<ViewAnswer> views) {}

    /// @param query what follows the `?` of the page's address
    record ViewAnswer(String name, String query) {}

    record ViewBody(@Nullable String query) {}

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "Your views of Discover")
    ViewList list(@PathVariable String dataset, Principal member) {
        Folders.of(workspace, dataset);
        return new ViewList(
                views(dataset, member).stream().map(ViewsApi::answer).toList());
    }

    @GetMapping("/{name}")
    @Needs(Scope.READ)
    @Operation(summary = "One of your views; its ETag is for If-Match")
    ResponseEntity<ViewAnswer> one(@PathVariable String dataset, @PathVariable String name, Principal member) {
        ViewAnswer answer = find(dataset, name, member).map(ViewsApi::answer).orElseThrow(ViewsApi::notHere);
        return ResponseEntity.ok().eTag(Matching.etag(answer)).body(answer);
    }

    @PutMapping("/{name}")
    @Needs(Scope.VIEWS)
    @Operation(summary = "Keep a view; If-Match is needed to overwrite one")
    synchronized ResponseEntity<ViewAnswer> keep(
            @PathVariable String dataset,
            @PathVariable String name,
            @RequestBody ViewBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal member) {
        Folders.of(workspace, dataset);
        Matching.must(ifMatch, find(dataset, name, member).map(ViewsApi::answer).orElse(null));
        String query = Fields.needed("query", body.query(), "Send the question, for example verdict=alpha_consumer.");
        workspace.views().keep(member.getName(), dataset, PAGE, name, query);
        ViewAnswer answer = new ViewAnswer(name.strip(), query);
        return ResponseEntity.ok().eTag(Matching.etag(answer)).body(answer);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.VIEWS)
    @Operation(summary = "Remove one of your views")
    void remove(@PathVariable String dataset, @PathVariable String name, Principal member) {
        Folders.of(workspace, dataset);
        workspace
                .views()
                .remove(
                        member.getName(),
                        find(dataset, name, member)
                                .orElseThrow(ViewsApi::notHere)
                                .id());
    }

    private List<SavedView> views(String dataset, Principal member) {
        return workspace.views().of(member.getName(), dataset, PAGE);
    }

    private Optional<SavedView> find(String dataset, String name, Principal member) {
        return views(dataset, member).stream()
                .filter(view -> view.name().equals(name.strip()))
                .findFirst();
    }

    private static ViewAnswer answer(SavedView view) {
        return new ViewAnswer(view.name(), view.query());
    }

    private static NotHere notHere() {
        return new NotHere("You keep no such view of this dataset.");
    }
}
