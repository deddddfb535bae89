package org.cyborgscoring.pipeline;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TeacherProvider;

/** What the models of a design are made from besides their names and options. */
public final class ModelProvenance {
  private ModelProvenance() {}

  /**
   * Names and values, to stand beside {@link RunDesign#settings}.
   *
   * @param run may be asked to fetch pretrained models
   * @throws org.cyborgscoring.data.InputException if there is no such model
   */
  public static Map<String, String> of(RunDesign design, RunContext run) throws IOException {
    Map<String, String> provenance = new TreeMap<>();
    TeacherProvider.named(design.teacher(), design.teacherOptions())
        .provenance(run)
        .forEach((name, value) -> provenance.put("teacher." + name, value));
    StudentProvider.named(design.student(), design.studentOptions())
        .provenance(run)
        .forEach((name, value) -> provenance.put("student." + name, value));
    return provenance;
  }
}
