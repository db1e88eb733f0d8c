package kith.evaluate.circle;

import java.util.List;
import kith.evaluate.circle.LinkedTieTrial.Asked;
import kith.evaluate.circle.LinkedTieTrial.Goals;
import kith.evaluate.trial.DataSet;
import kith.evaluate.trial.Trial;

/// The trials of claim D.
public final class CircleTrials {
    private CircleTrials() {}

    public static List<Trial> all() {
        return List.of(
                new LinkedTieTrial(
                        "D1",
                        "Given a Facebook link of two pupils of one school, did either name the other as a friend? And which share of a pupil's links are friends?",
                        DataSet.THIERS13,
                        data -> {
                            Pupils pupils = Pupils.read(data);
                            return new Asked(pupils.people(), pupils.friends());
                        },
                        new Goals(0.76, 0.746, 0.735, 0.123, 0.123, true)),
                new LinkedTieTrial(
                        "D2",
                        "Given a Facebook link of two pupils of one school, did either name the other, or did they meet for 20 minutes on two days or more?",
                        DataSet.THIERS13,
                        data -> {
                            Pupils pupils = Pupils.read(data);
                            return new Asked(pupils.people(), pupils.friendsOrMet());
                        },
                        new Goals(0.80, 0.779, 0.670, Double.NaN, 0.096, false)),
                new LinkedTieTrial(
                        "D3",
                        "Given a Facebook friendship of two students, did they call or text each other within four weeks?",
                        DataSet.COPENHAGEN,
                        data -> {
                            Students students = Students.read(data);
                            return new Asked(students.people(), students.contact());
                        },
                        new Goals(0.71, 0.697, 0.697, Double.NaN, 0.078, true)),
                new LinkedTieTrial(
                        "D4",
                        "Given a Facebook friendship of two students, did they call or text both ways, at least five times within four weeks?",
                        DataSet.COPENHAGEN,
                        data -> {
                            Students students = Students.read(data);
                            return new Asked(students.people(), students.often());
                        },
                        new Goals(0.71, 0.699, 0.699, Double.NaN, Double.NaN, true)),
                new MixTrial(),
                new TravelTrial(),
                new InteractionTrial());
    }
}
