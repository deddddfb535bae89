package org.cyborgscoring.pipeline;

import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.scoring.CutScores;

/**
 * A fitted Student, ready to become a scoring engine.
 *
 * @param model the Student
 * @param cutScores turn its expected scores into points
 */
public record TrainedStudent(StudentModel model, CutScores cutScores) implements AutoCloseable {

  /** Frees what the Student holds. */
  @Override
  public void close() {
    model.close();
  }
}
