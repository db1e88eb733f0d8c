package kith.evaluate.world;

import java.io.IOException;
import java.nio.file.Path;

/// Writes truth.csv.
final class TruthFile {
    static final String HEADER = "account_id,kind,established,intent,talent,craft,town,genuine_followers,fake_share,"
            + "standing_percentile,standing_multiple,content_percentile,circle_share,circle_ratio,influence,"
            + "authentic,regular,standing,content,circle,influence_high,alpha";

    private TruthFile() {}

    static void write(Society society, Identities identities, Path file) throws IOException {
        TruthTable truth = new TruthTable(society);
        Population population = society.population;
        Phrases tags = Phrases.load("hashtags");
        try (Csv out = new Csv(file, HEADER)) {
            for (int row = 0; row < population.accounts; row++) {
                int i = identities.inOrder(row);
                boolean person = population.isPerson(i);
                out.text(identities.id(i))
                        .text(population.kind(i).label())
                        .flag(truth.established[i])
                        .decimal(person ? population.intent[i] : Double.NaN)
                        .decimal(person ? population.talent[i] : Double.NaN)
                        .text(tags.at("craft", population.craft[i]))
                        .text(identities.town(i))
                        .number(truth.genuine[i])
                        .decimal(truth.fakeShare[i])
                        .decimal(person ? truth.standingPercentile[i] : Double.NaN)
                        .decimal(person ? truth.standingMultiple[i] : Double.NaN)
                        .decimal(person ? truth.contentPercentile[i] : Double.NaN)
                        .decimal(person ? truth.circleShare[i] : Double.NaN)
                        .decimal(person ? truth.circleRatio[i] : Double.NaN)
                        .decimal(person ? truth.influence[i] : Double.NaN)
                        .flag(truth.authentic[i])
                        .flag(truth.regular(i))
                        .flag(truth.standing(i))
                        .flag(truth.content(i))
                        .flag(truth.circle(i))
                        .flag(truth.influenceHigh[i])
                        .flag(truth.alpha(i));
                out.end();
            }
        }
    }
}
