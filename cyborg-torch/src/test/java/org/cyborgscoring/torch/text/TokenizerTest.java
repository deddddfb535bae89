package org.cyborgscoring.torch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void encodesAndFramesAsTheTemplateSays() {
    try (Tokenizer tokenizer = wordPiece()) {
      TokenIds ids = tokenizer.encode("The plants grow.");

      assertThat(ids.body()).containsExactly(5, 6, 7, 8, 10);
      assertThat(tokenizer.frame().around(ids.body())).containsExactly(2, 5, 6, 7, 8, 10, 3);
      assertThat(tokenizer.frame().length()).isEqualTo(2);
    }
  }

  @Test
  void ignoresTheFilesOwnTruncationAndPadding() {
    try (Tokenizer tokenizer = wordPiece()) {
      assertThat(tokenizer.encode("the the the the the the").body()).hasSize(6);
      assertThat(tokenizer.encode("the").body()).hasSize(1);
      assertThat(tokenizer.encode("").body()).isEmpty();
    }
  }

  @Test
  void countsUnknownTokens() {
    try (Tokenizer tokenizer = wordPiece()) {
      assertThat(tokenizer.encode("the zebra grow").unknownShare()).isEqualTo(1 / 3.0);
      assertThat(tokenizer.encode("растения").isOnlyUnknown()).isTrue();
      assertThat(tokenizer.encode("the").isOnlyUnknown()).isFalse();
      assertThat(tokenizer.encode("").isOnlyUnknown()).isFalse();
      assertThat(tokenizer.encode("").unknownShare()).isZero();
    }
  }

  @Test
  void takesTextsThatNoEncodingCanWrite() {
    try (Tokenizer tokenizer = wordPiece()) {
      assertThat(tokenizer.encode("the \ud83d the \u0000plant").body()).containsExactly(5, 5, 6);
    }
  }

  @Test
  void knowsTheSpecialTokensOfTokenizerJsonAlone() {
    try (Tokenizer tokenizer = wordPiece()) {
      SpecialIds ids = tokenizer.specialIds();

      assertThat(ids.require(TokenRole.PAD)).isZero();
      assertThat(ids.require(TokenRole.UNKNOWN)).isEqualTo(1);
      assertThat(ids.require(TokenRole.CLS)).isEqualTo(2);
      assertThat(ids.require(TokenRole.SEP)).isEqualTo(3);
      assertThat(ids.require(TokenRole.MASK)).isEqualTo(4);
      assertThat(ids.find(TokenRole.BEGIN)).isEmpty();
      assertThatThrownBy(() -> ids.require(TokenRole.END))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("models/small")
          .hasMessageContaining("eos_token");
    }
  }

  @Test
  void readsByteLevelBpe() {
    try (Tokenizer tokenizer =
        new Tokenizer(TokenizerFixtures.files(TokenizerFixtures.BYTE_LEVEL))) {
      TokenIds ids = tokenizer.encode("the acid");

      assertThat(ids.body()).containsExactly(12, 13, 8, 9, 10);
      assertThat(tokenizer.frame().around(ids.body())).containsExactly(0, 12, 13, 8, 9, 10, 2);
      assertThat(tokenizer.decode(ids.body())).isEqualTo("the acid");
      assertThat(tokenizer.encode("é").body()).containsExactly(16, 17);
      assertThat(tokenizer.vocabularySize()).isEqualTo(18);
      assertThat(tokenizer.specialIds().require(TokenRole.PAD)).isEqualTo(1);
      assertThat(tokenizer.specialIds().find(TokenRole.UNKNOWN)).isEmpty();
    }
  }

  @Test
  void readsUnigram() {
    try (Tokenizer tokenizer = new Tokenizer(TokenizerFixtures.files(TokenizerFixtures.UNIGRAM))) {
      TokenIds ids = tokenizer.encode("the acid ж");

      assertThat(ids.body()).containsExactly(3, 4, 5, 4, 0);
      assertThat(ids.unknown()).isEqualTo(1);
      assertThat(tokenizer.frame().around(new int[] {3})).containsExactly(3, 2);
      assertThat(tokenizer.decode(new int[] {3, 4, 5, 2})).isEqualTo("the acid");
      assertThat(tokenizer.vocabularySize()).isEqualTo(10);
    }
  }

  @Test
  void takesNamesFromTheOtherFilesFirst() {
    Map<String, String> others =
        Map.of(
            TokenizerFiles.SPECIAL_TOKENS,
            "{\"pad_token\": {\"content\": \"grow\"}}",
            TokenizerFiles.CONFIG,
            "{\"pad_token\": \"the\", \"eos_token\": \".\", \"model_max_length\": 64}");
    try (Tokenizer tokenizer =
        new Tokenizer(TokenizerFixtures.files(TokenizerFixtures.WORD_PIECE, others))) {
      assertThat(tokenizer.specialIds().require(TokenRole.PAD)).isEqualTo(8);
      assertThat(tokenizer.specialIds().require(TokenRole.END)).isEqualTo(10);
      assertThat(tokenizer.longestInput()).hasValue(64);
    }
  }

  @Test
  void knowsNoLongestInputWhereTheFileSaysThereIsNone() {
    Map<String, String> others =
        Map.of(TokenizerFiles.CONFIG, "{\"model_max_length\": 1000000000000000019884624838656}");
    try (Tokenizer tokenizer =
        new Tokenizer(TokenizerFixtures.files(TokenizerFixtures.WORD_PIECE, others))) {
      assertThat(tokenizer.longestInput()).isEmpty();
    }
  }

  @Test
  void refusesASpecialTokenOutsideTheVocabularyWhereItIsNeeded() {
    TokenizerFiles files =
        TokenizerFixtures.files(
            TokenizerFixtures.WORD_PIECE,
            Map.of(TokenizerFiles.CONFIG, "{\"mask_token\": \"<mask>\"}"));

    try (Tokenizer tokenizer = new Tokenizer(files)) {
      assertThat(tokenizer.specialIds().find(TokenRole.MASK)).isEmpty();
      assertThatThrownBy(() -> tokenizer.specialIds().require(TokenRole.MASK))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("mask_token is \"<mask>\"")
          .hasMessageContaining("not in the vocabulary");
    }
  }

  @Test
  void refusesAnEmbeddingThatIsTooSmall() {
    try (Tokenizer tokenizer = wordPiece()) {
      tokenizer.requireFits(11);
      tokenizer.requireFits(16);

      assertThatThrownBy(() -> tokenizer.requireFits(10))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("ids up to 10")
          .hasMessageContaining("10 rows");
    }
  }

  @Test
  void refusesDamagedFiles() {
    for (String damaged :
        List.of(
            "{",
            "[]",
            "{}",
            TokenizerFixtures.WORD_PIECE.replace("\"WordPiece\", \"unk", "\"Nonsense\", \"unk"),
            TokenizerFixtures.WORD_PIECE.replace(
                "\"unk_token\": \"[UNK]\"", "\"unk_token\": \"[NONE]\""))) {
      assertThatThrownBy(() -> new Tokenizer(TokenizerFixtures.files(damaged)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("models/small")
          .hasMessageContaining("tokenizer.json");
    }
  }

  @Test
  void encodesManyTextsInTheirOrderOnAnyNumberOfThreads() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      texts.add("the ".repeat(i % 37) + "plant");
    }
    try (Tokenizer tokenizer = wordPiece()) {
      List<TokenIds> alone = tokenizer.encode(texts, 1);
      List<TokenIds> together = tokenizer.encode(texts, 4);

      assertThat(together).hasSize(500);
      for (int i = 0; i < 500; i++) {
        assertThat(alone.get(i).body()).hasSize(i % 37 + 1);
        assertThat(together.get(i).body()).isEqualTo(alone.get(i).body());
      }
    }
  }

  @Test
  void decodesWithAndWithoutSpecialTokens() {
    try (Tokenizer tokenizer = wordPiece()) {
      int[] framed = {2, 5, 6, 7, 3};

      assertThat(tokenizer.decode(framed)).isEqualTo("the plants");
      assertThat(tokenizer.decodeWithSpecialTokens(framed)).isEqualTo("[CLS] the plants [SEP]");
    }
  }

  @Test
  void refusesWorkOnceClosed() {
    Tokenizer tokenizer = wordPiece();
    tokenizer.close();
    tokenizer.close();

    assertThatThrownBy(() -> tokenizer.encode("the")).isInstanceOf(IllegalStateException.class);
  }

  private static Tokenizer wordPiece() {
    return new Tokenizer(TokenizerFixtures.files(TokenizerFixtures.WORD_PIECE));
  }
}
