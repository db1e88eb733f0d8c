package kith.evaluate.accounts;

import java.util.List;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Trial;

/// The trials of who is judged at all.
public final class AccountTrials {
    private AccountTrials() {}

    public static List<Trial> all() {
        return List.of(
                new FakesTrial(DataSet.SRF_FOLLOWERS),
                new FakesTrial(DataSet.INSTAFAKE),
                new TransferTrial(),
                new ClassWiseTrial(),
                new OrganisationTrial(),
                new EstablishedTrial(),
                new FollowerShareTrial());
    }
}
