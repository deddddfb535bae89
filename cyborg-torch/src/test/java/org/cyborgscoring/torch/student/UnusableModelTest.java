package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.scoring.TooFewScores;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pretrained model, options or responses that cannot be used. */
class UnusableModelTest {
  private static final List<Response> RESPONSES = WordScores.responses(60, 16, 1);
  private static final CyborgData DATA = WordScores.data(RESPONSES);

  @TempDir Path parent;

  private FittedStudents students = new FittedStudents(Path.of(""), Path.of(""));

  @BeforeEach
  void writeModel() {
    students = FittedStudents.in(parent, RESPONSES);
  }

  private AbstractThrowableAssert<?, ?> fitting(String... options) {
    return assertThatThrownBy(() -> students.fit(DATA, options).model().close())
        .isInstanceOf(InputException.class);
  }

  private Map<String, Tensor> weights() throws IOException {
    return new TreeMap<>(TinyModel.weights(config()));
  }

  private ModelConfig config() throws IOException {
    return ModelConfig.read(students.folder().resolve("config.json"));
  }

  @Test
  void refusesAFolderWithoutATokenizer() throws IOException {
    Files.delete(students.folder().resolve("tokenizer.json"));

    fitting().hasMessageContaining("tokenizer.json");
  }

  @Test
  void refusesAFolderThatIsNone() {
    assertThatThrownBy(() -> StudentProvider.named("no/such/folder"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no/such/folder")
        .hasMessageContaining("hf:owner/name");
  }

  @Test
  void namesTheArchitectureThatIsNotSupported() throws IOException {
    Path file = students.folder().resolve("config.json");
    Files.writeString(file, Files.readString(file).replace("\"bert\"", "\"t5\""));

    fitting().hasMessageContaining("'t5'").hasMessageContaining("bert, ");
  }

  @Test
  void namesAMissingTensor() throws IOException {
    Map<String, Tensor> weights = weights();
    weights.remove("bert.encoder.layer.1.output.dense.weight");
    TinyModel.replaceWeights(students.folder(), weights);

    fitting().hasMessageContaining("bert.encoder.layer.1.output.dense.weight");
  }

  @Test
  void namesATensorThatHasNoPlace() throws IOException {
    Map<String, Tensor> weights = weights();
    weights.put("bert.encoder.layer.2.output.dense.weight", Tensor.ofFloats(new float[2], 2));
    TinyModel.replaceWeights(students.folder(), weights);

    fitting().hasMessageContaining("bert.encoder.layer.2.output.dense.weight");
  }

  @Test
  void namesATensorOfAnotherShape() throws IOException {
    Map<String, Tensor> weights = weights();
    weights.put("bert.embeddings.LayerNorm.weight", Tensor.ofFloats(new float[31], 31));
    TinyModel.replaceWeights(students.folder(), weights);

    fitting()
        .hasMessageContaining("bert.embeddings.LayerNorm.weight")
        .hasMessageContaining("[31], not [32]");
  }

  @Test
  void refusesWeightsThatAreNoNumbers() throws IOException {
    Map<String, Tensor> weights = weights();
    float[] values = new float[32];
    Arrays.fill(values, Float.NaN);
    weights.put("bert.embeddings.LayerNorm.bias", Tensor.ofFloats(values, 32));
    TinyModel.replaceWeights(students.folder(), weights);

    fitting().hasMessageContaining("bert.embeddings.LayerNorm.bias");
  }

  @Test
  void refusesAVocabularyThatDoesNotFitTheEmbedding() throws IOException {
    ModelConfig smaller = config().with("vocab_size", 20);
    Files.writeString(students.folder().resolve("config.json"), smaller.json());
    TinyModel.replaceWeights(students.folder(), TinyModel.weights(smaller));

    fitting().hasMessageContaining("only 20 rows");
  }

  @Test
  void refusesPaddingWithoutAVector() throws IOException {
    Files.writeString(
        students.folder().resolve("config.json"), config().with("pad_token_id", -1).json());

    fitting().hasMessageContaining("pad_token_id");
  }

  @Test
  void refusesAHeaderThatLies() throws IOException {
    Files.write(
        students.folder().resolve("model.safetensors"),
        "\u0010\0\0\0\0\0\0\0{\"a\":{}}".getBytes(StandardCharsets.ISO_8859_1));

    fitting().hasMessageContaining("model.safetensors");
  }

  @Test
  void refusesResponsesOfOnlyUnknownTokens() {
    List<Response> greek =
        RESPONSES.stream().map(r -> Response.unscored(r.id(), "λόγος και έργον")).toList();

    assertThatThrownBy(() -> students.fit(WordScores.relabelled(DATA, greek)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("vocabulary");
  }

  @Test
  void refusesTooFewRows() {
    assertThatThrownBy(() -> students.fit(WordScores.data(RESPONSES.subList(0, 12))))
        .isInstanceOf(TooFewScores.class);
  }

  @Test
  void stopsWhenTheLossIsNoNumber() throws IOException {
    Map<String, Tensor> weights = weights();
    float[] values = new float[32];
    Arrays.fill(values, Float.MAX_VALUE);
    weights.put("bert.embeddings.LayerNorm.weight", Tensor.ofFloats(values, 32));
    TinyModel.replaceWeights(students.folder(), weights);

    fitting().hasMessageContaining("diverged: at step 1 of");
  }

  @ParameterizedTest
  @CsvSource({
    "head, best, 'regression, classification, ordinal'",
    "epochs, 0, 'at least 1'",
    "epochs, many, 'whole number'",
    "folds, 1, 'at least 2'",
    "learning-rate, -1, 'above 0'",
    "learning-rate, NaN, 'above 0'",
    "precision, int8, 'fp32, bf16'",
    "long, drop, 'truncate'",
    "device, gpu, 'cuda:N'",
    "max-tokens, 4000, '32 tokens'",
    "with-features, maybe, 'true, false'",
    "epoch, 3, 'did you mean ''epochs'''"
  })
  void refusesAnOptionThatCannotBe(String name, String value, String message) {
    fitting(name, value).hasMessageContaining(message);
  }
}
