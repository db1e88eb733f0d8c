package kith.app;

import java.util.List;
import java.util.stream.Collectors;
import kith.core.Assessment;
import kith.core.KithException;
import kith.data.AssessmentFile;
import kith.data.DuckDb;

/// Who is meant by an account id or a handle.
final class Person {
    /// So many are listed when a handle stands for several.
    private static final int LISTED = 20;

    private Person() {}

    /// The assessment of the account with that id, else of the only one with that handle.
    ///
    /// @param account an account id, or a handle in any letter case, with or without a leading `@`
    static Assessment find(Assessed assessed, DuckDb database, String account) {
        String asked = account.strip();
        List<Assessment> byId = read(assessed, database, "account_id = " + DuckDb.text(asked));
        if (!byId.isEmpty()) {
            return byId.getFirst();
        }
        String handle = asked.startsWith("@") ? asked.substring(1) : asked;
        List<Assessment> byHandle =
                read(assessed, database, "lower(handle) = lower(%s)".formatted(DuckDb.text(handle)));
        if (byHandle.size() == 1) {
            return byHandle.getFirst();
        }
        if (byHandle.isEmpty()) {
            throw KithException.usage(
                    "%s holds no assessment of '%s'. Check the spelling; somebody imported after the last assessment needs: kith assess %s"
                            .formatted(
                                    assessed.dataset().folder(),
                                    asked,
                                    assessed.dataset().folder()));
        }
        throw KithException.usage("%s accounts go by '%s': %s. Name the id."
                .formatted(
                        byHandle.size() > LISTED ? "More than " + LISTED : Integer.toString(byHandle.size()),
                        asked,
                        byHandle.stream()
                                .limit(LISTED)
                                .map(Assessment::accountId)
                                .collect(Collectors.joining(", "))));
    }

    private static List<Assessment> read(Assessed assessed, DuckDb database, String where) {
        return AssessmentFile.read(database, assessed.assessments(), where, "account_id", LISTED + 1);
    }
}
