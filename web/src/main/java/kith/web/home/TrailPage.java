package kith.web.home;

import java.util.List;

/// @param lines newest first
public record TrailPage(List<Line> lines, int page, boolean more) {
    public record Line(String at, String member, String deed, String dataset, String subject) {}
}
