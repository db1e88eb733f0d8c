package kith.evaluate.circle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;
import kith.measure.circle.Acquaintances;
import kith.measure.circle.TieSigns;

/// Thiers13: pupils of one school. Facebook tells which are linked, for some pairs that is not known;
/// classes are places; whom they named as friends and whom they met is the truth. Contacts are never a
/// sign.
final class Pupils {
    private static final String PAIRS = "Facebook-known-pairs_data_2013.csv";

    /// Met: at least so long in all ...
    private static final long SECONDS = 1_200;

    /// ... and on so many days.
    private static final long DAYS = 2;

    private final Acquaintances people;
    private final TieSigns signs;
    private final List<int[]> linked;
    private final Set<Long> named;
    private final Set<Integer> answered;
    private final Set<Long> met;

    private Pupils(Acquaintances people, List<int[]> linked, Set<Long> named, Set<Integer> answered, Set<Long> met) {
        this.people = people;
        signs = TieSigns.of(people);
        this.linked = linked;
        this.named = named;
        this.answered = answered;
        this.met = met;
    }

    static Pupils read(RealData data) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<int[]> pairs = new ArrayList<>();
        data.each(
                DataSet.THIERS13,
                PAIRS,
                "SELECT i, j, w FROM read_csv(%s, header = false, delim = ' ', columns = {'i': 'INTEGER', 'j': 'INTEGER', 'w': 'INTEGER'}) ORDER BY ALL",
                row -> {
                    int a = number(numbers, (int) row.longAt(0));
                    int b = number(numbers, (int) row.longAt(1));
                    pairs.add(new int[] {a, b, (int) row.longAt(2)});
                });
        int[] place = new int[numbers.size()];
        Arrays.fill(place, Acquaintances.NOWHERE);
        Map<String, Integer> classes = new HashMap<>();
        data.each(
                DataSet.THIERS13,
                "metadata_2013.txt",
                "SELECT id, class FROM read_csv(%s, header = false, delim = '\\t', columns = {'id': 'INTEGER', 'class': 'VARCHAR', 'gender': 'VARCHAR'})",
                row -> {
                    Integer pupil = numbers.get((int) row.longAt(0));
                    if (pupil != null) {
                        place[pupil] = classes.computeIfAbsent(row.textOf(1), name -> classes.size());
                    }
                });
        Set<Long> named = new HashSet<>();
        Set<Integer> answered = new HashSet<>();
        data.each(
                DataSet.THIERS13,
                "Friendship-network_data_2013.csv.gz",
                "SELECT i, j FROM read_csv(%s, header = false, delim = ' ', columns = {'i': 'INTEGER', 'j': 'INTEGER'})",
                row -> {
                    Integer a = numbers.get((int) row.longAt(0));
                    Integer b = numbers.get((int) row.longAt(1));
                    if (a != null) {
                        answered.add(a);
                        if (b != null) {
                            named.add(pair(a, b));
                        }
                    }
                });
        Set<Long> met = new HashSet<>();
        data.each(DataSet.THIERS13, "tij_thiers13.dat.gz", """
                SELECT least(i, j), greatest(i, j)
                FROM read_csv(%%s, header = false, delim = '\\t', columns = {'t': 'BIGINT', 'i': 'INTEGER', 'j': 'INTEGER'})
                GROUP BY ALL HAVING 20 * count(*) >= %d AND count(DISTINCT t // 86400) >= %d
                """.formatted(SECONDS, DAYS), row -> {
            Integer a = numbers.get((int) row.longAt(0));
            Integer b = numbers.get((int) row.longAt(1));
            if (a != null && b != null) {
                met.add(pair(a, b));
            }
        });
        boolean[] areLinked = new boolean[pairs.size()];
        for (int at = 0; at < areLinked.length; at++) {
            areLinked[at] = pairs.get(at)[2] == 1;
        }
        Acquaintances people = Acquaintances.partial(
                        numbers.size(),
                        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                        areLinked)
                .placed(place);
        List<int[]> linked = pairs.stream().filter(pair -> pair[2] == 1).toList();
        return new Pupils(people, linked, named, answered, met);
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

    /// Whether either named the other a friend, among links of two pupils who both answered.
    TieTask friends() {
        var ties = new TieTask.Builder(people.people());
        for (int[] link : linked) {
            if (answered.contains(link[0]) && answered.contains(link[1])) {
                add(ties, link, named.contains(pair(link[0], link[1])));
            }
        }
        return ties.build();
    }

    /// Whether either named the other, or they met: at least 20 minutes in all, on at least two days.
    TieTask friendsOrMet() {
        var ties = new TieTask.Builder(people.people());
        for (int[] link : linked) {
            long pair = pair(link[0], link[1]);
            add(ties, link, named.contains(pair) || met.contains(pair));
        }
        return ties.build();
    }

    private void add(TieTask.Builder ties, int[] link, boolean know) {
        ties.add(link[0], link[1], signs.row(link[0], link[1]), know);
    }
}
