package kith.web.home;

import java.util.List;
import kith.core.workspace.Member;
import org.jspecify.annotations.Nullable;

/// @param elsewhere the server that vouches for those without a password
/// @param problem   what was wrong with the last change, or missing
public record TeamPage(
        List<Member> members, String elsewhere, @Nullable String problem) {}
