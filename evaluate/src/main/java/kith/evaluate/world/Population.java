package kith.evaluate.world;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Who there is: real people first (0 … people - 1), then organisations, then fakes; one array cell an account.
///
/// Cost: about 60 bytes an account.
final class Population {
    static final int CRAFTS = 30;
    static final int CRAFTS_IN_FAMILY = 3;
    private static final int PEOPLE_IN_TOWN = 500;
    private static final int PEOPLE_IN_REGION = 4_000;
    /// New accounts become rarer going back in time by a factor of e in that many days: the platform grew
    /// exponentially.
    private static final double GROWTH_DAYS = 1_100;

    private static final double[] HOUSEHOLD_SIZES = {0.28, 0.61, 0.77, 0.91, 0.97, 1};
    /// Medians and spreads, in logs, of how readily an account is found and how readily its owner follows; both
    /// end at 1.
    private static final double FINDABLE = 1.15;
    private static final double FINDABLE_SPREAD = 1.2;
    private static final double EAGER = 0.45;
    private static final double EAGER_SPREAD = 1.2;
    /// Correlation of the two: who seldom opens the app is neither found nor follows.
    private static final double TOGETHER = 0.92;
    private static final double TALENT_OF_WIDE_CREATORS = 2;
    private static final double TALENT_OF_BIG_FAMILIES = -1;

    final int people;
    final int accounts;
    final int towns;
    final int regions;
    final Kind[] kind;
    final int[] town;
    final int[] birthTown;
    final byte[] craft;
    final int[] household;
    final int[] kin;
    final byte[] age;
    final float[] talent;
    final float[] sociability;
    /// How readily the person follows others: 1 for many, less for those who seldom look.
    final float[] eager;
    /// How readily others find and recognise the account: 1 for most, less for shy ones.
    final float[] findable;
    final float[] intent;
    /// How readily friends respond to a person whatever is posted: loyalty, not talent.
    final float[] warmth;
    final float[] susceptibility;
    final float[] tasteX;
    final float[] tasteY;
    final int[] joined;
    final boolean[] secret;
    final boolean[] seller;
    final boolean[] wide;
    final boolean[] beginner;
    final boolean[] bigFamily;

    private final long seed;
    private final Laws laws;

    private Population(WorldSpec spec, Laws laws) {
        seed = spec.seed();
        this.laws = laws;
        people = spec.people();
        double real = 1 - laws.get(Law.ORGANISATIONS) - laws.get(Law.FAKES);
        int organisations = (int) Math.round(people / real * laws.get(Law.ORGANISATIONS));
        int fakes = (int) Math.round(people / real * laws.get(Law.FAKES));
        accounts = people + organisations + fakes;
        regions = Math.max(1, Math.round((float) people / PEOPLE_IN_REGION));
        towns = Math.max(2 * regions, Math.round((float) people / PEOPLE_IN_TOWN));
        kind = new Kind[accounts];
        Arrays.fill(kind, Kind.CONSUMER);
        town = new int[accounts];
        birthTown = new int[people];
        craft = new byte[accounts];
        household = new int[people];
        kin = new int[people];
        age = new byte[people];
        talent = new float[accounts];
        sociability = new float[accounts];
        findable = new float[accounts];
        eager = new float[accounts];
        intent = new float[accounts];
        warmth = new float[accounts];
        susceptibility = new float[people];
        tasteX = new float[accounts];
        tasteY = new float[accounts];
        joined = new int[accounts];
        secret = new boolean[accounts];
        seller = new boolean[accounts];
        wide = new boolean[accounts];
        beginner = new boolean[accounts];
        bigFamily = new boolean[accounts];
        for (int i = people; i < accounts; i++) {
            kind[i] = i < people + organisations ? Kind.ORGANISATION : Kind.FAKE;
        }
    }

    static Population settle(WorldSpec spec, Laws laws) {
        Population population = new Population(spec, laws);
        population.settleTowns();
        for (int i = 0; i < population.people; i++) {
            population.drawPerson(i);
        }
        for (int i = population.people; i < population.accounts; i++) {
            population.drawOther(i);
        }
        return population;
    }

    Kind kind(int account) {
        return kind[account];
    }

    boolean isPerson(int account) {
        return account < people;
    }

    int region(int account) {
        return (int) ((long) town[account] * regions / towns);
    }

    int craftFamily(int account) {
        return craft[account] / CRAFTS_IN_FAMILY;
    }

    /// Days since the account was made, at the second crawl.
    int ageInDays(int account) {
        return Days.SECOND_CRAWL - joined[account];
    }

    /// How near two tastes are, 0 to 1.
    double match(int a, int b) {
        double dx = tasteX[a] - tasteX[b];
        double dy = tasteY[a] - tasteY[b];
        return Math.exp(-0.5 * (dx * dx + dy * dy));
    }

    private void settleTowns() {
        SplittableRandom random = Chance.of(seed, Phase.TOWNS, 0);
        double[] weight = new double[towns];
        double sum = 0;
        for (int t = 0; t < towns; t++) {
            weight[t] = Chance.logNormal(random, 1, 0.5);
            sum += weight[t];
        }
        double big = laws.get(Law.BIG_FAMILIES);
        double bigFamilyChance = 17 * big / (90 * (1 - big) + 17 * big);
        int person = 0;
        int house = 0;
        int family = -1;
        double upTo = 0;
        for (int t = 0; t < towns; t++) {
            upTo += weight[t] / sum;
            int last = t == towns - 1 ? people : (int) Math.round(upTo * people);
            int familyEnds = person;
            boolean isBig = false;
            while (person < last) {
                if (person >= familyEnds) {
                    family++;
                    isBig = random.nextDouble() < bigFamilyChance;
                    familyEnds = person
                            + (isBig ? random.nextInt(60, 121) : (int) Math.round(Chance.logNormal(random, 16, 0.35)));
                }
                int size = householdSize(random);
                int parentAge = random.nextInt(22, 72);
                for (int k = 0; k < size && person < last; k++, person++) {
                    town[person] = t;
                    household[person] = house;
                    kin[person] = family;
                    bigFamily[person] = isBig;
                    int years = k < 2 ? parentAge + random.nextInt(-3, 4) : parentAge - random.nextInt(22, 32);
                    age[person] = (byte) Math.clamp(years < 18 ? random.nextInt(18, 30) : years, 18, 78);
                }
                house++;
            }
        }
    }

    private static int householdSize(SplittableRandom random) {
        double draw = random.nextDouble();
        int size = 1;
        while (draw >= HOUSEHOLD_SIZES[size - 1]) {
            size++;
        }
        return size;
    }

    private void drawPerson(int i) {
        SplittableRandom random = Chance.of(seed, Phase.PERSON, i);
        int region = region(i);
        int firstTown = (int) (((long) region * towns + regions - 1) / regions);
        int lastTown = (int) (((long) (region + 1) * towns + regions - 1) / regions);
        birthTown[i] =
                random.nextDouble() < 0.5 ? town[i] : random.nextInt(firstTown, Math.max(firstTown + 1, lastTown));
        craft[i] = (byte) random.nextInt(CRAFTS);
        talent[i] = (float) random.nextGaussian();
        sociability[i] = (float) random.nextGaussian();
        boolean aspires = random.nextDouble() < laws.get(Law.ASPIRANTS);
        double meant = Chance.beta(random, 10, 2);
        double idle = Chance.beta(random, 0.5, 12);
        double active = random.nextGaussian();
        findable[i] = (float) Math.min(1, Math.exp(FINDABLE + FINDABLE_SPREAD * active));
        double looks = TOGETHER * active + Math.sqrt(1 - TOGETHER * TOGETHER) * random.nextGaussian();
        eager[i] = (float) Math.min(1, Math.exp(EAGER + EAGER_SPREAD * looks));
        warmth[i] = (float) random.nextGaussian();
        susceptibility[i] = (float) (0.5 * Chance.gamma(random, 2));
        joined[i] = joinDay(random);
        double group = random.nextDouble();
        if (group < laws.get(Law.BEGINNERS)) {
            beginner[i] = true;
            aspires = true;
            joined[i] = Days.SECOND_CRAWL - random.nextInt(14, 71);
        } else if (group < laws.get(Law.BEGINNERS) + laws.get(Law.WIDE_CREATORS)) {
            wide[i] = true;
            aspires = false;
            talent[i] = (float) (TALENT_OF_WIDE_CREATORS + 0.4 * talent[i]);
        }
        if (bigFamily[i]) {
            talent[i] = (float) (TALENT_OF_BIG_FAMILIES + 0.5 * talent[i]);
        }
        intent[i] = (float) (aspires ? meant : idle);
        kind[i] = intent[i] < 0.5 ? Kind.CONSUMER : Kind.ASPIRANT;
        secret[i] = random.nextDouble() < 0.27 && kind(i) == Kind.CONSUMER;
        seller[i] = random.nextDouble() < laws.get(Law.SELLERS);
        drawTaste(i, random);
    }

    private void drawTaste(int i, SplittableRandom random) {
        double angle =
                2 * Math.PI * craftFamily(i) / (CRAFTS / CRAFTS_IN_FAMILY) + 0.25 * (craft[i] % CRAFTS_IN_FAMILY);
        SplittableRandom place = Chance.of(seed, Phase.TOWNS, 1 + town[i]);
        tasteX[i] = (float) (1.2 * Math.cos(angle) + 0.25 * place.nextGaussian() + 0.45 * random.nextGaussian());
        tasteY[i] = (float) (1.2 * Math.sin(angle) + 0.25 * place.nextGaussian() + 0.45 * random.nextGaussian());
    }

    private void drawOther(int i) {
        boolean organisation = kind(i) == Kind.ORGANISATION;
        SplittableRandom random = Chance.of(seed, organisation ? Phase.ORGANISATION : Phase.FAKE, i);
        town[i] = random.nextInt(towns);
        craft[i] = (byte) random.nextInt(CRAFTS);
        joined[i] = organisation ? joinDay(random) : Days.SECOND_CRAWL - random.nextInt(20, 700);
        seller[i] = organisation;
        talent[i] = (float) (organisation ? -0.3 + 0.6 * random.nextGaussian() : 0);
        drawTaste(i, random);
    }

    /// At least ten days before the second crawl.
    private static int joinDay(SplittableRandom random) {
        double reach = 1 - Math.exp(-(Days.SECOND_CRAWL - 10) / GROWTH_DAYS);
        double age = 10 - GROWTH_DAYS * Math.log(1 - random.nextDouble() * reach);
        return Math.clamp((long) (Days.SECOND_CRAWL - age), 0, Days.SECOND_CRAWL - 10);
    }
}
