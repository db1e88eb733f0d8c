package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import kith.app.workspace.Forgetting;
import kith.app.workspace.Workspace;
import kith.core.workspace.Scope;
import kith.web.page.Folders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Forgetting twice is forgetting once, so it needs no key.
@RestController
@RequestMapping(ApiSecurity.API + "/datasets/{dataset}/forgettings")
@Tag(name = "Datasets")
final class ForgettingApi {
    private final Workspace workspace;

    ForgettingApi(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param account account id, handle or profile address
    record ForgetBody(@Nullable String account) {
        @Override
        public String toString() {
            return "ForgetBody[]";
        }
    }

    /// @param known     the dataset or what is kept beside it names the person
    /// @param goesBy    handles, or else account ids
    /// @param removes   how much of each table, result and other place
    /// @param elsewhere other datasets that hold somebody of the same name
    record ForgetPreview(boolean known, List<String> goesBy, Map<String, Long> removes, List<String> elsewhere) {}

    @PostMapping("/preview")
    @Needs(Scope.FORGET)
    @Operation(summary = "What forgetting a person would remove; changes nothing")
    ForgetPreview look(@PathVariable String dataset, @RequestBody ForgetBody body) {
        Folders.of(workspace, dataset);
        Forgetting.Preview preview = workspace.forgetting().look(dataset, account(body));
        return new ForgetPreview(
                preview.known(), preview.goesBy(), preview.outcome().removed(), preview.elsewhere());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Scope.FORGET)
    @Operation(summary = "Remove a person from a dataset and from all that is kept beside it, for good")
    JobAnswer forget(
            @PathVariable String dataset, @RequestBody ForgetBody body, Principal owner, HttpServletResponse response) {
        Folders.of(workspace, dataset);
        return JobAnswer.of(workspace, workspace.forgetting().forget(owner.getName(), dataset, account(body)))
                .at(response);
    }

    private static String account(ForgetBody body) {
        return Fields.needed("account", body.account(), "Send an account id, a handle or a profile address.");
    }
}
