package kith.web.api;

import java.util.List;

/// What the API can do, for people.
public record ApiPage(List<Group> groups) {
    public record Group(String title, List<Call> calls) {}

    /// @param id     for links on the page
    /// @param fields of the request
    /// @param curl   an example
    public record Call(
            String id,
            String method,
            String path,
            String summary,
            String scope,
            List<Field> fields,
            List<Field> answer,
            String curl) {}

    public record Field(String name, String where, String type, boolean needed) {}
}
