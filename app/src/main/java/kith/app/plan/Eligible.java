package kith.app.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kith.core.KithException;
import org.jspecify.annotations.Nullable;

/// Who may be invited, and which constraint keeps out whom: so that an order that nobody meets can be
/// answered with the constraint to relax.
final class Eligible {
    private final List<Account> accounts;
    private final NameList names;
    private final PlanOrder.Who who;
    private final Map<String, Predicate<Account>> conditions = new LinkedHashMap<>();
    private final Set<Integer> excluded = new HashSet<>();
    private final Set<Integer> cooling = new HashSet<>();
    private final List<Account> included = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param today against which invitations of before are held
    Eligible(List<Account> accounts, NameList names, PlanOrder.Who who, LocalDate today) {
        this.accounts = accounts;
        this.names = names;
        this.who = who;
        conditions.put("the account must be a person's (neither organisation nor suspicious)", Account::isPerson);
        who.from().forEach((name, value) -> conditions.put("--from %s='%s'".formatted(name, value), from(name, value)));
        if (who.minAlpha() > 0) {
            conditions.put("--min-alpha " + who.minAlpha(), account -> account.alphaOrNone() >= who.minAlpha());
        }
        if (who.exclude() != null) {
            readExcluded(who.exclude());
            conditions.put("--exclude " + who.exclude(), account -> !excluded.contains(account.node()));
        }
        if (who.invited() != null) {
            readInvited(who.invited(), today);
            conditions.put(
                    "--cool-down %d (with --invited %s)".formatted(who.coolDownDays(), who.invited()),
                    account -> !cooling.contains(account.node()));
        }
        if (who.mustInclude() != null) {
            readIncluded(who.mustInclude());
        }
    }

    /// What a person has of something that can be filtered or capped by; missing when not known.
    static @Nullable String value(Account account, String name) {
        return switch (name) {
            case "walk" -> account.walk();
            case "place" -> account.place();
            case "peer_group" -> account.peerGroup();
            case "platform" -> account.platform();
            case "verdict" -> account.verdict().code();
            default ->
                throw KithException.usage(
                        "'%s' is nothing that people have. Choose from: walk, place, peer_group, platform, verdict."
                                .formatted(name));
        };
    }

    private static Predicate<Account> from(String name, String value) {
        String wanted = value.strip().toLowerCase(Locale.ROOT);
        return account -> {
            String has = value(account, name);
            if (has == null) {
                return false;
            }
            // a walk may have several names, as in `ceramicist or potter`
            String lower = has.toLowerCase(Locale.ROOT);
            return lower.equals(wanted)
                    || (name.equals("walk") && List.of(lower.split(" or ")).contains(wanted));
        };
    }

    private void readExcluded(java.nio.file.Path file) {
        int unknown = 0;
        for (NameList.Line line : names.read(file)) {
            unknown += line.accounts().isEmpty() ? 1 : 0;
            line.accounts().forEach(account -> excluded.add(account.node()));
        }
        if (unknown > 0) {
            notes.add("%d of %s are not in the dataset; nobody of them could have been invited."
                    .formatted(unknown, file.getFileName()));
        }
    }

    private void readInvited(java.nio.file.Path file, LocalDate today) {
        for (NameList.Line line : names.read(file)) {
            LocalDate day;
            try {
                day = LocalDate.parse(line.value().length() > 10 ? line.value().substring(0, 10) : line.value());
            } catch (DateTimeParseException _) {
                throw line.wrong("the date '%s' cannot be read. Write it as 2026-03-01.".formatted(line.value()));
            }
            if (day.isAfter(today.minusDays(who.coolDownDays()))) {
                line.accounts().forEach(account -> cooling.add(account.node()));
            }
        }
    }

    private void readIncluded(java.nio.file.Path file) {
        Set<Integer> met = new HashSet<>();
        for (NameList.Line line : names.read(file)) {
            Account account = line.account();
            if (excluded.contains(account.node())) {
                throw line.wrong("they are both in --must-include and in --exclude. Take them off one of the lists.");
            }
            if (cooling.contains(account.node())) {
                throw line.wrong(
                        "they are in --must-include, but were invited less than %d days ago. Take the line out or lower --cool-down."
                                .formatted(who.coolDownDays()));
            }
            if (met.add(account.node())) {
                included.add(account);
            }
        }
    }

    /// Everybody who meets all constraints, and those who must be in.
    List<Account> candidates() {
        Set<Integer> sure = new HashSet<>();
        included.forEach(account -> sure.add(account.node()));
        List<Account> found = accounts.stream()
                .filter(account -> sure.contains(account.node())
                        || conditions.values().stream().allMatch(one -> one.test(account)))
                .toList();
        if (found.isEmpty()) {
            throw KithException.usage(whatToRelax());
        }
        return found;
    }

    /// Who must be in the plan.
    List<Account> included() {
        return included;
    }

    /// Whether somebody is on the list of those left out, or was invited lately.
    boolean isBarred(Account account) {
        return excluded.contains(account.node()) || cooling.contains(account.node());
    }

    List<String> notes() {
        return notes;
    }

    private String whatToRelax() {
        String advice = "Nobody can be invited: no account meets all constraints.";
        long most = 0;
        for (String name : conditions.keySet()) {
            long without = accounts.stream()
                    .filter(account -> conditions.entrySet().stream()
                            .allMatch(entry -> entry.getKey().equals(name)
                                    || entry.getValue().test(account)))
                    .count();
            if (without > most) {
                most = without;
                advice = "Nobody can be invited. Without %s %d could: relax it.".formatted(name, without);
            }
        }
        if (most == 0 && conditions.size() > 1) {
            advice += " Even without any one of them nobody would: relax several, first --min-alpha.";
        }
        return advice;
    }
}
