package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.TeacherProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may get wrong, and how it is told. */
class TeacherBadInputTest {
  private static final HandScored TAUGHT = WordOrder.handScored(20, 1);
  private static final List<String> TEXTS = Teaching.texts(WordOrder.ITEM, TAUGHT.responses());

  @TempDir Path folder;
  private Path model = Path.of("");

  @BeforeEach
  void makeModel() throws IOException {
    model = TinyLanguageModel.write(folder.resolve("tiny"), TEXTS, 1);
  }

  @Test
  void anEncoderIsForTheStudent() throws IOException {
    Path config = model.resolve("config.json");
    Files.writeString(config, Files.readString(config).replace("\"llama\"", "\"bert\""));

    refusal(TAUGHT)
        .hasMessageContaining(config.toString())
        .hasMessageContaining("'bert'")
        .hasMessageContaining("--student");
  }

  @Test
  void aFolderNeedsWeights() throws IOException {
    Files.delete(model.resolve("model.safetensors"));

    refusal(TAUGHT).hasMessageContaining(model + " holds no weights in safetensors");
  }

  @Test
  void aFolderNeedsATokenizer() throws IOException {
    Files.delete(model.resolve("tokenizer.json"));

    refusal(TAUGHT).hasMessageContaining("tokenizer.json");
  }

  @Test
  void aFolderMustBeThere() {
    assertThatThrownBy(
            () ->
                TeacherProvider.named(folder.resolve("nowhere") + "/", Map.of())
                    .fit(TAUGHT, List.of(), new Teaching(model, folder).run()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aRubricMustFitIntoTheContext() {
    Item item = WordOrder.ITEM.withRubric("the fox eats the hare ".repeat(300));

    refusal(new HandScored(item, TAUGHT.responses()))
        .hasMessageContaining("context holds 1024")
        .hasMessageContaining("Shorten the rubric");
  }

  @Test
  void maxTokensMustLeaveRoomForAResponse() {
    refusal(TAUGHT, "max-tokens", "40")
        .hasMessageContaining("context holds 40")
        .hasMessageContaining("raise max-tokens");
  }

  @Test
  void theModelMustTellThePointsOfTheScaleApart() throws IOException {
    // All digits are unknown to it, and so are one.
    List<String> withoutDigits = TEXTS.stream().map(text -> text.replaceAll("[0-9]", "")).toList();
    model = TinyLanguageModel.write(folder.resolve("illiterate"), withoutDigits, 1, 32);

    refusal(TAUGHT)
        .hasMessageContaining("does not tell the scores 0 and 1 apart")
        .hasMessageContaining("Choose a model whose vocabulary has digits");
  }

  @Test
  void weightsMustBeNumbers() throws IOException {
    overwriteEndOf(model.resolve("model.safetensors"), Float.NaN);

    for (String storage : List.of("none", "nf4")) {
      refusal(TAUGHT, "quantize", storage)
          .hasMessageContaining(model.toString())
          .hasMessageContaining("no finite numbers")
          .hasMessageContaining("use another checkpoint");
    }
  }

  @Test
  void weightsThatAreTooLargeAreNotTakenForTrainingThatFailed() throws IOException {
    overwriteEndOf(model.resolve("model.safetensors"), 3e38f);

    for (String[] options : new String[][] {{}, {"shots", "0"}, {"quantize", "bf16"}}) {
      refusal(TAUGHT, options)
          .hasMessageContaining(model.toString())
          .hasMessageContaining("is not a number")
          .hasMessageContaining("Fetch the model again");
    }
  }

  @Test
  void fineTuningNeedsTwentyHandScoresAndAskingTen() {
    refusal(WordOrder.handScored(19, 1))
        .hasMessageStartingWith("A generative Teacher that is fine-tuned needs at least 20");
    refusal(WordOrder.handScored(9, 1), "shots", "0")
        .hasMessageStartingWith("A generative Teacher needs at least 10");
  }

  @Test
  void aLineOfTheJournalThatWasChangedIsNamed() throws IOException {
    Teaching teaching = teaching();
    List<Response> unscored = WordOrder.responses(12, 2);
    teaching.fit(TAUGHT, unscored, "epochs", "1");
    Path labels = teaching.folder().resolve("labels.jsonl");
    List<String> lines = Files.readAllLines(labels);
    Files.writeString(labels, labels(lines).replaceFirst("\n.", "\n#"));

    assertThatThrownBy(() -> teaching.fit(TAUGHT, unscored, "epochs", "1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("labels.jsonl, line 2")
        .hasMessageContaining("Delete that line");
    lines.remove(1);
    Files.writeString(labels, labels(lines));
    teaching.fit(TAUGHT, unscored, "epochs", "1");
    assertThat(Files.readAllLines(labels)).hasSize(lines.size() + 1);
  }

  private static String labels(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void anotherRunAtTheSameJournalIsTurnedAway() throws IOException {
    Teaching teaching = teaching();
    teaching.fit(TAUGHT, TAUGHT.responses(), "shots", "0");

    try (var journal = new TeacherFolder(teaching.folder()).labels()) {
      assertThat(journal.size()).isPositive();
      assertThatThrownBy(() -> teaching.fit(TAUGHT, TAUGHT.responses(), "shots", "0"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is in use by another run; wait for it");
    }
  }

  @Test
  void aWorkFolderThatCannotBeWrittenToIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Teaching teaching = new Teaching(model, file.resolve("work"));

    assertThatThrownBy(() -> teaching.fit(TAUGHT, TAUGHT.responses(), "shots", "0"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("labels.jsonl cannot be written to")
        .hasMessageContaining("make its folder writable");
    assertThatThrownBy(() -> teaching.fit(TAUGHT, TAUGHT.responses(), "epochs", "1"))
        .hasRootCauseInstanceOf(IOException.class)
        .rootCause()
        .hasMessageContaining(file.toString());
  }

  @Test
  void aTeacherWithoutItsCardIsFittedAgain() throws IOException {
    Teaching teaching = teaching();
    List<Response> unscored = WordOrder.responses(6, 2);
    Teaching.Result whole = teaching.fit(TAUGHT, unscored, "epochs", "1");
    Path card = teaching.folder().resolve("teacher.json");
    String written = Files.readString(card);
    Files.delete(card);
    Path adapter = teaching.folder().resolve("adapter_model.safetensors");
    byte[] bytes = Files.readAllBytes(adapter);
    Files.write(adapter, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> TeacherFolder.named(teaching.folder()))
        .isInstanceOf(InputException.class);
    assertThat(teaching.fit(TAUGHT, unscored, "epochs", "1")).isEqualTo(whole);
    assertThat(Files.readString(card)).isEqualTo(written);
    assertThat(adapter).hasBinaryContent(bytes);
  }

  @Test
  void adaptersThatWereChangedAreRefused() throws IOException {
    Teaching teaching = teaching();
    List<Response> unscored = WordOrder.responses(6, 2);
    teaching.fit(TAUGHT, unscored, "epochs", "1");
    Path adapter = teaching.folder().resolve("adapter_model.safetensors");
    byte[] bytes = Files.readAllBytes(adapter);
    Files.write(adapter, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> teaching.fit(TAUGHT, unscored, "epochs", "1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("adapter_model.safetensors");
  }

  /** Puts a value into the last weight of a file, that of a normalisation. */
  private static void overwriteEndOf(Path weights, float value) throws IOException {
    byte[] bytes = Files.readAllBytes(weights);
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = bytes.length - 4 * 32; at < bytes.length; at += 4) {
      buffer.putFloat(at, value);
    }
    Files.write(weights, bytes);
  }

  private Teaching teaching() {
    return new Teaching(model, folder.resolve("work"));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refusal(
      HandScored handScored, String... options) {
    return assertThatThrownBy(() -> teaching().fit(handScored, TAUGHT.responses(), options))
        .isInstanceOf(InputException.class);
  }
}
