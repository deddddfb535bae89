package org.cyborgscoring.testing;

import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.scoring.Fitted;
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

  @Override
  public Teacher create(String argument, Map<String, String> options) {
    return (handScored, unscored, run) -> {
      run.checkCancelled();
      Refusal.ofHandScores(unscored);
      FitLog.note(run, ID, handScored.responses(), unscored);
      handScored.requireLearnable(3, "the Teacher " + ID);
      var labels =
          CyborgData.ofHandScores(handScored).rows().stream().map(CyborgRow::distribution).toList();
      var fitted = MarkCount.fit(handScored.item().scale(), handScored.responses(), labels);
      return new Fitted<>(fitted.model(), fitted.outOfSample());
    };
  }
}
