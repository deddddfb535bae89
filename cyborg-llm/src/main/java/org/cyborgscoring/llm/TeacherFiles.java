package org.cyborgscoring.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.AtomicFile;
import org.cyborgscoring.llm.calibration.CalibrationReport;
import org.cyborgscoring.llm.privacy.Redaction;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.scoring.RunContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a hosted Teacher leaves beside its answers. */
final class TeacherFiles {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private TeacherFiles() {}

  /** {@code teacher.json}: which models were asked and how, and what calibration did. */
  static void write(
      Path folder,
      HostedSettings settings,
      Models models,
      CalibrationReport report,
      Redaction redaction,
      RunContext run) {
    Map<String, Object> teacher = new TreeMap<>();
    teacher.put("model", settings.model());
    teacher.put("asked", models.last().name());
    teacher.put("askedForHandScored", models.folds().stream().map(ModelName::name).toList());
    teacher.put("server", settings.endpoint().baseUrl());
    teacher.put("promptTemplate", settings.question().template().hash());
    teacher.put("shots", settings.question().shots());
    teacher.put("examples", settings.question().examples().id());
    teacher.put("samples", settings.question().samples());
    teacher.put("redacted", redaction != Redaction.NONE);
    teacher.put("calibrated", settings.calibrate());
    teacher.put("handScored", report.responses());
    teacher.put("withoutUsableAnswer", report.unusable());
    teacher.put("qwkAsSaid", number(report.before()));
    teacher.put("qwkCalibrated", number(report.after()));
    teacher.put("meanDifferenceAsSaid", report.biasBefore());
    teacher.put("meanDifferenceCalibrated", report.biasAfter());
    try {
      AtomicFile.writeString(
          folder.resolve("teacher.json"), MAPPER.writeValueAsString(teacher) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run.dialogue()
        .say(
            "On hand-scored responses the model has a QWK of "
                + number(report.before())
                + " as it scores, "
                + number(report.after())
                + " calibrated (cross-validated); its mean is "
                + difference(report.biasBefore())
                + " and "
                + difference(report.biasAfter())
                + " off."
                + (report.unusable() == 0
                    ? ""
                    : " It gave no usable answer to " + report.unusable() + " of them."));
  }

  private static String number(Estimate estimate) {
    return estimate instanceof Estimate.Defined
        ? String.format(Locale.ROOT, "%.3f", estimate.value())
        : "undefined";
  }

  private static String difference(double difference) {
    return String.format(Locale.ROOT, "%+.2f", difference);
  }
}
