package kith.evaluate.trial;

import java.util.List;
import kith.core.Progress;

/// One question put to data that nobody here wrote, by a fixed protocol.
///
/// Seeds are fixed and nothing is tuned on what is tested: the same files give the same findings.
public interface Trial {
    /// A letter and a number. The letter is the claim: A who is judged at all, B standing, C content, D circle, E
    /// influence.
    String id();

    /// What is asked, and how, in one or two sentences that a marketer can read.
    String question();

    /// All data sets that are read.
    List<DataSet> data();

    /// Puts the question.
    ///
    /// @throws kith.core.KithException bad input, naming the file, when one is missing or not as it was published
    List<Finding> run(RealData data, Progress progress);
}
