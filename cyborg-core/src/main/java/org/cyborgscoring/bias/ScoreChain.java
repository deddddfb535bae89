package org.cyborgscoring.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.metrics.bootstrap.SamplingUnits;

/**
 * People, Teacher and Student on the same responses. Machines are judged by the score points they
 * would report; where one reports none, by its continuous scores.
 */
public final class ScoreChain {
  private final EvaluationSet teacher;
  private final List<EvaluationSet> machines;

  private ScoreChain(EvaluationSet teacher, List<EvaluationSet> machines) {
    this.teacher = teacher;
    this.machines = machines;
  }

  /**
   * A chain.
   *
   * @param teacher the Teacher's scores
   * @param student the scores of the Student that learned from them
   * @param reference the scores of a Student on all hand scores, to compare with
   * @throws IllegalArgumentException if the sets are not about the same responses in one order
   */
  public static ScoreChain of(
      EvaluationSet teacher, EvaluationSet student, Optional<EvaluationSet> reference) {
    List<EvaluationSet> machines = new ArrayList<>(List.of(teacher, student));
    reference.ifPresent(machines::add);
    List<String> ids = ids(teacher);
    for (EvaluationSet machine : machines) {
      if (!ids(machine).equals(ids)) {
        throw new IllegalArgumentException(
            machine.scorer() + " and " + teacher.scorer() + " scored different responses.");
      }
    }
    return new ScoreChain(teacher, List.copyOf(machines));
  }

  /** The item. */
  public String item() {
    return teacher.item();
  }

  /** The number of responses. */
  public int size() {
    return teacher.rows().size();
  }

  /** The group columns, in order of appearance. */
  public List<String> groupColumns() {
    return teacher.groupColumns();
  }

  /** Teacher, Student and, if there is one, the reference: 2 or 3. */
  int machines() {
    return machines.size();
  }

  Map<String, String> groups(int row) {
    return teacher.rows().get(row).groups();
  }

  /** Human scores as distances from the scale's lowest point. */
  double[] human() {
    return teacher.rows().stream().mapToDouble(row -> row.human() - origin()).toArray();
  }

  /** Scores of one machine as distances from the scale's lowest point. */
  double[] machine(int index) {
    return machines.get(index).rows().stream().mapToDouble(row -> score(row) - origin()).toArray();
  }

  /** What was subtracted from scores. */
  double origin() {
    return teacher.scale().min();
  }

  /** Responses of one examinee are drawn together. */
  SamplingUnits units() {
    return teacher.rows().stream().allMatch(row -> row.cluster() == null)
        ? SamplingUnits.rows(size())
        : SamplingUnits.clusters(teacher.rows().stream().map(EvaluationRow::cluster).toList());
  }

  private static double score(EvaluationRow row) {
    Double reported = row.reported();
    return reported == null ? row.machine() : reported;
  }

  private static List<String> ids(EvaluationSet set) {
    return set.rows().stream().map(EvaluationRow::id).toList();
  }
}
