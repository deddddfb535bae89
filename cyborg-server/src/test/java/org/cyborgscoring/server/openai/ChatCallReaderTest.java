package org.cyborgscoring.server.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.cyborgscoring.server.http.RequestRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCallReaderTest {
  private static final String FORMAT =
      "{\"type\": \"json_schema\", \"json_schema\": {\"schema\": {\"properties\":"
          + " {\"score\": {\"enum\": [0, %s]}}}}}";

  private static void refuses(String parameter, String value) {
    String body =
        "{\"model\": \"rater\", \"messages\": [{\"role\": \"user\", \"content\": \"x\"}], \"%s\": %s}"
            .formatted(parameter, value);

    assertThatThrownBy(
            () -> new ChatCallReader("rater").read(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.parameter()).isEqualTo(parameter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"temperature", "top_p", "presence_penalty", "seed", "max_tokens"})
  void refusesNumbersThatNothingCanComputeWith(String parameter) {
    refuses(parameter, "1e999");
    refuses(parameter, "1" + "0".repeat(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999"})
  void refusesScoresThatNothingCanComputeWith(String score) {
    refuses("response_format", FORMAT.formatted(score));
    refuses("response_format", FORMAT.formatted(score.replace("e999", "0".repeat(400))));
  }
}
