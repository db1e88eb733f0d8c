package kith.sources.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.data.repair.Handles;
import kith.data.repair.Numbers;
import kith.data.repair.Repaired;
import kith.data.repair.Times;
import kith.data.repair.Words;
import org.jspecify.annotations.Nullable;

/// From rows to people: handles, units, numbers, and rows that name the same person.
final class People {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final Set<String> KNOWN = Set.of(
            "instagram",
            "tiktok",
            "youtube",
            "x",
            "facebook",
            "pinterest",
            "twitch",
            "threads",
            "snapchat",
            "bluesky",
            "mastodon",
            "linkedin");
    private static final List<RosterColumn> PARTS = List.of(
            RosterColumn.CREDIBILITY,
            RosterColumn.REAL,
            RosterColumn.MASS_FOLLOWERS,
            RosterColumn.INFLUENCER_FOLLOWERS,
            RosterColumn.SUSPICIOUS);

    private final RosterMap map;
    private final RawTable table;
    private final Map<Integer, Numbers.Style> styles = new HashMap<>();
    private final Map<RosterColumn, ShareUnit> units = new EnumMap<>(RosterColumn.class);
    private final List<String> decisions = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    People(RosterMap map, RawTable table, Numbers.Style start) {
        this.map = map;
        this.table = table;
        for (RawTable.RawRow row : table.rows()) {
            row.cells().forEach((place, cell) -> styles.merge(place, start.and(cell), (old, _) -> old.and(cell)));
        }
    }

    Roster roster(List<String> notes, @Nullable String memory) {
        unread.addAll(table.broken());
        decideUnits();
        Map<String, RosterPerson> byKey = new HashMap<>();
        Set<RosterPerson> people = new LinkedHashSet<>();
        List<Long> merged = new ArrayList<>();
        for (RawTable.RawRow row : table.rows()) {
            Optional<RosterPerson> read = person(row);
            if (read.isEmpty()) {
                continue;
            }
            RosterPerson person = read.get();
            for (String key : keys(person)) {
                RosterPerson same = byKey.get(key);
                if (same != null && people.contains(same)) {
                    people.remove(same);
                    person = Merged.of(same, person);
                    merged.add(row.line());
                }
            }
            people.add(person);
            for (String key : keys(person)) {
                byKey.put(key, person);
            }
        }
        if (!merged.isEmpty()) {
            notes.add("%d row%s named somebody a second time and %s merged: line%s %s."
                    .formatted(
                            merged.size(),
                            merged.size() == 1 ? "" : "s",
                            merged.size() == 1 ? "was" : "were",
                            merged.size() == 1 ? "" : "s",
                            listed(merged)));
        }
        List<RosterPerson> inOrder = people.stream()
                .sorted(java.util.Comparator.comparingLong(
                        person -> person.lines().getFirst()))
                .toList();
        return new Roster(inOrder, table.rows().size(), map.described(), decisions, notes, unread, asOf(), memory);
    }

    private static String listed(List<Long> lines) {
        String all =
                String.join(", ", lines.stream().limit(12).map(String::valueOf).toList());
        return lines.size() > 12 ? all + " …" : all;
    }

    private static List<String> keys(RosterPerson person) {
        return person.profiles().stream()
                .map(profile -> Handles.id(profile.platform(), profile.handle()))
                .distinct()
                .toList();
    }

    private Optional<RosterPerson> person(RawTable.RawRow row) {
        Map<String, RosterPerson.Profile> profiles = new LinkedHashMap<>();
        String said = platform(row);
        String odd = null;
        for (RosterColumn column : RosterColumn.values()) {
            if (!column.names()) {
                continue;
            }
            for (int place : map.places().getOrDefault(column, List.of())) {
                String cell = row.cell(place);
                if (cell == null || Words.isNothingInNames(cell)) {
                    continue;
                }
                Optional<Handles.Profile> profile = Handles.profile(cell);
                boolean bareInUrl = column == RosterColumn.PROFILE_URL
                        && profile.isPresent()
                        && profile.get().platform() == null;
                if (profile.isEmpty() || bareInUrl) {
                    odd = odd == null && column != RosterColumn.PROFILE_URL ? cell : odd;
                    continue;
                }
                String own = profile.get().platform();
                String known = own != null ? own : column.platform() != null ? column.platform() : said;
                RosterPerson.Profile found =
                        new RosterPerson.Profile(known, profile.get().handle());
                profiles.putIfAbsent(Handles.id(known, found.handle()), found);
            }
        }
        // `@amy` beside the address of amy's profile is one profile, not two
        profiles.values()
                .removeIf(profile -> profile.platform() == null
                        && profiles.values().stream()
                                .anyMatch(other -> other.platform() != null
                                        && other.handle().equalsIgnoreCase(profile.handle())));
        if (profiles.isEmpty()) {
            unread.add(
                    odd == null
                            ? "Line %d: no handle.".formatted(row.line())
                            : "Line %d: '%s' is no handle and no profile address."
                                    .formatted(row.line(), shortened(odd)));
            return Optional.empty();
        }
        return Optional.of(new RosterPerson(
                List.of(row.line()),
                List.copyOf(profiles.values()),
                ids(row),
                text(row, RosterColumn.NAME),
                text(row, RosterColumn.BIO),
                text(row, RosterColumn.WEBSITE),
                text(row, RosterColumn.CATEGORY),
                text(row, RosterColumn.LOCATION),
                text(row, RosterColumn.LANGUAGE),
                text(row, RosterColumn.OFFERED_AS),
                price(row),
                figures(row)));
    }

    /// A column named `type` may speak of other things than platforms: only a known one is taken from it.
    private @Nullable String platform(RawTable.RawRow row) {
        for (int place : map.places().getOrDefault(RosterColumn.PLATFORM, List.of())) {
            String cell = row.cell(place);
            if (cell != null && !Words.isNothing(cell)) {
                String platform = platform(cell);
                boolean vague =
                        table.headers().get(place).toLowerCase(Locale.ROOT).endsWith("type");
                if (!vague || KNOWN.contains(platform)) {
                    return platform;
                }
            }
        }
        return null;
    }

    /// HypeAuditor numbers the platforms.
    private static String platform(String cell) {
        return switch (cell.strip()) {
            case "1" -> "instagram";
            case "2" -> "youtube";
            case "3" -> "tiktok";
            case "4" -> "twitch";
            case "5" -> "x";
            case "7" -> "snapchat";
            default -> Handles.platform(cell);
        };
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    private List<String> ids(RawTable.RawRow row) {
        String id = text(row, RosterColumn.ACCOUNT_ID);
        return id == null ? List.of() : List.of(id);
    }

    private RosterPerson.Figures figures(RawTable.RawRow row) {
        return new RosterPerson.Figures(
                number(row, RosterColumn.FOLLOWERS),
                number(row, RosterColumn.FOLLOWING),
                number(row, RosterColumn.POSTS),
                share(row, RosterColumn.ENGAGEMENT_RATE),
                number(row, RosterColumn.AVERAGE_LIKES),
                number(row, RosterColumn.AVERAGE_COMMENTS),
                number(row, RosterColumn.AVERAGE_VIEWS),
                share(row, RosterColumn.CREDIBILITY),
                number(row, RosterColumn.QUALITY_SCORE),
                share(row, RosterColumn.REAL),
                share(row, RosterColumn.MASS_FOLLOWERS),
                share(row, RosterColumn.INFLUENCER_FOLLOWERS),
                share(row, RosterColumn.SUSPICIOUS),
                flag(row, RosterColumn.VERIFIED),
                flag(row, RosterColumn.PRIVATE),
                flag(row, RosterColumn.PROFESSIONAL));
    }

    private RosterPerson.@Nullable Price price(RawTable.RawRow row) {
        String currency = text(row, RosterColumn.CURRENCY);
        for (int place : map.places().getOrDefault(RosterColumn.PRICE, List.of())) {
            String cell = row.cell(place);
            if (cell != null) {
                String header = table.headers().get(place);
                RosterPerson.Price price =
                        Amounts.price(cell, currency == null ? currencyOf(header) : currency, style(place));
                if (price != null) {
                    return price;
                }
            }
        }
        return null;
    }

    /// `Price (EUR)`, `Fee €`.
    private static String currencyOf(String header) {
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(
                        "\\b(EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|BRL|INR|JPY)\\b|[€$£]")
                .matcher(header.toUpperCase(Locale.ROOT));
        return found.find() ? found.group() : "";
    }

    /// Columns of parts (credibility, suspicious) share one unit each; engagement is computed again to decide.
    private void decideUnits() {
        List<ShareUnit.Sample> samples = new ArrayList<>();
        for (RawTable.RawRow row : table.rows()) {
            Optional<Double> value = unsure(row, RosterColumn.ENGAGEMENT_RATE);
            if (value.isPresent()) {
                samples.add(sample(row, value.get()));
            }
        }
        if (!samples.isEmpty()) {
            decided(RosterColumn.ENGAGEMENT_RATE, ShareUnit.ofEngagement(samples));
        }
        for (RosterColumn part : PARTS) {
            List<Double> values = new ArrayList<>();
            table.rows().forEach(row -> unsure(row, part).ifPresent(values::add));
            if (!values.isEmpty()) {
                decided(part, ShareUnit.ofPart(values));
            }
        }
    }

    private ShareUnit.Sample sample(RawTable.RawRow row, double value) {
        Double followers = number(row, RosterColumn.FOLLOWERS);
        Double likes = number(row, RosterColumn.AVERAGE_LIKES);
        Double comments = number(row, RosterColumn.AVERAGE_COMMENTS);
        if (followers == null || likes == null || !(followers > 0)) {
            return new ShareUnit.Sample(value, null, null);
        }
        return new ShareUnit.Sample(
                value, likes / followers, comments == null ? null : (Double) ((likes + comments) / followers));
    }

    private void decided(RosterColumn column, ShareUnit.Decision decision) {
        units.put(column, decision.unit());
        List<Integer> places = map.places().getOrDefault(column, List.of());
        decisions.add("'%s' (%s) was %s."
                .formatted(
                        places.isEmpty() ? column.code() : table.headers().get(places.getFirst()),
                        column.words(),
                        decision.words()));
    }

    private Optional<Double> unsure(RawTable.RawRow row, RosterColumn column) {
        return first(row, column)
                .flatMap(Amounts::share)
                .filter(share -> !share.sure())
                .map(Amounts.Share::value);
    }

    private @Nullable Double share(RawTable.RawRow row, RosterColumn column) {
        Amounts.Share share = first(row, column).flatMap(Amounts::share).orElse(null);
        if (share == null) {
            return null;
        }
        double fraction = share.sure()
                ? share.value()
                : units.getOrDefault(column, ShareUnit.FRACTION).fraction(share.value());
        // nobody can have more than all, but a post can have more likes than followers
        boolean part = column != RosterColumn.ENGAGEMENT_RATE;
        return part ? Math.clamp(fraction, 0, 1) : fraction;
    }

    private Optional<String> first(RawTable.RawRow row, RosterColumn column) {
        for (int place : map.places().getOrDefault(column, List.of())) {
            String cell = row.cell(place);
            if (cell != null && !Words.isNothing(cell)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private @Nullable Double number(RawTable.RawRow row, RosterColumn column) {
        for (int place : map.places().getOrDefault(column, List.of())) {
            String cell = row.cell(place);
            Double value = cell == null ? null : Amounts.number(cell, style(place));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Numbers.Style style(int place) {
        return styles.getOrDefault(place, Numbers.Style.UNKNOWN);
    }

    private @Nullable Boolean flag(RawTable.RawRow row, RosterColumn column) {
        String cell = text(row, column);
        if (cell == null) {
            return null;
        }
        return Words.flag(cell) instanceof Repaired.Value value ? Boolean.valueOf(value.text()) : null;
    }

    private @Nullable String text(RawTable.RawRow row, RosterColumn column) {
        return first(row, column)
                .map(cell -> Words.text(cell) instanceof Repaired.Value value ? value.text() : cell)
                .orElse(null);
    }

    /// The oldest time that the list gives for its figures.
    private @Nullable Instant asOf() {
        Instant oldest = null;
        for (RawTable.RawRow row : table.rows()) {
            String cell = text(row, RosterColumn.AS_OF);
            if (cell != null && Times.time(cell, Times.Order.UNKNOWN) instanceof Repaired.Value value) {
                Instant at = LocalDateTime.parse(value.text(), TIME).toInstant(ZoneOffset.UTC);
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
            }
        }
        return oldest;
    }
}
