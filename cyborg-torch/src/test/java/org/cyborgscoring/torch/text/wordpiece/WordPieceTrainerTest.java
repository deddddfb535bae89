package org.cyborgscoring.torch.text.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.text.TokenRole;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.junit.jupiter.api.Test;

class WordPieceTrainerTest {
  private static final RunContext RUN = RunContext.withSeed(1);
  private static final List<String> TEXTS =
      List.of(
          "The plants grow, and the planted grew.",
          "Planting needs water; water the plants!",
          "Growing plants grow growths.");

  @Test
  void mergesWhatStandsTogetherMostOften() {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(60), SpecialTokens.encoder())
            .train(List.of("hug hug hug hugs hugs pug pug pun"), RUN);

    assertThat(vocabulary.tokens())
        .containsExactly(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "g", "h", "n", "p", "s", "u", "##g",
            "##n", "##s", "##u", "##ug", "hug", "pug", "hugs");
  }

  @Test
  void hasPlaceForCharactersThatMustBeThereHoweverRareTheyAre() {
    WordPieceTrainer trainer =
        new WordPieceTrainer(new WordPieceSettings(40, 2, 4, true), SpecialTokens.encoder());

    assertThat(trainer.train(List.of("aaa bbb ccc ddd"), "7{b", RUN).tokens())
        .contains("7", "##7", "{", "b", "##b")
        .doesNotContain("##{", "d");
    assertThatThrownBy(() -> trainer.train(List.of("aaa"), "12345", RUN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no room for 5 characters");
  }

  @Test
  void givesBertsIdsToBertsSpecialTokens() {
    try (Tokenizer tokenizer = new Tokenizer(train(TEXTS, 80).files(128))) {
      assertThat(tokenizer.specialIds().require(TokenRole.PAD)).isZero();
      assertThat(tokenizer.specialIds().require(TokenRole.UNKNOWN)).isEqualTo(1);
      assertThat(tokenizer.specialIds().require(TokenRole.CLS)).isEqualTo(2);
      assertThat(tokenizer.specialIds().require(TokenRole.SEP)).isEqualTo(3);
      assertThat(tokenizer.specialIds().require(TokenRole.MASK)).isEqualTo(4);
      assertThat(tokenizer.frame().around(new int[] {7})).containsExactly(2, 7, 3);
      assertThat(tokenizer.longestInput()).hasValue(128);
    }
  }

  @Test
  void frameOfACausalModelOnlyBegins() {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(80), SpecialTokens.decoder())
            .train(TEXTS, RUN);
    try (Tokenizer tokenizer = new Tokenizer(vocabulary.files(128))) {
      assertThat(vocabulary.tokens()).startsWith("<pad>", "<unk>", "<bos>", "<eos>");
      assertThat(tokenizer.frame().around(new int[] {7})).containsExactly(2, 7);
      assertThat(tokenizer.specialIds().require(TokenRole.END)).isEqualTo(3);
      assertThat(tokenizer.decode(tokenizer.encode("the plants").body())).isEqualTo("the plants");
    }
  }

  @Test
  void keepsCaseAndAccentsIfAsked() {
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(WordPieceSettings.uncased(40).cased(), SpecialTokens.encoder())
            .train(List.of("Élan élan Elan"), RUN);
    try (Tokenizer tokenizer = new Tokenizer(vocabulary.files(128))) {
      assertThat(tokenizer.decode(tokenizer.encode("Élan").body())).isEqualTo("Élan");
      assertThat(tokenizer.encode("ELAN").isOnlyUnknown()).isTrue();
    }
  }

  @Test
  void sizeAndLeastFrequencyHold() {
    assertThat(train(TEXTS, 50).tokens()).hasSize(50);
    WordPieceSettings rare = new WordPieceSettings(1000, 4, 1000, true);
    assertThat(new WordPieceTrainer(rare, SpecialTokens.encoder()).train(TEXTS, RUN).tokens())
        .contains("plant")
        .doesNotContain("water", "growths");
  }

  @Test
  void leavesOutRareCharactersWhereTheirNumberIsLimited() {
    WordPieceSettings few = new WordPieceSettings(100, 1, 2, true);
    WordPieceVocabulary vocabulary =
        new WordPieceTrainer(few, SpecialTokens.encoder()).train(List.of("aab aab baa c"), RUN);

    assertThat(vocabulary.tokens()).contains("a", "b").doesNotContain("c");
  }

  @Test
  void sameTextsInAnyOrderGiveTheSameBytes() throws IOException {
    List<String> shuffled = new ArrayList<>(TEXTS);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(json(train(shuffled, 70))).isEqualTo(json(train(TEXTS, 70)));
  }

  @Test
  void tellsHowFarItIs() {
    List<Long> told = new ArrayList<>();
    new WordPieceTrainer(WordPieceSettings.uncased(50), SpecialTokens.encoder())
        .train(
            TEXTS,
            RUN.withProgress(
                (task, done, total) -> {
                  assertThat(total).isEqualTo(50);
                  told.add(done);
                }));

    assertThat(told).isSorted().endsWith(50L);
  }

  @Test
  void stopsWhenTheUserWantsIt() {
    RunContext stopped = new RunContext(1, 1, Progress.NONE, () -> true, Path.of("."), new Memo());
    WordPieceTrainer trainer =
        new WordPieceTrainer(WordPieceSettings.uncased(50), SpecialTokens.encoder());

    assertThatThrownBy(() -> trainer.train(TEXTS, stopped))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesTextsWithoutWords() {
    assertThatThrownBy(() -> train(List.of("", "  \n"), 100))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no words");
  }

  @Test
  void refusesAVocabularyWithoutRoom() {
    assertThatThrownBy(() -> train(TEXTS, 6))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no room");
  }

  private static WordPieceVocabulary train(List<String> texts, int size) {
    return new WordPieceTrainer(WordPieceSettings.uncased(size), SpecialTokens.encoder())
        .train(texts, RUN);
  }

  private static String json(WordPieceVocabulary vocabulary) throws IOException {
    return new String(
        vocabulary.files(128).open(TokenizerFiles.TOKENIZER).orElseThrow().readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
