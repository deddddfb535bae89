package org.cyborgscoring.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.CutScoreMethod;
import org.cyborgscoring.scoring.CutScoreMethods;
import org.cyborgscoring.scoring.CutScoreSample;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.Teacher;
import org.cyborgscoring.scoring.TeacherProvider;

/**
 * Fits the Teacher and the Students of a design and chooses their cut scores.
 *
 * <p>Cut scores are chosen on out-of-sample predictions for everything the model was trained on.
 * What they are matched to is the labels: a hand score counts for its point, a response without one
 * for the Teacher's probabilities. Where people scored a chosen rather than a random sample, this
 * keeps the shares of the score points those of all responses, not of the chosen ones.
 *
 * <p>Held-out responses are scored without the hand scores they carry.
 */
public final class Training {
  private final Teacher teacher;
  private final Student student;
  private final CutScoreMethod cutScores;
  private final RunDesign design;
  private final RunContext run;

  /**
   * Prepares the training of a design.
   *
   * @param run its seed gives way to the design's
   * @throws org.cyborgscoring.data.InputException if there is no such Teacher, Student or method
   */
  public Training(RunDesign design, RunContext run) {
    this.teacher = TeacherProvider.named(design.teacher(), design.teacherOptions());
    this.student = StudentProvider.named(design.student(), design.studentOptions());
    this.cutScores = CutScoreMethods.named(design.cutScores());
    this.design = design;
    this.run = design.seeded(run);
  }

  /**
   * Fits the Teacher on the hand scores of a split.
   *
   * @return predictions for {@code split.training()}, in its order, and for the held-out responses
   */
  public Outcome teach(Split split) {
    run.checkCancelled();
    List<Response> unscored = split.unscored();
    Fitted<Scorer> fitted = teacher.fit(split.handScored(), unscored, run);
    try (Scorer model = fitted.model()) {
      return predict(split, unscored, fitted.outOfSample(), model);
    }
  }

  private Outcome predict(
      Split split, List<Response> unscored, List<ScoreDistribution> outOfSample, Scorer model) {
    List<ScoreDistribution> machine = model.score(unscored);
    List<ScoreDistribution> predictions = concatenate(outOfSample, machine);
    List<ScoreDistribution> labels =
        concatenate(labels(CyborgData.ofHandScores(split.handScored())), machine);
    CutScores cuts = chooseCutScores(split.item().scale(), predictions, labels);
    List<Response> test = Blind.copies(split.test().responses());
    return new Outcome(cuts, predictions, model.score(test));
  }

  /** Merges the hand scores of a split with what the Teacher made of the other responses. */
  public CyborgData merge(Split split, Outcome teacherOutcome) {
    return CyborgData.merge(
        split.handScored(),
        split.unscored(),
        teacherOutcome
            .training()
            .subList(split.handScored().size(), teacherOutcome.training().size()),
        teacherOutcome.cutScores(),
        TeacherSource.of(design, split));
  }

  /**
   * Fits a Student, with the design's mitigation.
   *
   * @param data what it learns from
   * @param test the held-out responses it predicts
   */
  public Outcome study(CyborgData data, List<Response> test) {
    return study(data, test, TrainedStudent::close);
  }

  /**
   * Fits a Student, with the design's mitigation.
   *
   * @param data what it learns from
   * @param test the held-out responses it predicts
   * @param owner is given the fitted Student and its cut scores, and closes it when it is no longer
   *     needed
   */
  public Outcome study(CyborgData data, List<Response> test, Consumer<TrainedStudent> owner) {
    run.checkCancelled();
    Fitted<StudentModel> fitted = student(data).fit(data, run);
    CutScores cuts = chooseCutScores(data.item().scale(), fitted.outOfSample(), labels(data));
    List<ScoreDistribution> predictions = fitted.model().score(Blind.copies(test));
    owner.accept(new TrainedStudent(fitted.model(), cuts));
    return new Outcome(cuts, fitted.outOfSample(), predictions);
  }

  private Student student(CyborgData data) {
    Mitigation mitigation = design.mitigation();
    return mitigation == Mitigation.EQUAL_ERROR
        ? new EqualErrorStudent(
            student, mitigation.columns(data.rows().stream().map(CyborgRow::response).toList()))
        : student;
  }

  private CutScores chooseCutScores(
      ScoreScale scale, List<ScoreDistribution> predictions, List<ScoreDistribution> labels) {
    return cutScores.choose(CutScoreSample.ofLabels(scale, predictions, labels));
  }

  private static List<ScoreDistribution> labels(CyborgData data) {
    return data.rows().stream().map(CyborgRow::distribution).toList();
  }

  private static <T> List<T> concatenate(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
