package kith.evaluate.world;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Account ids, names and handles. Ids follow a shuffled order, so that neither family nor kind can be read from
/// them.
final class Identities {
    private static final Pattern NOT_HANDLE = Pattern.compile("[^a-z]");

    private static final int FIRST_NUMBER = 10_000_000;

    private final Population population;
    private final long seed;
    private final int[] number;
    private final int[] order;
    private final List<Phrases> languages =
            Phrases.LANGUAGES.stream().map(Phrases::load).toList();

    Identities(Population population, long seed) {
        this.population = population;
        this.seed = seed;
        order = new int[population.accounts];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Chance.shuffle(order, Chance.of(seed, Phase.IDENTITY, 0));
        number = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            number[order[k]] = k;
        }
    }

    /// The account in row `k` of every file.
    int inOrder(int k) {
        return order[k];
    }

    String id(int account) {
        return "u" + (FIRST_NUMBER + number[account]);
    }

    String language(int account) {
        return Phrases.LANGUAGES.get(population.region(account) % Phrases.LANGUAGES.size());
    }

    Phrases phrases(int account) {
        return languages.get(population.region(account) % Phrases.LANGUAGES.size());
    }

    String firstName(int account) {
        return phrases(account).at("first", (int) (Chance.bits(seed, Phase.IDENTITY, account) >>> 33));
    }

    /// Kin mostly share it; one household in three bears another name of the family.
    String surname(int account) {
        long family = account;
        if (population.isPerson(account)) {
            boolean other = Chance.bits(seed, Phase.IDENTITY, -1L - population.household[account]) % 3 == 0;
            family = other
                    ? Chance.ordered(3, population.household[account])
                    : Chance.ordered(2, population.kin[account]);
        }
        return phrases(account).at("last", (int) (Chance.bits(seed, Phase.IDENTITY, family) >>> 33));
    }

    String town(int account) {
        int town = population.town[account];
        String name = phrases(account).at("town", town);
        // Beyond ten towns of a language names repeat; a number keeps towns apart.
        int round = town / 10;
        return round == 0 ? name : name + " " + (round + 1);
    }

    String displayName(int account) {
        return switch (population.kind(account)) {
            case CONSUMER, ASPIRANT -> firstName(account) + " " + surname(account);
            case ORGANISATION -> craftNoun(account) + " " + town(account);
            case FAKE -> Chance.bits(seed, Phase.IDENTITY, account) % 2 == 0 ? "" : firstName(account);
        };
    }

    String craftNoun(int account) {
        return phrases(account).at("craft-noun", population.craft[account]);
    }

    String handle(int account) {
        SplittableRandom random = Chance.of(seed, Phase.PROFILE, -1L - account);
        String first = plain(firstName(account));
        String tail = Integer.toString(number[account], 36);
        return switch (population.kind(account)) {
            case CONSUMER, ASPIRANT -> first + "." + plain(surname(account)) + "." + tail;
            case ORGANISATION -> plain(craftNoun(account)) + "_" + tail;
            case FAKE ->
                first + random.nextInt(10_000, 1_000_000) + (char) ('a' + random.nextInt(26)) + number[account];
        };
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return NOT_HANDLE.matcher(letters).replaceAll("");
    }
}
