package kith.web.home;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.app.workspace.Tokens;
import kith.app.workspace.Workspace;
import kith.core.KithException;
import kith.core.workspace.Deed;
import kith.core.workspace.Member;
import kith.core.workspace.Role;
import kith.core.workspace.Scope;
import kith.web.page.Ago;
import kith.web.page.NotHere;
import kith.web.page.Screen;
import kith.web.signon.SignOn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Who may sign in, the log of what they did, and one's own password.
@Controller
final class TeamController {
    private static final int LINES = 100;

    private final Workspace workspace;
    private final Passwords passwords;
    private final String elsewhere;

    TeamController(Workspace workspace, Passwords passwords, ObjectProvider<SignOn> signOn) {
        SignOn other = signOn.getIfAvailable();
        elsewhere = other == null ? "another server" : other.name();
        this.workspace = workspace;
        this.passwords = passwords;
    }

    @GetMapping("/team")
    View team() {
        return team(null);
    }

    private View team(@Nullable String problem) {
        Screen screen = Screen.of("team", new TeamPage(workspace.team().members(), elsewhere, problem));
        return problem == null ? screen : screen.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/team")
    View add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "viewer") String role,
            Principal owner) {
        String problem = Passwords.problem(password);
        if (problem != null) {
            return team(problem);
        }
        try {
            Member added = workspace.team().add(name, role(role), passwords.hash(password));
            note(owner, added.name());
            return new RedirectView("/team");
        } catch (KithException e) {
            return team(e.getMessage());
        }
    }

    @PostMapping("/team/{name}/role")
    View change(@PathVariable String name, @RequestParam String role, Principal owner) {
        Member member = member(name);
        try {
            if (!member.hasPassword()) {
                throw KithException.usage(
                        "%s says which role %s has. Change their groups there.".formatted(elsewhere, member.name()));
            }
            workspace.team().change(member.as(role(role)));
            note(owner, member.name());
            return new RedirectView("/team");
        } catch (KithException e) {
            return team(e.getMessage());
        }
    }

    @PostMapping("/team/{name}/remove")
    View remove(@PathVariable String name, Principal owner) {
        try {
            workspace.team().remove(member(name).name());
            note(owner, name);
            return new RedirectView("/team");
        } catch (KithException e) {
            return team(e.getMessage());
        }
    }

    private void note(Principal owner, String name) {
        workspace.trail().note(owner.getName(), Deed.Kind.CHANGED_MEMBER, null, name);
    }

    private Member member(String name) {
        return workspace
                .team()
                .find(name)
                .orElseThrow(() -> new NotHere("There is no member called '%s'.".formatted(name)));
    }

    private static Role role(String code) {
        return Role.fromCode(code)
                .orElseThrow(() -> KithException.usage("There is no role called '%s'.".formatted(code)));
    }

    @GetMapping("/trail")
    View trail(@RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 10_000);
        List<Deed> deeds = workspace.trail().newest(LINES + 1, (number - 1) * LINES);
        return Screen.of(
                "trail",
                new TrailPage(
                        deeds.stream().limit(LINES).map(TeamController::line).toList(), number, deeds.size() > LINES));
    }

    private static TrailPage.Line line(Deed deed) {
        String kind = deed.kind().code().replace('_', ' ');
        return new TrailPage.Line(
                Ago.minute(deed.at()),
                deed.member() == null ? "nobody" : deed.member(),
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                deed.dataset() == null ? "" : deed.dataset(),
                deed.subject() == null ? "" : deed.subject());
    }

    @GetMapping("/account")
    View account(Principal who) {
        return account(who, null, null, null);
    }

    private Screen account(Principal who, @Nullable String secret, @Nullable String notice, @Nullable String problem) {
        Member member = member(who.getName());
        Screen screen = Screen.of(
                "account",
                new AccountPage(
                        member.hasPassword(),
                        workspace.tokens().of(member.name()),
                        scopes(member),
                        secret,
                        notice,
                        problem));
        return problem == null ? screen : screen.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Scope> scopes(Member member) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.within(member.role()))
                .toList();
    }

    @PostMapping("/account/tokens")
    View makeToken(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "90") int days,
            Principal who) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes(member(who.getName())).stream()
                .filter(allowed -> scope.contains(allowed.code()))
                .forEach(scopes::add);
        try {
            Tokens.Made made = workspace.tokens().make(who.getName(), name, scopes, days);
            workspace
                    .trail()
                    .note(
                            who.getName(),
                            Deed.Kind.CHANGED_TOKEN,
                            null,
                            made.token().name());
            return account(who, made.secret(), null, null);
        } catch (KithException e) {
            return account(who, null, null, e.getMessage());
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    View revokeToken(@PathVariable String id, Principal who) {
        if (workspace.tokens().revoke(who.getName(), id)) {
            workspace.trail().note(who.getName(), Deed.Kind.CHANGED_TOKEN, null, id);
        }
        return new RedirectView("/account");
    }

    @PostMapping("/account/password")
    View password(
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String next,
            Principal who,
            HttpServletRequest request) {
        Member member = member(who.getName());
        String problem = member.hasPassword() && passwords.matches(now, member.password())
                ? Passwords.problem(next)
                : "The present password is wrong.";
        if (problem != null) {
            return account(who, null, null, problem);
        }
        workspace.team().change(new Member(member.name(), member.role(), passwords.hash(next), member.since()));
        workspace.trail().note(member.name(), Deed.Kind.CHANGED_MEMBER, null, member.name());
        request.getSession().invalidate();
        return new RedirectView("/sign-in?changed");
    }
}
