package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerStudentTest {
  private static final List<Response> RESPONSES = WordScores.responses(240, 16, 1);
  private static final List<Response> OTHERS = WordScores.responses(200, 16, 2);

  @TempDir static Path shared;
  @TempDir Path work;

  private static Path folder = Path.of("");

  @BeforeAll
  static void writeModel() throws IOException {
    folder = TinyModel.write(shared.resolve("tiny"), WordScores.texts(RESPONSES));
  }

  private RunContext run() {
    return RunContext.withSeed(1).withThreads(2).withWorkFolder(work);
  }

  /** Options for a model that begins with random weights. */
  static Map<String, String> options(String... more) {
    Map<String, String> options =
        new HashMap<>(
            Map.of("epochs", "12", "learning-rate", "3e-3", "device", "cpu", "patience", "12"));
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return options;
  }

  private Fitted<StudentModel> fit(CyborgData data, String... more) {
    return StudentProvider.named(folder.toString(), options(more)).fit(data, run());
  }

  @ParameterizedTest
  @ValueSource(strings = {"regression", "classification", "ordinal"})
  void learnsWhatScoresDependOnWithEveryHead(String head) {
    Fitted<StudentModel> fitted = fit(WordScores.data(RESPONSES), "head", head);
    try (StudentModel model = fitted.model()) {
      // Half of the responses have the score 1.
      assertThat(WordScores.exact(OTHERS, model.score(OTHERS))).isGreaterThan(0.8);
      assertThat(WordScores.exact(RESPONSES, fitted.outOfSample())).isGreaterThan(0.7);
    }
    assertThat(work).isEmptyDirectory();
  }
}
