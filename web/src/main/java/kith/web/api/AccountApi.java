package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kith.app.workspace.Tokens;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.core.workspace.Scope;
import kith.core.workspace.Token;
import kith.web.page.BadField;
import kith.web.page.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.API + "/account")
@Tag(name = "Account")
final class AccountApi {
    private final Workspace workspace;

    AccountApi(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param may what this token may do now
    record AccountAnswer(String name, String role, Instant since, TokenAnswer token, List<String> may) {}

    record TokenList(List<TokenAnswer> tokens) {}

    /// @param used to the minute, or missing: never
    record TokenAnswer(
            String id,
            String name,
            List<String> scopes,
            Instant made,
            Instant expires,
            @Nullable Instant used) {
        static TokenAnswer of(Token token) {
            return new TokenAnswer(
                    token.id(),
                    token.name(),
                    Codes.scopes(token.scopes()),
                    token.made(),
                    token.expires(),
                    token.used());
        }
    }

    /// @param secret shown this once
    record NewToken(TokenAnswer token, String secret) {
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /// @param days at most 366, and never longer than this token; 30 when missing
    record TokenBody(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable Integer days) {}

    @GetMapping
    @Needs(Scope.READ)
    @Operation(summary = "Who you are, and what this token may do")
    AccountAnswer account(Principal member) {
        Caller caller = Caller.of(member);
        return new AccountAnswer(
                caller.getName(),
                caller.member().role().code(),
                caller.member().since(),
                TokenAnswer.of(caller.token()),
                Codes.scopes(caller.scopes()));
    }

    @GetMapping("/tokens")
    @Needs(Scope.TOKENS)
    @Operation(summary = "Your tokens, without the secrets")
    TokenList tokens(Principal member) {
        return new TokenList(workspace.tokens().of(member.getName()).stream()
                .map(TokenAnswer::of)
                .toList());
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.TOKENS)
    @Operation(summary = "Make a token that may do no more and lasts no longer than this one")
    NewToken make(@RequestBody TokenBody body, Principal member) {
        Caller caller = Caller.of(member);
        Set<Scope> scopes = Codes.scopes(body.scopes());
        if (!caller.scopes().containsAll(scopes)) {
            throw new BadField(
                    "scopes",
                    String.join(" ", Codes.scopes(scopes)),
                    "Send some of those this token has: " + String.join(", ", Codes.scopes(caller.scopes())) + ".");
        }
        int days = Fields.within("days", body.days() == null ? 30 : body.days(), 1, Tokens.MOST_DAYS);
        Instant asked = workspace.clock().instant().plus(java.time.Duration.ofDays(days));
        Instant latest = caller.token().expires();
        Tokens.Made made = workspace
                .tokens()
                .make(
                        caller.getName(),
                        Fields.needed("name", body.name(), "Give the token a name."),
                        scopes,
                        asked.isBefore(latest) ? asked : latest);
        workspace
                .trail()
                .note(
                        caller.getName(),
                        Deed.Kind.CHANGED_TOKEN,
                        null,
                        made.token().name());
        return new NewToken(TokenAnswer.of(made.token()), made.secret());
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.TOKENS)
    @Operation(summary = "Revoke one of your tokens")
    void revoke(@PathVariable String id, Principal member) {
        if (!workspace.tokens().revoke(member.getName(), id)) {
            throw new NotHere("You have no such token. /account/tokens lists yours.");
        }
        workspace.trail().note(member.getName(), Deed.Kind.CHANGED_TOKEN, null, id);
    }
}
