package org.cyborgscoring.torch.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.RunContext;

/**
 * Fits Students of a tiny model.
 *
 * @param folder the model
 * @param work the run's folder for intermediate files
 */
record FittedStudents(Path folder, Path work) {

  /** A tiny model whose vocabulary comes from these responses. */
  static FittedStudents in(Path parent, List<Response> responses) {
    try {
      return new FittedStudents(
          TinyModel.write(parent.resolve("tiny"), WordScores.texts(responses)),
          parent.resolve("work"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunContext run() {
    return RunContext.withSeed(1).withThreads(2).withWorkFolder(work);
  }

  /** Options for a model that begins with random weights, and these. */
  static Map<String, String> options(String... more) {
    Map<String, String> options =
        new HashMap<>(Map.of("epochs", "12", "learning-rate", "3e-3", "device", "cpu"));
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return options;
  }

  Fitted<StudentModel> fit(CyborgData data, String... more) {
    return fit(data, run(), more);
  }

  Fitted<StudentModel> fit(CyborgData data, RunContext run, String... more) {
    return StudentProvider.named(folder.toString(), options(more)).fit(data, run);
  }
}
