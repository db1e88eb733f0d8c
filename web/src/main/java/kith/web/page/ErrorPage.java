package kith.web.page;

/// @param words what happened and what to do
public record ErrorPage(String title, String words) {}
