package kith.app.workspace;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import kith.core.KithException;
import kith.core.workspace.KeptAnswer;
import kith.data.Identity;
import kith.store.AnswerTable;
import tools.jackson.databind.json.JsonMapper;

/// Requests that are done once however often they are sent: the same key and request get the same answer, for a day.
public final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 255;

    private final AnswerTable answers;
    private final Clock clock;

    Answers(AnswerTable answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /// The answer kept for this key, else a new one, which is kept. One at a time, so that of two at once only one
    /// does the work.
    ///
    /// @param request hash of what is asked for
    /// @param work    does it and gives the answer as JSON
    /// @throws KithException (bad input) when the key was used for something else
    public synchronized String once(String member, String key, String request, Supplier<String> work) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw KithException.usage(
                    "Idempotency-Key must have 1 to %d letters. Use a new random one for each request."
                            .formatted(LONGEST));
        }
        answers.forgetBefore(clock.instant().minus(KEPT));
        KeptAnswer known = answers.find(member, key).orElse(null);
        if (known != null && !known.request().equals(request)) {
            throw KithException.badInput(
                    "This Idempotency-Key was used for another request. Use a new one for each request.");
        }
        if (known != null) {
            return known.answer();
        }
        String answer = work.get();
        answers.add(member, key, new KeptAnswer(request, answer), clock.instant());
        return answer;
    }

    /// How many name a person.
    long naming(String dataset, Identity.Finder person) {
        return answers.naming(answer -> Named.in(JSON.readTree(answer), person)).size();
    }

    /// Removes those that name a forgotten person, whatever dataset they are about.
    long forget(String dataset, Identity.Finder person) {
        List<Long> found = answers.naming(answer -> Named.in(JSON.readTree(answer), person));
        answers.remove(found);
        return found.size();
    }
}
