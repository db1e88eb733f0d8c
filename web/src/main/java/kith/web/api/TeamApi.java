package kith.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import kith.app.workspace.Workspace;
import kith.core.workspace.Deed;
import kith.core.workspace.Member;
import kith.core.workspace.Role;
import kith.core.workspace.Scope;
import kith.web.home.Passwords;
import kith.web.page.BadField;
import kith.web.page.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.API)
@Tag(name = "Team")
final class TeamApi {
    private final Workspace workspace;
    private final Passwords passwords;

    TeamApi(Workspace workspace, Passwords passwords) {
        this.workspace = workspace;
        this.passwords = passwords;
    }

    record MemberList(List<MemberAnswer> members) {}

    record MemberAnswer(String name, String role, Instant since) {}

    /// @param role `owner`, `analyst`, `manager` or `viewer`
    record MemberBody(
            @Nullable String name,
            @Nullable String password,
            @Nullable String role) {
        @Override
        public String toString() {
            return "MemberBody[name=%s]".formatted(name);
        }
    }

    record RoleBody(@Nullable String role) {}

    /// @param next cursor of the next page, or missing on the last
    record TrailAnswer(List<Line> deeds, @Nullable String next) {}

    record Line(
            Instant at,
            @Nullable String member,
            String kind,
            @Nullable String dataset,
            @Nullable String subject) {}

    @GetMapping("/team")
    @Needs(Scope.TEAM)
    @Operation(summary = "The members")
    MemberList list() {
        return new MemberList(
                workspace.team().members().stream().map(TeamApi::answer).toList());
    }

    @PostMapping("/team")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.TEAM)
    @Operation(summary = "Add a member with a first password")
    MemberAnswer add(@RequestBody MemberBody body, Principal owner, HttpServletResponse response) {
        String name = Fields.needed("name", body.name(), "Send the new member's name.");
        String password = Fields.needed("password", body.password(), "Send a first password.");
        Role role = role(body.role());
        String problem = Passwords.problem(password);
        if (problem != null) {
            throw new BadField("password", "what was sent", problem);
        }
        Member added = workspace.team().add(name, role, passwords.hash(password));
        note(owner, added.name());
        response.setHeader(HttpHeaders.LOCATION, ApiSecurity.API + "/team/" + added.name());
        return answer(added);
    }

    @GetMapping("/team/{name}")
    @Needs(Scope.TEAM)
    @Operation(summary = "One member; its ETag is for If-Match")
    ResponseEntity<MemberAnswer> one(@PathVariable String name) {
        MemberAnswer answer = answer(member(name));
        return ResponseEntity.ok().eTag(Matching.etag(answer)).body(answer);
    }

    @PutMapping("/team/{name}")
    @Needs(Scope.TEAM)
    @Operation(summary = "Give a member another role; needs If-Match")
    synchronized ResponseEntity<MemberAnswer> change(
            @PathVariable String name,
            @RequestBody RoleBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal owner) {
        Member member = member(name);
        Matching.must(ifMatch, answer(member));
        Member changed = new Member(member.name(), role(body.role()), member.password(), member.since());
        workspace.team().change(changed);
        note(owner, member.name());
        return ResponseEntity.ok().eTag(Matching.etag(answer(changed))).body(answer(changed));
    }

    @DeleteMapping("/team/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.TEAM)
    @Operation(summary = "Take a member out, with all their tokens")
    void remove(@PathVariable String name, Principal owner) {
        Member member = member(name);
        workspace.team().remove(member.name());
        note(owner, member.name());
    }

    @GetMapping("/trail")
    @Needs(Scope.TEAM)
    @Operation(summary = "The log of who saw and took which personal data, newest first")
    TrailAnswer trail(
            @RequestParam(defaultValue = "100") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Fields.within("limit", limit, 1, 500);
        Cursor at = Cursor.of(cursor, "trail");
        // a cursor counts from the oldest line, because lines are only ever added at the other end
        long size = workspace.trail().size();
        long first = at.skip() == 0 ? size : Math.min(at.skip(), size);
        List<Deed> deeds = workspace.trail().newest(limit, Math.toIntExact(size - first));
        long left = first - deeds.size();
        return new TrailAnswer(
                deeds.stream()
                        .map(deed ->
                                new Line(deed.at(), deed.member(), deed.kind().code(), deed.dataset(), deed.subject()))
                        .toList(),
                left > 0 && !deeds.isEmpty() ? new Cursor(0, at.mark()).next(Math.toIntExact(left)) : null);
    }

    private void note(Principal owner, String name) {
        workspace.trail().note(owner.getName(), Deed.Kind.CHANGED_MEMBER, null, name);
    }

    private Member member(String name) {
        return workspace.team().find(name).orElseThrow(() -> new NotHere("There is no such member."));
    }

    private static Role role(@Nullable String code) {
        return Fields.code(
                "role",
                Fields.needed("role", code, "Send one of: " + String.join(", ", Codes.ROLES) + "."),
                Role::fromCode,
                Codes.ROLES);
    }

    private static MemberAnswer answer(Member member) {
        return new MemberAnswer(member.name(), member.role().code(), member.since());
    }
}
