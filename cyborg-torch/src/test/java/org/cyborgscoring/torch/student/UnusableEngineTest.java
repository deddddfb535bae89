package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored models that were changed. */
class UnusableEngineTest {
  private static final String WEIGHTS = "weights.safetensors";
  private static final List<Response> RESPONSES = WordScores.responses(60, 16, 1);

  @TempDir Path parent;

  private StoredModel stored = new StoredModel();

  @BeforeEach
  void fit() throws IOException {
    try (StudentModel model =
        FittedStudents.in(parent, RESPONSES)
            .fit(WordScores.data(RESPONSES), "epochs", "1")
            .model()) {
      stored = StoredModel.of(model);
    }
  }

  private Map<String, Tensor> tensors() throws IOException {
    return new TreeMap<>(Safetensors.read(stored.open(WEIGHTS), WEIGHTS).tensors());
  }

  private void put(Map<String, Tensor> tensors) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Safetensors.write(out, tensors, Map.of());
    stored.put(WEIGHTS, out.toByteArray());
  }

  private void refused(String... words) {
    assertThatThrownBy(() -> stored.load().close())
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void refusesAModelOfANewerVersion() {
    stored.edit("student.json", "\"version\" : 1", "\"version\" : 2");

    refused("version 2");
  }

  @Test
  void namesAMissingTensor() throws IOException {
    Map<String, Tensor> tensors = tensors();
    tensors.remove("classifier.weight");
    put(tensors);

    refused("lacks the tensor 'classifier.weight'");
  }

  @Test
  void namesATensorOfAnotherShape() throws IOException {
    Map<String, Tensor> tensors = tensors();
    tensors.put("classifier.weight", Tensor.ofFloats(new float[31], 1, 31));
    put(tensors);

    refused("classifier.weight", "[1, 31]");
  }

  @Test
  void namesATensorThatHasNoPlace() throws IOException {
    Map<String, Tensor> tensors = tensors();
    tensors.put("another", Tensor.ofFloats(new float[1], 1));
    put(tensors);

    refused("'another'");
  }

  @Test
  void refusesWeightsThatAreNoNumbers() throws IOException {
    Map<String, Tensor> tensors = tensors();
    tensors.put("classifier.bias", Tensor.ofFloats(new float[] {Float.NaN}, 1));
    put(tensors);

    refused("classifier.bias", "finite");
  }

  @Test
  void refusesATruncatedFileOfWeights() throws IOException {
    byte[] whole = stored.bytes(WEIGHTS);
    stored.put(WEIGHTS, Arrays.copyOf(whole, whole.length - 100));

    refused("truncated");
  }

  @Test
  void refusesAVocabularyThatDoesNotFitTheEmbedding() {
    stored.edit("config.json", "\"vocab_size\" : ", "\"vocab_size\" : 2, \"had\" : ");

    refused("only 2 rows");
  }

  @Test
  void refusesCutScoresOfAnotherScale() {
    stored.edit("student.json", "\"cuts\" : [ ", "\"cuts\" : [ -9.0, ");

    refused("student.json");
  }

  @Test
  void refusesAModelWithoutWeights() {
    stored.remove(WEIGHTS);

    assertThatThrownBy(() -> stored.load().close()).isInstanceOf(FileNotFoundException.class);
  }
}
