package org.cyborgscoring.pipeline;

import java.util.List;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.RunContext;

/**
 * Trains a Student several times, each time giving more weight to the subgroups on which it erred
 * more, and keeps the one whose worst subgroup fares best.
 *
 * <p>Errors are those of out-of-sample predictions, so that a subgroup does not look well scored
 * because it was learned by heart; see {@link SubgroupErrors} for the weights. That groups decide
 * weights in training and are no input of the model is the idea of reweighing (Kamiran, F., &amp;
 * Calders, T. (2012). Data preprocessing techniques for classification without discrimination.
 * Knowledge and Information Systems, 33(1), 1-33); minimising the loss of the worst group is that
 * of group DRO (Sagawa, S., Koh, P. W., Hashimoto, T. B., &amp; Liang, P. (2020). Distributionally
 * robust neural networks for group shifts. ICLR).
 */
final class EqualErrorStudent implements Student {
  /** The first fit, with all groups alike, and so many more. */
  private static final int ROUNDS = 4;

  private final Student student;
  private final List<String> columns;

  /**
   * A Student.
   *
   * @param student is trained
   * @param columns the group columns; a subgroup is a combination of their values
   */
  EqualErrorStudent(Student student, List<String> columns) {
    this.student = student;
    this.columns = List.copyOf(columns);
  }

  @Override
  public boolean wantsWholeMachine() {
    return student.wantsWholeMachine();
  }

  @Override
  public Fitted<StudentModel> fit(CyborgData data, RunContext run) {
    SubgroupErrors errors = new SubgroupErrors(data, columns);
    Fitted<StudentModel> best = student.fit(data, run);
    if (errors.subgroups() < 2) {
      return best;
    }
    double[] losses = errors.losses(best.outOfSample());
    double worst = SubgroupErrors.worst(losses);
    double[] weights = errors.equalWeights();
    for (int round = 0; round < ROUNDS; round++) {
      weights = errors.reweigh(weights, losses);
      Fitted<StudentModel> next = student.fit(errors.weighted(weights), run);
      losses = errors.losses(next.outOfSample());
      if (SubgroupErrors.worst(losses) < worst) {
        worst = SubgroupErrors.worst(losses);
        best.model().close();
        best = next;
      } else {
        next.model().close();
      }
    }
    return best;
  }
}
