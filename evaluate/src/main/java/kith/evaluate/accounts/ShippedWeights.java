package kith.evaluate.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import kith.core.KithException;
import kith.evaluate.trial.RealData;
import kith.measure.FakeSign;
import kith.measure.OrganisationSign;
import kith.measure.text.ProfileSign;
import kith.measure.text.TextReader;

/// The weights of fakes and organisations that Kith ships, fitted anew, as the text of its files.
///
/// Fakes from SRF's labelled followers (CC BY-SA 4.0), organisations from the labelled profiles of
/// org_vs_individual (Apache-2.0); both drawn towards stated weights. No other data set is touched.
public final class ShippedWeights {
    private static final double EXPECTED_FAKES = 0.08;
    private static final int DEALS = 5;

    /// Smaller weights of words are left out.
    private static final double LEAST = 0.05;

    private static final List<FakeSign> FAKE_PARTS = List.of(
            FakeSign.POSTS,
            FakeSign.FOLLOWERS,
            FakeSign.FOLLOWING,
            FakeSign.FOLLOWING_PER_POST,
            FakeSign.FOLLOWING_PER_FOLLOWER,
            FakeSign.POSTS_PER_FOLLOWER,
            FakeSign.HANDLE_DIGITS);

    private static final List<OrganisationSign> ORGANISATION_PARTS = List.of(
            OrganisationSign.POSTS,
            OrganisationSign.FOLLOWERS,
            OrganisationSign.FOLLOWING,
            OrganisationSign.FOLLOWERS_PER_FOLLOWING,
            OrganisationSign.FOLLOWING_PER_POST);

    private ShippedWeights() {}

    /// Writes `authentic.yaml` and `organisation.yaml`, which `--definition` takes and whose entries stand in
    /// definition.yaml, and `organisation-words.yaml`.
    ///
    /// @return the files written
    /// @throws KithException the outside world, when a file cannot be written
    public static List<Path> write(RealData data, Path folder) {
        List<String> organisation = organisation(data);
        Map<String, String> files = new TreeMap<>(Map.of(
                "authentic.yaml", "authentic:\n" + authentic(data),
                "organisation.yaml", "organisation:\n" + organisation.getFirst(),
                "organisation-words.yaml", organisation.getLast()));
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
            }
        } catch (IOException e) {
            throw KithException.world(
                    "Cannot write the weights into %s. Check the disk and the permissions.".formatted(folder), e);
        }
        return List.copyOf(written);
    }

    /// The entries of `authentic` in definition.yaml that are fitted.
    public static String authentic(RealData data) {
        List<LabelledProfile> accounts = LabelledProfile.srf(data);
        boolean[] fake = LabelledProfile.fakes(accounts);
        double[][] rows = accounts.stream().map(FakeModel::row).toArray(double[][]::new);
        FakeModel model = FakeModel.fit(rows, fake);
        Map<FakeSign, Curve> curves = model.curves();
        double[][] parts = new double[FAKE_PARTS.size()][accounts.size()];
        for (int part = 0; part < parts.length; part++) {
            FakeSign sign = FAKE_PARTS.get(part);
            for (int at = 0; at < accounts.size(); at++) {
                LabelledProfile account = accounts.get(at);
                parts[part][at] =
                        curve(curves, sign).at(sign.value(account.profile(), account.bioRead()), sign.scale());
            }
        }
        double prevalence = share(fake);
        double[] constants = Constants.shared(parts, model.bias(), prevalence);
        StringBuilder text = new StringBuilder();
        curves.forEach((sign, curve) -> {
            int part = FAKE_PARTS.indexOf(sign);
            entry(text, sign.key(), curve.shipped(part < 0 ? 0 : constants[part]));
        });
        rates(text, rows, fake, logit(EXPECTED_FAKES) - logit(prevalence));
        return text.toString();
    }

    /// Bounds and rates from scores of accounts that the weights were not fitted on, at the expected
    /// prevalence.
    private static void rates(StringBuilder text, double[][] rows, boolean[] fake, double shift) {
        CrossFit crossFit = CrossFit.of(rows, fake, DEALS, (others, so) -> FakeModel.fit(others, so)::logOdds);
        double[] mean = new double[4];
        for (int deal = 0; deal < DEALS; deal++) {
            double[] scores = Arrays.stream(crossFit.scores(deal))
                    .map(score -> score + shift)
                    .toArray();
            ClassWise bounds = ClassWise.of(scores, fake);
            double[] counted = new double[2];
            double[] all = new double[2];
            for (int at = 0; at < scores.length; at++) {
                int kind = fake[at] ? 1 : 0;
                all[kind]++;
                counted[kind] += scores[at] >= 0 ? 1 : 0;
            }
            mean[0] += bounds.realUpTo() / DEALS;
            mean[1] += bounds.fakeFrom() / DEALS;
            mean[2] += counted[1] / all[1] / DEALS;
            mean[3] += counted[0] / all[0] / DEALS;
        }
        text.append("  real_up_to: %s%n".formatted(number(mean[0])));
        text.append("  fake_from: %s%n".formatted(number(mean[1])));
        text.append(String.format(Locale.ROOT, "  counted_fakes: %.3f%n", mean[2]));
        text.append(String.format(Locale.ROOT, "  counted_real: %.3f%n", mean[3]));
    }

    /// The two files' worth of organisation weights: first the entries of `organisation` in definition.yaml
    /// that are fitted, then the whole of organisation-words.yaml.
    public static List<String> organisation(RealData data) {
        LabelledOrganisation[] accounts =
                LabelledOrganisation.all(data, TextReader.bundled()).toArray(LabelledOrganisation[]::new);
        boolean[] yes = LabelledOrganisation.organisations(accounts);
        OrganisationModel model = OrganisationModel.fit(accounts, yes, false);
        Map<OrganisationSign, Curve> curves = model.curves();
        double[][] parts = new double[2 + ORGANISATION_PARTS.size()][accounts.length];
        for (int at = 0; at < accounts.length; at++) {
            LabelledOrganisation account = accounts[at];
            parts[0][at] = model.logOdds(account.nameAlone());
            parts[1][at] = model.logOdds(account.text()) - parts[0][at];
            for (OrganisationSign sign : OrganisationSign.all()) {
                Curve curve = curves.get(sign);
                if (curve != null) {
                    double adds = curve.at(sign.value(account.evidence()), sign.scale());
                    int part = ORGANISATION_PARTS.indexOf(sign);
                    // what the lists read counts with the bio; marks have no constant
                    parts[part < 0 ? 1 : 2 + part][at] += part < 0 && !isRead(sign) ? 0 : adds;
                }
            }
        }
        double[] constants = Constants.shared(parts, model.bias(), share(yes));
        StringBuilder definition = new StringBuilder();
        curves.forEach((sign, curve) -> {
            int part = ORGANISATION_PARTS.indexOf(sign);
            entry(definition, sign.key(), curve.shipped(part < 0 ? 0 : constants[2 + part]));
        });
        Map<ProfileSign, Double> signs = new EnumMap<>(model.signs());
        signs.put(ProfileSign.NAME, constants[0]);
        signs.put(ProfileSign.BIO, constants[1]);
        return List.of(definition.toString(), words(signs, model.words()));
    }

    private static boolean isRead(OrganisationSign sign) {
        return switch (sign) {
            case STRONG_WORDS, WEAK_WORDS, FIRST_PERSON, SELF_PROMOTION -> true;
            default -> false;
        };
    }

    private static String words(Map<ProfileSign, Double> signs, Map<String, Double> words) {
        StringBuilder text = new StringBuilder("""
                # How much the words of a profile and the way it is written speak for an organisation: natural log-odds.
                #
                # Fitted on 4,940 labelled profiles (org_vs_individual, Apache-2.0; see docs/methods/organisation.md) and written by
                # `kith evaluate --data DIR --weights DIR`. A word or two words stand here only if at least eight profiles have them and
                # each word stands in at least eight bios; given names, numbers and words of places do not, and weights below 0.05 are
                # left out. Read by kith.measure.text.OrganisationWords.
                signs:
                """);
        signs.forEach((sign, weight) -> text.append("  %s: %s%n".formatted(sign.key(), number(weight))));
        text.append("words:\n");
        new TreeMap<>(words).forEach((word, weight) -> {
            if (Math.abs(weight) >= LEAST) {
                text.append("  \"%s\": %s%n".formatted(word, number(weight)));
            }
        });
        return text.toString();
    }

    private static void entry(StringBuilder text, String key, Curve curve) {
        if (curve.points() == 2 && curve.at(0) == 0 && curve.at(1) == 1 && curve.adds(0) == 0) {
            text.append("  %s: %s%n".formatted(key, number(curve.adds(1))));
            return;
        }
        StringJoiner at = new StringJoiner(", ", "[", "]");
        StringJoiner adds = new StringJoiner(", ", "[", "]");
        for (int point = 0; point < curve.points(); point++) {
            at.add(number(curve.at(point), 4));
            adds.add(number(curve.adds(point)));
        }
        text.append("  %s:%n    at: %s%n    adds: %s%n".formatted(key, at, adds));
    }

    private static String number(double value) {
        return number(value, 2);
    }

    /// Without zeros at the end.
    private static String number(double value, int decimals) {
        java.math.BigDecimal rounded =
                new java.math.BigDecimal(value).setScale(decimals, java.math.RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static Curve curve(Map<FakeSign, Curve> curves, FakeSign sign) {
        return java.util.Objects.requireNonNull(curves.get(sign));
    }

    private static double share(boolean[] yes) {
        double count = 0;
        for (boolean one : yes) {
            count += one ? 1 : 0;
        }
        return count / yes.length;
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
