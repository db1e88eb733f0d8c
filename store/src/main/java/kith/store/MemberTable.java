package kith.store;

import java.util.List;
import java.util.Optional;
import kith.core.workspace.Member;
import kith.core.workspace.Role;

/// Who may sign in.
public final class MemberTable {
    private final Database database;

    public MemberTable(Database database) {
        this.database = database;
    }

    public List<Member> all() {
        return database.list("select * from members order by name", MemberTable::read);
    }

    public Optional<Member> find(String name) {
        return database.first("select * from members where name = ?", MemberTable::read, name);
    }

    /// The member for whom another server vouches.
    ///
    /// @param issuer  address of that server
    /// @param subject what it calls them, for good
    public Optional<Member> find(String issuer, String subject) {
        return database.first(
                "select * from members where issuer = ? and subject = ?", MemberTable::read, issuer, subject);
    }

    /// Adds a member for whom another server vouches and says whether name and account were free.
    public boolean add(Member member, String issuer, String subject) {
        return database.change(
                        "insert into members (name, role, password, since, issuer, subject) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        member.name(),
                        member.role().code(),
                        member.password(),
                        member.since(),
                        issuer,
                        subject)
                == 1;
    }

    /// Adds a member and says whether the name was free.
    public boolean add(Member member) {
        return database.change(
                        "insert into members (name, role, password, since) values (?, ?, ?, ?) on conflict do nothing",
                        member.name(),
                        member.role().code(),
                        member.password(),
                        member.since())
                == 1;
    }

    /// Adds the very first member; of two at once only one comes in.
    public boolean addFirst(Member member) {
        return database.change(
                        "insert into members (name, role, password, since) select ?, ?, ?, ? where not exists (select 1 from members)",
                        member.name(),
                        member.role().code(),
                        member.password(),
                        member.since())
                == 1;
    }

    /// Changes role and password of a member; an owner stays one as long as there is no other.
    public boolean change(Member member) {
        return database.change(
                        "update members set role = ?, password = ? where name = ? and (? = 'owner' or exists (select 1 from members where role = 'owner' and name <> ?))",
                        member.role().code(),
                        member.password(),
                        member.name(),
                        member.role().code(),
                        member.name())
                == 1;
    }

    /// Takes a member out; the last owner stays.
    public boolean remove(String name) {
        return database.change(
                        "delete from members where name = ? and (role <> 'owner' or exists (select 1 from members where role = 'owner' and name <> ?))",
                        name,
                        name)
                == 1;
    }

    private static Member read(Database.Cells cells) {
        return new Member(
                cells.text("name"),
                Role.fromCode(cells.text("role")).orElse(Role.VIEWER),
                cells.text("password"),
                cells.time("since"));
    }
}
