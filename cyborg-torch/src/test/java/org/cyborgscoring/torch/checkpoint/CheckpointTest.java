package org.cyborgscoring.torch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.safetensors.DType;
import org.cyborgscoring.safetensors.Tensor;
import org.cyborgscoring.safetensors.TensorInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  @TempDir Path folder;

  private Checkpoint single(Map<String, Tensor> tensors) throws IOException {
    return Checkpoint.openFile(TinyModel.weights(folder.resolve("model.safetensors"), tensors));
  }

  private static void assertRefused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContainingAll(parts);
  }

  @Test
  void givesTheTensorsOfAllShardsByName() throws IOException {
    TinyModel.shards(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.names()).containsExactly("a", "b");
      assertThat(checkpoint.info("a")).isEqualTo(new TensorInfo("a", DType.BF16, List.of(1L, 1L)));
      assertThat(checkpoint.tensor("b")).isEqualTo(Tensor.ofFloats(new float[] {1, 2}, 2));
      assertThat(checkpoint.floats("a")).containsExactly(3);
      assertThat(checkpoint.elements()).isEqualTo(3);
    }
  }

  @Test
  void prefersOneFileToAnIndexBesideIt() throws IOException {
    TinyModel.shards(folder);
    single(Map.of("only", Tensor.ofFloats(new float[1], 1))).close();
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.names()).containsExactly("only");
    }
  }

  @Test
  void copiesAnyPieceOfATensor() throws IOException {
    FloatBuffer target =
        ByteBuffer.allocateDirect(16).order(ByteOrder.nativeOrder()).asFloatBuffer();
    try (Checkpoint checkpoint =
        single(Map.of("w", Tensor.ofBFloats(new float[] {1, 2, 3, 4}, 2, 2)))) {
      checkpoint.copyTo("w", 1, target.limit(2));
      assertThat(target.get(0)).isEqualTo(2);
      assertThat(target.get(1)).isEqualTo(3);
      assertThatThrownBy(() -> checkpoint.copyTo("w", 3, target.clear().limit(2)))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void identifiesEveryFileByItsHash() throws IOException {
    TinyModel.shards(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.identity())
          .containsOnlyKeys("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors");
    }
    Path file = Files.write(folder.resolve("empty.safetensors"), emptyFile());
    try (Checkpoint checkpoint = Checkpoint.openFile(file)) {
      // sha256sum of the bytes 02 00 00 00 00 00 00 00 7b 7d
      assertThat(checkpoint.identity())
          .containsExactly(
              Map.entry(
                  "empty.safetensors",
                  "411a485216e432ece6b9af94fa32154cf79a2a56d4f81266baa50063f45092bd"));
    }
  }

  private static byte[] emptyFile() {
    return new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', '}'};
  }

  @Test
  void refusesWeightsThatAreNotFiniteAndNamesTheTensor() throws IOException {
    Map<String, Tensor> tensors =
        Map.of(
            "good", Tensor.ofFloats(new float[] {1, 2}, 2),
            "nan", Tensor.ofFloats(new float[] {1, Float.NaN}, 2),
            "infinite", Tensor.ofBFloats(new float[] {Float.NEGATIVE_INFINITY}, 1));
    try (Checkpoint checkpoint = single(tensors)) {
      assertThat(checkpoint.floats("good")).containsExactly(1, 2);
      checkpoint.checkFinite("good");
      assertRefused(() -> checkpoint.floats("nan"), "tensor 'nan'", "no finite numbers");
      assertRefused(() -> checkpoint.checkFinite("nan"), "tensor 'nan'");
      assertRefused(() -> checkpoint.floats("infinite"), "tensor 'infinite'");
    }
  }

  @Test
  void refusesTensorsThatAreMissingOrNoFloats() throws IOException {
    try (Checkpoint checkpoint = single(Map.of("ids", Tensor.ofLongs(new long[] {1}, 1)))) {
      assertRefused(() -> checkpoint.floats("ids"), "tensor 'ids' holds I64");
      assertRefused(() -> checkpoint.info("w"), "no tensor 'w'");
      assertRefused(() -> checkpoint.tensor("w"), "no tensor 'w'");
      assertRefused(() -> checkpoint.floats("w"), "no tensor 'w'");
    }
  }

  @Test
  void copiesMoreThanItMapsAtOnceAndBeyondTwoGigabytes() throws IOException {
    long elements = 1_300_000_000L;
    int copied = (1 << 24) + 2;
    Path file = TinyModel.sparse(folder.resolve("large.safetensors"), elements, (short) 0x4040);
    FloatBuffer target = FloatBuffer.allocate(copied);
    try (Checkpoint checkpoint = Checkpoint.openFile(file)) {
      checkpoint.copyTo("w", elements - copied, target);
      assertThat(target.get(copied - 2)).isZero();
      assertThat(target.get(copied - 1)).isEqualTo(3);
      assertRefused(() -> checkpoint.tensor("w"), "2600000000 bytes");
    }
  }

  @Test
  void readsThroughTheLinksOfACache() throws IOException {
    Path blob =
        TinyModel.weights(folder.resolve("1f2e"), Map.of("w", Tensor.ofFloats(new float[1], 1)));
    Path snapshot = Files.createDirectory(folder.resolve("snapshot"));
    TinyModel.config(snapshot);
    Files.createSymbolicLink(snapshot.resolve("model.safetensors"), blob);
    try (Checkpoint checkpoint = ModelFolder.open(snapshot).checkpoint()) {
      assertThat(checkpoint.floats("w")).containsExactly(0);
    }
  }

  @Test
  void everyModelThatOtherProgramsWroteIsRead() throws IOException {
    Path fixtures = Path.of("src/test/resources/hf");
    int models = 0;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(fixtures, Files::isDirectory)) {
      for (Path model : folders) {
        if (Files.exists(model.resolve("model.safetensors"))) {
          try (Checkpoint checkpoint = ModelFolder.open(model).checkpoint()) {
            for (String name : checkpoint.names()) {
              checkpoint.checkFinite(name);
            }
          }
          models++;
        }
      }
    }
    assertThat(models).isEqualTo(19);
    Path adapter = fixtures.resolve("lora_llama_qv/adapter_model.safetensors");
    try (Checkpoint checkpoint = Checkpoint.openFile(adapter)) {
      assertThat(checkpoint.names()).hasSize(8);
    }
  }
}
