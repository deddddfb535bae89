package org.cyborgscoring.testing;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.journal.Journal;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;

/** The Teacher {@code marks}; it notes in the {@link FitLog} what it is shown. */
public final class MarkTeacherProvider implements TeacherProvider {
  /** Its id. */
  public static final String ID = "marks";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "counts marks";
  }

  /**
   * Makes the Teacher; with any option it wants the whole machine, and keeps a journal to itself
   * while it learns.
   */
  @Override
  public Teacher create(String argument, Map<String, String> options) {
    return options.isEmpty() ? MarkTeacherProvider::fit : new WholeMachineTeacher();
  }

  private static Fitted<Scorer> fit(
      HandScored handScored, List<Response> unscored, RunContext run) {
    run.checkCancelled();
    Refusal.ofHandScores(unscored);
    FitLog.note(run, ID, handScored.responses(), unscored);
    handScored.requireLearnable(3, "the Teacher " + ID);
    var labels =
        CyborgData.ofHandScores(handScored).rows().stream().map(CyborgRow::distribution).toList();
    var fitted = MarkCount.fit(handScored.item().scale(), handScored.responses(), labels);
    return new Fitted<>(fitted.model(), fitted.outOfSample());
  }

  private static final class WholeMachineTeacher implements Teacher {
    @Override
    public boolean wantsWholeMachine() {
      return true;
    }

    @Override
    public Fitted<Scorer> fit(HandScored handScored, List<Response> unscored, RunContext run) {
      try (var journal = Journal.open(run.workFolder().resolve("labels.jsonl"), String.class)) {
        run.progress().update(ID, journal.size(), -1);
        return MarkTeacherProvider.fit(handScored, unscored, run);
      }
    }
  }
}
