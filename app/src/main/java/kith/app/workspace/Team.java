package kith.app.workspace;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.core.KithException;
import kith.core.workspace.Member;
import kith.core.workspace.Role;
import kith.store.MemberTable;

/// Who may sign in, and as what.
public final class Team {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private static final Pattern STRANGE = Pattern.compile("[^a-z0-9._@-]+");
    private static final Pattern AHEAD = Pattern.compile("^[^a-z0-9]+");
    /// Leaves room for a number.
    private static final int LONGEST_WISH = 56;

    private final MemberTable members;
    private final Clock clock;

    Team(MemberTable members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /// True until the first owner came in.
    public boolean isEmpty() {
        return members.all().isEmpty();
    }

    public List<Member> members() {
        return members.all();
    }

    /// @param name in any letter case
    public Optional<Member> find(String name) {
        return members.find(normal(name));
    }

    /// Makes the first member, who owns everything.
    ///
    /// @param password hash of the password
    /// @throws KithException (usage) when the name breaks the rule or somebody was quicker
    public Member addOwner(String name, String password) {
        Member owner = member(name, Role.OWNER, password);
        if (!members.addFirst(owner)) {
            throw KithException.usage("This server has an owner already. Ask them to add you.");
        }
        return owner;
    }

    /// Adds a member.
    ///
    /// @param password hash of the password
    public Member add(String name, Role role, String password) {
        Member member = member(name, role, password);
        if (!members.add(member)) {
            throw KithException.usage(
                    "There is a member called %s already. Choose another name.".formatted(member.name()));
        }
        return member;
    }

    /// Lets somebody in for whom another server vouches: a new member at the first time, later the same one, who gets
    /// the role that the other server says now. An only owner stays one.
    ///
    /// @param issuer  address of that server
    /// @param subject what it calls them, for good; a name or address may change hands
    /// @param wish    what they would like to be called; a number follows when somebody else is called so
    public Member arrive(String issuer, String subject, String wish, Role role) {
        Optional<Member> known = members.find(issuer, subject);
        if (known.isPresent()) {
            Member changed = known.get().as(role);
            return members.change(changed) ? changed : known.get();
        }
        String name = nameLike(wish);
        for (int number = 1; ; number++) {
            Member member = new Member(number == 1 ? name : name + "-" + number, role, "", clock.instant());
            if (members.add(member, issuer, subject)) {
                return member;
            }
            Optional<Member> quicker = members.find(issuer, subject);
            if (quicker.isPresent()) {
                return quicker.get();
            }
        }
    }

    /// Takes out whom another server vouches for no longer, with their tokens; an only owner stays.
    public void leave(String issuer, String subject) {
        members.find(issuer, subject).ifPresent(member -> members.remove(member.name()));
    }

    private static String nameLike(String wish) {
        String name = STRANGE.matcher(normal(wish)).replaceAll("-");
        name = AHEAD.matcher(name).replaceFirst("");
        name = name.substring(0, Math.min(name.length(), LONGEST_WISH));
        return NAME.matcher(name).matches() ? name : "member";
    }

    /// Gives a member another role or password.
    public void change(Member member) {
        if (!members.change(member)) {
            throw KithException.usage(
                    "%s is the only owner. Make somebody else an owner first.".formatted(member.name()));
        }
    }

    /// Takes a member out.
    public void remove(String name) {
        if (!members.remove(normal(name))) {
            throw KithException.usage(
                    "%s is the only owner, or no member. Make somebody else an owner first.".formatted(name));
        }
    }

    private Member member(String name, Role role, String password) {
        String normal = normal(name);
        if (!NAME.matcher(normal).matches()) {
            throw KithException.usage(
                    "The name '%s' must have 2 to 64 letters or digits; . - _ and @ may stand between them."
                            .formatted(name.strip()));
        }
        return new Member(normal, role, password, clock.instant());
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
