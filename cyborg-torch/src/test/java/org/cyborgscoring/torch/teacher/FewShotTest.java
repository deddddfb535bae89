package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.prompting.ChatMessage;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewShotTest {
  /** Responses that nobody else gave, and every third one twice. */
  private static final List<Response> RESPONSES =
      IntStream.range(0, 24)
          .mapToObj(i -> Response.scored("r" + i, "the fox eats hare" + i / 3 * 3, i % 2))
          .toList();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"similar", "span"})
  void neverShowsAResponseItsOwnScore(String examples) throws IOException {
    HandScored handScored = new HandScored(WordOrder.ITEM, RESPONSES);
    Path path =
        TinyLanguageModel.write(
            folder.resolve("tiny"), Teaching.texts(WordOrder.ITEM, RESPONSES), 1);
    try (LanguageModel model =
        LanguageModel.open(ModelFolder.open(path), WeightStorage.FLOAT32, ComputeDevice.CPU)) {
      Questions questions =
          Questions.of(
              handScored,
              TeacherOptions.parse(Map.of("shots", "4", "examples", examples)),
              model.input());
      for (Response response : RESPONSES) {
        String asked =
            questions.prompt().messages(response).stream()
                .map(ChatMessage::content)
                .collect(Collectors.joining("\n"));
        assertThat(asked.split("hare[0-9]+", -1)).hasSize(4 + 1 + 1);
        assertThat(asked.split(response.text() + "\\b", -1)).as(response.id()).hasSize(2);
      }
    }
  }
}
