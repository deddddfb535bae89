package org.cyborgscoring.torch.text.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.Test;

/**
 * Against the WordPieceTrainer of Hugging Face's tokenizers 0.23.2 for Python, least frequency 2.
 * It numbers the characters that go on with a word by the order of a hash map, which decides ties;
 * it was therefore given all characters in the order of their numbers.
 */
class HuggingFaceTrainerTest {

  @Test
  void learnsTheSameTokensInTheSameOrder() throws IOException {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(220), SpecialTokens.encoder())
            .train(lines("texts.txt"), RunContext.withSeed(1));

    assertThat(vocabulary.tokens()).isEqualTo(lines("vocabulary.txt"));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream stream = HuggingFaceTrainerTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
