package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;
import kith.measure.circle.Acquaintances;
import kith.measure.circle.TieSign;
import kith.measure.circle.TieSigns;
import org.jspecify.annotations.Nullable;

/// The Copenhagen Networks Study: students of one university. Facebook tells who is linked, with
/// everybody; calls that were answered and texts are the truth. Only links of two students who were seen
/// to call or text at all are asked about.
final class Students {
    private static final int HALF_SECONDS = 14 * 86_400;
    private static final int WEEK_SECONDS = 7 * 86_400;

    private final Acquaintances people;
    private final TieSigns signs;
    private final List<int[]> linked;
    private final Map<Long, Contact> contacts;

    private Students(Acquaintances people, List<int[]> linked, Map<Long, Contact> contacts) {
        this.people = people;
        signs = TieSigns.of(people);
        this.linked = linked;
        this.contacts = contacts;
    }

    /// Calls and texts between two students.
    private static final class Contact {
        int exchanges;
        int fromLower;
        int earlyExchanges;
        int earlyFromLower;
        int lateExchanges;
        final Set<Integer> earlyWeeks = new HashSet<>();

        void add(long second, boolean lower) {
            exchanges++;
            fromLower += lower ? 1 : 0;
            if (second < HALF_SECONDS) {
                earlyExchanges++;
                earlyFromLower += lower ? 1 : 0;
                earlyWeeks.add((int) (second / WEEK_SECONDS));
            } else {
                lateExchanges++;
            }
        }

        boolean often() {
            return exchanges >= 5 && fromLower > 0 && fromLower < exchanges;
        }
    }

    static Students read(RealData data) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<int[]> links = new ArrayList<>();
        data.each(
                DataSet.COPENHAGEN,
                "fb_friends.csv",
                "SELECT DISTINCT least(a, b), greatest(a, b) FROM read_csv(%s, header = false, skip = 1, columns = {'a': 'INTEGER', 'b': 'INTEGER'}) WHERE a <> b ORDER BY ALL",
                row -> links.add(new int[] {
                    number(numbers, (int) row.longAt(0)), number(numbers, (int) row.longAt(1)),
                }));
        Map<Long, Contact> contacts = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (String file : new String[] {"calls.csv", "sms.csv"}) {
            boolean calls = file.equals("calls.csv");
            data.each(
                    DataSet.COPENHAGEN,
                    file,
                    "SELECT * FROM read_csv(%s, header = false, skip = 1, columns = {'t': 'BIGINT', 'a': 'INTEGER', 'b': 'INTEGER'"
                            + (calls ? ", 'd': 'INTEGER'}) WHERE d >= 0" : "})"),
                    row -> {
                        int a = (int) row.longAt(1);
                        int b = (int) row.longAt(2);
                        Integer one = numbers.get(a);
                        Integer other = numbers.get(b);
                        if (one != null) {
                            seen.add(one);
                        }
                        if (other != null) {
                            seen.add(other);
                        }
                        if (one != null && other != null) {
                            contacts.computeIfAbsent(pair(one, other), pair -> new Contact())
                                    .add(row.longAt(0), one < other);
                        }
                    });
        }
        Acquaintances people = Acquaintances.complete(
                numbers.size(),
                links.stream().mapToInt(link -> link[0]).toArray(),
                links.stream().mapToInt(link -> link[1]).toArray());
        List<int[]> asked = links.stream()
                .filter(link -> seen.contains(link[0]) && seen.contains(link[1]))
                .toList();
        return new Students(people, asked, contacts);
    }

    private static int number(Map<Integer, Integer> numbers, int id) {
        return numbers.computeIfAbsent(id, fresh -> numbers.size());
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    Acquaintances people() {
        return people;
    }

    /// Whether they called or texted at all in four weeks.
    TieTask contact() {
        return task(contact -> true, false);
    }

    /// Whether they called or texted both ways, at least five times.
    TieTask often() {
        return task(Contact::often, false);
    }

    /// Whether they called or texted in weeks 3 and 4; the exchanges of weeks 1 and 2 are signs.
    TieTask later() {
        return task(contact -> contact.lateExchanges > 0, true);
    }

    private TieTask task(Predicate<Contact> knows, boolean early) {
        var ties = new TieTask.Builder(people.people());
        for (int[] link : linked) {
            Contact contact = contacts.get(pair(link[0], link[1]));
            double[] row = signs.row(link[0], link[1]);
            if (early) {
                exchanges(contact, row);
            }
            ties.add(link[0], link[1], row, contact != null && knows.test(contact));
        }
        return ties.build();
    }

    private static void exchanges(@Nullable Contact contact, double[] row) {
        int exchanges = contact == null ? 0 : contact.earlyExchanges;
        boolean bothWays =
                contact != null && contact.earlyFromLower > 0 && contact.earlyFromLower < contact.earlyExchanges;
        row[TieSign.EXCHANGES.column()] = Math.log1p(exchanges);
        row[TieSign.BOTH_WAYS.column()] = bothWays ? 1 : 0;
        row[TieSign.WEEKS.column()] = contact == null ? 0 : Math.log1p(contact.earlyWeeks.size());
    }
}
