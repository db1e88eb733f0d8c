package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.measure.OrganisationSign;
import kith.measure.fit.SparseFit;
import kith.measure.text.Lexicon;
import kith.measure.text.ProfileSign;
import kith.measure.text.ProfileText;

/// The scorecard of organisations, fitted on labelled profiles: words and two words that stand in at least
/// eight of them, the way name and bio are written, and curves of counts and marks; all drawn towards 0.
///
/// No word enters that stands in fewer than eight bios, that is a given name, that is a number, or that stands
/// in places more than half as often as in bios: from the weights nobody's profile, name or town can be read
/// back.
final class OrganisationModel {
    private static final int FEWEST = 8;
    private static final double MOST_PLACES = 0.5;
    private static final double WORD_FIRMNESS = 3;
    private static final double SIGN_FIRMNESS = 1.5;
    private static final double CURVE_FIRMNESS = 3;
    private static final Lexicon LEXICON = Lexicon.bundled();

    /// Where curves may bend; marks are curves from 0 to 1.
    private static final Map<OrganisationSign, double[]> POINTS = points();

    private final Map<String, Integer> vocabulary;
    private final boolean beside;
    private final SparseFit fit;

    private OrganisationModel(Map<String, Integer> vocabulary, boolean beside, SparseFit fit) {
        this.vocabulary = vocabulary;
        this.beside = beside;
        this.fit = fit;
    }

    private static Map<OrganisationSign, double[]> points() {
        Map<OrganisationSign, double[]> points = new EnumMap<>(OrganisationSign.class);
        points.put(OrganisationSign.STRONG_WORDS, new double[] {0, 1, 2});
        points.put(OrganisationSign.WEAK_WORDS, new double[] {0, 1, 2});
        points.put(OrganisationSign.FIRST_PERSON, new double[] {0, 1, 2});
        for (OrganisationSign mark : new OrganisationSign[] {
            OrganisationSign.SELF_PROMOTION,
            OrganisationSign.LINK,
            OrganisationSign.VERIFIED,
            OrganisationSign.PRIVATE_ACCOUNT,
            OrganisationSign.HANDLE_DIGITS
        }) {
            points.put(mark, new double[] {0, 1});
        }
        points.put(OrganisationSign.POSTS, new double[] {0, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000});
        points.put(OrganisationSign.FOLLOWERS, new double[] {0, 10, 30, 100, 300, 1000, 3000, 10_000, 100_000});
        points.put(OrganisationSign.FOLLOWING, new double[] {0, 10, 30, 100, 300, 1000, 3000});
        points.put(OrganisationSign.FOLLOWERS_PER_FOLLOWING, new double[] {0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 100});
        points.put(OrganisationSign.FOLLOWING_PER_POST, new double[] {0.01, 0.03, 0.1, 0.3, 1, 3, 10});
        return points;
    }

    /// @param beside whether to use what Kith's tables do not have
    static OrganisationModel fit(LabelledOrganisation[] accounts, boolean[] organisation, boolean beside) {
        Map<String, Integer> vocabulary = vocabulary(accounts);
        SparseFit.Row[] rows = new SparseFit.Row[accounts.length];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = row(accounts[at], vocabulary, beside);
        }
        double[] firmness = new double[vocabulary.size() + ProfileSign.all().size() + steps() + (beside ? 3 : 0)];
        for (int column = 0; column < firmness.length; column++) {
            firmness[column] = column < vocabulary.size()
                    ? WORD_FIRMNESS
                    : column < vocabulary.size() + ProfileSign.all().size() ? SIGN_FIRMNESS : CURVE_FIRMNESS;
        }
        return new OrganisationModel(vocabulary, beside, SparseFit.of(rows, organisation, firmness));
    }

    private static int steps() {
        return POINTS.values().stream().mapToInt(points -> points.length - 1).sum();
    }

    private static Map<String, Integer> vocabulary(LabelledOrganisation[] accounts) {
        Map<String, Integer> profiles = new TreeMap<>();
        Map<String, Integer> bios = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (LabelledOrganisation account : accounts) {
            account.phrases().forEach(phrase -> profiles.merge(phrase, 1, Integer::sum));
            account.bioWords().forEach(word -> bios.merge(word, 1, Integer::sum));
            account.placeWords().forEach(word -> places.merge(word, 1, Integer::sum));
        }
        Map<String, Integer> vocabulary = new TreeMap<>();
        profiles.forEach((phrase, count) -> {
            if (count >= FEWEST && mayBeTold(phrase, bios, places)) {
                vocabulary.put(phrase, vocabulary.size());
            }
        });
        return vocabulary;
    }

    private static boolean mayBeTold(String phrase, Map<String, Integer> bios, Map<String, Integer> places) {
        for (String word : phrase.split(" ", -1)) {
            int inBios = bios.getOrDefault(word, 0);
            if (inBios < FEWEST
                    || places.getOrDefault(word, 0) > MOST_PLACES * inBios
                    || word.chars().allMatch(Character::isDigit)
                    || LEXICON.isGivenName(word)
                    || NeverWeighed.holds(word)) {
                return false;
            }
        }
        return true;
    }

    private static SparseFit.Row row(LabelledOrganisation account, Map<String, Integer> vocabulary, boolean beside) {
        List<Integer> columns = new ArrayList<>();
        List<Double> cells = new ArrayList<>();
        for (String phrase : account.phrases()) {
            Integer column = vocabulary.get(phrase);
            if (column != null) {
                columns.add(column);
                cells.add(1.0);
            }
        }
        int at = vocabulary.size();
        for (ProfileSign sign : ProfileSign.all()) {
            if (isFitted(sign) && account.text().has(sign)) {
                columns.add(at);
                cells.add(1.0);
            }
            at++;
        }
        for (Map.Entry<OrganisationSign, double[]> entry : POINTS.entrySet()) {
            OrganisationSign sign = entry.getKey();
            double[] points = entry.getValue();
            double x = sign.value(account.evidence());
            for (int step = 1; step < points.length; step++) {
                double from = sign.scale().of(points[step - 1]);
                double way = Math.clamp((x - from) / (sign.scale().of(points[step]) - from), 0.0, 1.0);
                if (way > 0) {
                    columns.add(at);
                    cells.add(way);
                }
                at++;
            }
        }
        if (beside) {
            for (double cell : account.beside()) {
                columns.add(at++);
                cells.add(cell);
            }
        }
        return new SparseFit.Row(
                columns.stream().mapToInt(Integer::intValue).toArray(),
                cells.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The constants of name and bio are what everybody has: they are found afterwards.
    private static boolean isFitted(ProfileSign sign) {
        return sign != ProfileSign.NAME && sign != ProfileSign.BIO;
    }

    double logOdds(LabelledOrganisation account) {
        return fit.logOdds(row(account, vocabulary, beside));
    }

    double bias() {
        return fit.bias();
    }

    Map<String, Double> words() {
        Map<String, Double> words = new TreeMap<>();
        double[] weights = fit.weights();
        vocabulary.forEach((phrase, column) -> words.put(phrase, weights[column]));
        return words;
    }

    Map<ProfileSign, Double> signs() {
        Map<ProfileSign, Double> signs = new EnumMap<>(ProfileSign.class);
        double[] weights = fit.weights();
        for (int at = 0; at < ProfileSign.all().size(); at++) {
            signs.put(ProfileSign.all().get(at), weights[vocabulary.size() + at]);
        }
        return signs;
    }

    /// Points and log-odds of every curve and mark, before a constant is given to it.
    Map<OrganisationSign, Curve> curves() {
        Map<OrganisationSign, Curve> curves = new EnumMap<>(OrganisationSign.class);
        double[] weights = fit.weights();
        int[] at = {vocabulary.size() + ProfileSign.all().size()};
        POINTS.forEach((sign, points) -> {
            double[] adds = new double[points.length];
            for (int step = 1; step < points.length; step++) {
                adds[step] = adds[step - 1] + weights[at[0]++];
            }
            curves.put(sign, new Curve(points.clone(), adds));
        });
        return curves;
    }

    /// What name or bio adds without its constant.
    double logOdds(ProfileText text) {
        double sum = 0;
        Map<ProfileSign, Double> signs = signs();
        for (ProfileSign sign : ProfileSign.all()) {
            sum += text.has(sign) ? signs.getOrDefault(sign, 0.0) : 0;
        }
        double[] weights = fit.weights();
        for (String phrase : text.phrases()) {
            Integer column = vocabulary.get(phrase);
            sum += column == null ? 0 : weights[column];
        }
        return sum;
    }
}
