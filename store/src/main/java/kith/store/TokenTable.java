package kith.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.core.workspace.Scope;
import kith.core.workspace.Token;

/// What lets programs in. Only hashes of the secrets are here; a member's go with the member.
public final class TokenTable {
    private final Database database;

    public TokenTable(Database database) {
        this.database = database;
    }

    public void add(Token token, String hash) {
        database.change(
                "insert into tokens (id, member, name, hash, scopes, made, expires) values (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.member(),
                token.name(),
                hash,
                token.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(" ")),
                token.made(),
                token.expires());
    }

    public Optional<Token> byHash(String hash) {
        return database.first("select * from tokens where hash = ?", TokenTable::read, hash);
    }

    /// Newest first.
    public List<Token> of(String member) {
        return database.list("select * from tokens where member = ? order by made desc, id", TokenTable::read, member);
    }

    public void used(String id, Instant at) {
        database.change("update tokens set used = ? where id = ?", at, id);
    }

    /// Takes a token of a member away and says whether there was one.
    public boolean remove(String member, String id) {
        return database.change("delete from tokens where member = ? and id = ?", member, id) == 1;
    }

    private static Token read(Database.Cells cells) {
        return new Token(
                cells.text("id"),
                cells.text("member"),
                cells.text("name"),
                scopes(cells.text("scopes")),
                cells.time("made"),
                cells.time("expires"),
                cells.maybeTime("used"));
    }

    private static Set<Scope> scopes(String codes) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(codes.split(" ", -1)).forEach(code -> Scope.fromCode(code).ifPresent(scopes::add));
        return scopes;
    }
}
