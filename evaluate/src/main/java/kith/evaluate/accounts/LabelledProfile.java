package kith.evaluate.accounts;

import java.util.ArrayList;
import java.util.List;
import kith.core.Evidence;
import kith.data.Row;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.RealData;

/// One account of which people said whether it is fake, as Kith would have observed it.
///
/// @param bioRead 1 there was a bio, 0 it was empty, -1 not observed
/// @param fake    as labelled; false where nobody labelled it
record LabelledProfile(Evidence.Profile profile, int bioRead, boolean fake) {
    private static final String SRF = """
            SELECT CAST("Number.of.posts" AS DOUBLE), CAST("Number.of.people.they.follow" AS DOUBLE),
              CAST("Number.of.followers" AS DOUBLE), upper(has_profile_picture) = 'TRUE',
              upper("Private.account") = 'TRUE', CAST(username_digits AS INTEGER), -1, %s
            FROM read_csv(%%s, header = true, all_varchar = true)
            """;
    private static final String INSTAFAKE = """
            SELECT userMediaCount, userFollowingCount, userFollowerCount, userHasProfilPic = 1, userIsPrivate = 1,
              usernameDigitCount, CASE WHEN userBiographyLength > 0 THEN 1 ELSE 0 END, isFake = 1
            FROM read_json(%s)
            """;

    /// 975 followers of Swiss influencers.
    static List<LabelledProfile> srf(RealData data) {
        return read(data, DataSet.SRF_FOLLOWERS, "labelled_followers.csv", SRF.formatted("upper(rating) = 'TRUE'"));
    }

    /// 10,000 more of whom nobody said what they are; rows with a missing count are left out.
    static List<LabelledProfile> srfUnlabelled(RealData data) {
        return read(data, DataSet.SRF_FOLLOWERS, "unlabelled_followers_10000.csv", SRF.formatted("false")).stream()
                .filter(one -> one.profile.following() >= 0 && one.profile.followers() >= 0)
                .toList();
    }

    /// 1,194 accounts of instafake.
    static List<LabelledProfile> instafake(RealData data) {
        List<LabelledProfile> all = new ArrayList<>(read(data, DataSet.INSTAFAKE, "fakeAccountData.json", INSTAFAKE));
        all.addAll(read(data, DataSet.INSTAFAKE, "realAccountData.json", INSTAFAKE));
        return List.copyOf(all);
    }

    /// The same without the bio, which not every data set has.
    LabelledProfile withoutBio() {
        return new LabelledProfile(profile, -1, fake);
    }

    static boolean[] fakes(List<LabelledProfile> accounts) {
        boolean[] fake = new boolean[accounts.size()];
        for (int at = 0; at < fake.length; at++) {
            fake[at] = accounts.get(at).fake;
        }
        return fake;
    }

    private static List<LabelledProfile> read(RealData data, DataSet set, String file, String sql) {
        List<LabelledProfile> accounts = new ArrayList<>();
        data.each(set, file, sql, row -> accounts.add(of(row)));
        return List.copyOf(accounts);
    }

    private static LabelledProfile of(Row row) {
        Evidence.Profile profile = new Evidence.Profile(
                "instagram",
                null,
                null,
                null,
                Double.NaN,
                row.doubleAt(2),
                0,
                row.doubleAt(1),
                row.doubleAt(0),
                -1,
                row.flag(4) ? 1 : 0,
                -1,
                row.flag(3) ? 1 : 0,
                row.doubleAt(5),
                0);
        return new LabelledProfile(profile, (int) row.longAt(6), row.flag(7));
    }
}
