package kith.web.home;

import java.util.List;
import kith.core.workspace.Member;
import org.jspecify.annotations.Nullable;

/// @param problem what was wrong with the last change, or missing
public record TeamPage(List<Member> members, @Nullable String problem) {}
