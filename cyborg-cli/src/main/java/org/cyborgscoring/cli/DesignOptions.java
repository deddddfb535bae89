package org.cyborgscoring.cli;

import java.util.Map;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.pipeline.Amount;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.scoring.CutScoreMethods;
import org.cyborgscoring.scoring.TeacherProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Models and their training. */
final class DesignOptions {
  /** The Teacher that looks at counts of words instead of being a language model. */
  static final String STATISTICAL_TEACHER = "lsa-gp";

  @Option(
      names = "--teacher",
      paramLabel = "NAME",
      description =
          "The Teacher (default: ${DEFAULT-VALUE}); hf:owner/name or the path of a folder is a"
              + " language model on this machine, openai:NAME a hosted one.")
  private String teacher = STATISTICAL_TEACHER;

  @Option(
      names = "--teacher-option",
      paramLabel = "NAME=VALUE",
      description = "An option of the Teacher; may be repeated.")
  private Map<String, String> teacherOptions = Map.of();

  @Mixin private final GenerativeTeacherOptions generative = new GenerativeTeacherOptions();

  @Option(
      names = "--student",
      paramLabel = "NAME",
      description =
          "The Student (default: ${DEFAULT-VALUE}); hf:owner/name or the path of a folder is a"
              + " transformer.")
  private String student = "ngram-ridge";

  @Option(
      names = "--student-option",
      paramLabel = "NAME=VALUE",
      description = "An option of the Student; may be repeated.")
  private Map<String, String> studentOptions = Map.of();

  @Mixin private final TransformerOptions transformer = new TransformerOptions();
  @Mixin private final DeviceOption device = new DeviceOption();

  @Option(
      names = "--cut-scores",
      paramLabel = "METHOD",
      description =
          "How expected scores become points: matched (to the distribution of hand scores), qwk or"
              + " rounding (default: ${DEFAULT-VALUE}).")
  private String cutScores = "matched";

  @Option(
      names = "--test",
      paramLabel = "SHARE",
      description = "The share of responses held out for measuring (default: ${DEFAULT-VALUE}).")
  private Amount test = Amount.share(0.2);

  @Mixin private final EmbeddingsOption embeddings = new EmbeddingsOption();

  /** The sampling of this name, as this design has it. */
  String sampling(String name) {
    return embeddings.sampling(name);
  }

  /**
   * The design, with the amount, the sampling and the seed still to be set.
   *
   * @throws InputException if there is no such Teacher, Student or method, if one does not take its
   *     options, or if nothing or everything would be held out
   */
  RunDesign toDesign() {
    Map<String, String> allTeacherOptions =
        generative.addTo(
            teacher,
            device.ofTeacher(teacher, student),
            embeddings.teacherOptions(teacher, teacherOptions));
    TeacherProvider.named(teacher, allTeacherOptions);
    Map<String, String> allStudentOptions =
        transformer.addTo(student, device.ofStudent(student), studentOptions);
    StudentProvider.named(student, allStudentOptions);
    CutScoreMethods.named(cutScores);
    if (!test.isShare() || test.value() >= 1) {
      throw new InputException("--test is a share above 0% and below 100%, such as 20%.");
    }
    RunDesign base = RunDesign.DEFAULT;
    return new RunDesign(
        base.handScored(),
        test.value(),
        base.sampling(),
        teacher,
        allTeacherOptions,
        student,
        allStudentOptions,
        cutScores,
        base.seed());
  }
}
