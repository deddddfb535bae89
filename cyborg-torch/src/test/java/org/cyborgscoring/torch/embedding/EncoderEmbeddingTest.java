package org.cyborgscoring.torch.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.TextEncoder;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.pretraining.EncoderPretraining;
import org.cyborgscoring.torch.pretraining.ModelShape;
import org.cyborgscoring.torch.pretraining.PretrainingSettings;
import org.cyborgscoring.torch.source.ModelSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderEmbeddingTest {
  private static final List<String> TEXTS =
      DemoItem.generate(60, 7).responses().stream().map(Response::text).toList();

  @TempDir private static Path folder;
  private static Path model;

  @BeforeAll
  static void learnAModel() throws IOException {
    model = folder.resolve("model");
    new EncoderPretraining(
            TEXTS,
            new PretrainingSettings(1, 16, 1e-3, 24, ComputeDevice.CPU),
            RunContext.withSeed(1).withWorkFolder(folder.resolve("work")))
        .fromScratch(ModelShape.TINY, 400, model);
  }

  private static TextEncoder encoder() throws IOException {
    return EncoderEmbedding.load(ModelFolder.open(model));
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  @Test
  void givesEveryTextAVectorOfLengthOne() throws IOException {
    float[][] vectors = encoder().encode(TEXTS);

    assertThat(vectors).hasDimensions(TEXTS.size(), 128);
    for (float[] vector : vectors) {
      assertThat(product(vector, vector)).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void aVectorDoesNotDependOnItsNeighbours() throws IOException {
    TextEncoder encoder = encoder();

    float[][] together = encoder.encode(TEXTS);

    for (int t : new int[] {0, 17, 59}) {
      float[] alone = encoder.encode(List.of(TEXTS.get(t)))[0];
      assertThat(alone).containsExactly(together[t], within(1e-5f));
    }
  }

  @Test
  void readsALongTextToItsEnd() throws IOException {
    String beginning = String.join(" ", TEXTS.subList(0, 10));

    float[][] vectors =
        encoder().encode(List.of(beginning + " " + TEXTS.get(20), beginning + " " + TEXTS.get(30)));

    assertThat(vectors[0]).isNotEqualTo(vectors[1]);
  }

  @Test
  void encodesNoTextTwice() throws IOException {
    AtomicInteger encoded = new AtomicInteger();
    TextEncoder inner = encoder();
    TextEncoder counting =
        new TextEncoder() {
          @Override
          public int size() {
            return inner.size();
          }

          @Override
          public float[][] encode(List<String> texts) {
            encoded.addAndGet(texts.size());
            return inner.encode(texts);
          }
        };
    Path file = folder.resolve("cache.bin");
    List<float[][]> all = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      try (VectorCache cache = VectorCache.open(file, inner.size())) {
        all.add(new CachedEmbedding(counting, cache).encode(TEXTS.subList(0, 10)));
      }
    }

    assertThat(encoded).hasValue(10);
    assertThat(all.get(1)).isDeepEqualTo(all.get(0));
  }

  @Test
  void keepsVectorsOfAnotherPoolingApart() throws IOException {
    Path other = folder.resolve("first-token");
    Files.createDirectories(other.resolve("1_Pooling"));
    for (String name : List.of("config.json", "model.safetensors", "tokenizer.json")) {
      Files.copy(model.resolve(name), other.resolve(name));
    }
    RunContext run = RunContext.withSeed(1);
    String mean = EmbeddingLoader.identity(ModelSource.folder(other.toString()), run);
    Files.writeString(
        other.resolve("1_Pooling").resolve("config.json"), "{\"pooling_mode_cls_token\": true}");

    assertThat(EmbeddingLoader.identity(ModelSource.folder(other.toString()), run))
        .isNotEqualTo(mean);
  }

  @Test
  void refusesAPoolingItDoesNotKnow() throws IOException {
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("1_Pooling"));
    for (String name : List.of("config.json", "model.safetensors", "tokenizer.json")) {
      Files.copy(model.resolve(name), other.resolve(name));
    }
    Files.writeString(
        other.resolve("1_Pooling").resolve("config.json"), "{\"pooling_mode_max_tokens\": true}");

    assertThatThrownBy(() -> EncoderEmbedding.load(ModelFolder.open(other)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1_Pooling");
  }
}
