package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Safetensors;
import org.cyborgscoring.safetensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NgramRidgeFilesTest {
  private static final List<Response> RESPONSES = RidgeFixture.demo(80, 2);
  private static final StudentModel MODEL =
      StudentProvider.named("ngram-ridge")
          .fit(RidgeFixture.handScored(RESPONSES.subList(0, 50)), RidgeFixture.run())
          .model();

  private final Map<String, byte[]> files = save(MODEL);

  @Test
  void giveBackAModelThatScoresToTheLastBitAlike() throws IOException {
    StudentModel loaded = load();

    assertThat(loaded.score(RESPONSES)).isEqualTo(MODEL.score(RESPONSES));
    assertThat(loaded.providerId()).isEqualTo("ngram-ridge");
  }

  @Test
  void areTheSameBytesWhenTheModelIsSavedAgain() throws IOException {
    Map<String, byte[]> again = save(load());

    assertThat(again).containsOnlyKeys("ridge.json", "weights.safetensors");
    files.forEach((name, bytes) -> assertThat(again.get(name)).isEqualTo(bytes));
  }

  @Test
  void holdOnlyBucketsWithAWeight() {
    assertThat(bytes("weights.safetensors").length).isLessThan(1 << 19);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ridge.json", "weights.safetensors"})
  void areRefusedWhenTruncated(String name) {
    byte[] whole = bytes(name);
    for (int length : new int[] {0, 1, 7, whole.length / 2, whole.length - 3}) {
      files.put(name, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::load).isInstanceOf(InputException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ridge.json", "weights.safetensors"})
  void areAllNeeded(String name) {
    files.remove(name);

    assertThatThrownBy(this::load).isInstanceOf(FileNotFoundException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"version\" : 1', '\"version\" : 99', version 99",
    "'\"bits\" : 20', '\"bits\" : 31', settings",
    "'\"bits\" : 20', '\"bits\" : -1', settings",
    "'\"bits\" : 20', '\"bits\" : \"x\"', damaged",
    "'\"bits\"', '\"pieces\"', damaged",
    "stems-2, stems-200, no block",
    "stems-2, run-2, no block",
    "commas, comets, version"
  })
  void areRefusedWithSettingsThatNoModelHas(String old, String other, String message) {
    String json = new String(bytes("ridge.json"), StandardCharsets.UTF_8);
    assertThat(json).contains(old);
    files.put("ridge.json", json.replace(old, other).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(this::load).isInstanceOf(InputException.class).hasMessageContaining(message);
  }

  @Test
  void areRefusedWithWeightsThatAreNoNumbers() throws IOException {
    replace("deviation", Tensor.ofDoubles(new double[] {Double.NaN}, 1));
    assertThatThrownBy(this::load).hasMessageContaining("deviation");
  }

  @Test
  void areRefusedWithANegativeDeviation() throws IOException {
    replace("deviation", Tensor.ofDoubles(new double[] {-1}, 1));
    assertThatThrownBy(this::load).hasMessageContaining("deviation");
  }

  @Test
  void areRefusedWithBucketsBeyondTheLastOrOutOfOrder() throws IOException {
    int count =
        (int)
            Safetensors.read(open("weights.safetensors"), "weights")
                .tensor("ngrams.buckets")
                .elements();
    int[] buckets = new int[count];
    Arrays.setAll(buckets, k -> k);
    buckets[count - 1] = 1 << 20;
    replace("ngrams.buckets", ints(buckets));
    assertThatThrownBy(this::load).hasMessageContaining("ngrams.buckets");

    buckets[count - 1] = 0;
    replace("ngrams.buckets", ints(buckets));
    assertThatThrownBy(this::load).hasMessageContaining("ngrams.buckets");

    buckets[0] = -1;
    replace("ngrams.buckets", ints(buckets));
    assertThatThrownBy(this::load).hasMessageContaining("ngrams.buckets");
  }

  @Test
  void areRefusedWithCutsThatDecrease() throws IOException {
    replace("cuts", Tensor.ofDoubles(new double[] {2, 1, 0}, 3));
    assertThatThrownBy(this::load).hasMessageContaining("cuts");
  }

  @Test
  void areRefusedForAnItemOfAnotherScale() {
    Item other = Item.of("spoons", ScoreScale.of(0, 9));

    assertThatThrownBy(() -> StudentProvider.withId("ngram-ridge").load(other, this::open))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cuts");
  }

  private StudentModel load() throws IOException {
    return StudentProvider.withId("ngram-ridge").load(RidgeFixture.DEMO, this::open);
  }

  private InputStream open(String name) throws FileNotFoundException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new FileNotFoundException(name);
    }
    return new ByteArrayInputStream(bytes);
  }

  private byte[] bytes(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private Map<String, Tensor> tensors() throws IOException {
    return new HashMap<>(Safetensors.read(open("weights.safetensors"), "weights").tensors());
  }

  private void replace(String name, Tensor tensor) throws IOException {
    Map<String, Tensor> tensors = tensors();
    assertThat(tensors).containsKey(name);
    tensors.put(name, tensor);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Safetensors.write(out, tensors, Map.of());
    files.put("weights.safetensors", out.toByteArray());
  }

  private static Tensor ints(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return Tensor.of(DType.I32, bytes, values.length);
  }

  private static Map<String, byte[]> save(StudentModel model) {
    Map<String, ByteArrayOutputStream> streams = new HashMap<>();
    try {
      model.save(name -> streams.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, byte[]> files = new HashMap<>();
    streams.forEach((name, stream) -> files.put(name, stream.toByteArray()));
    return files;
  }
}
