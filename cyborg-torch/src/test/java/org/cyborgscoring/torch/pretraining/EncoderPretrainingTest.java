package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderPretrainingTest {
  private static final List<String> TEXTS =
      DemoItem.generate(250, 7).responses().stream().map(Response::text).toList();

  @TempDir private Path folder;

  private RunContext run(String work) {
    return RunContext.withSeed(3).withThreads(2).withWorkFolder(folder.resolve(work));
  }

  private static PretrainingSettings settings(int epochs) {
    return new PretrainingSettings(epochs, 16, 2e-3, 48, ComputeDevice.CPU);
  }

  private Path trained(String name, RunContext run, int epochs) throws IOException {
    Path out = folder.resolve(name);
    new EncoderPretraining(TEXTS, settings(epochs), run).fromScratch(ModelShape.TINY, 600, out);
    return out;
  }

  @Test
  void learnsToPredictHiddenTokensOfTextsItHasNotSeen() throws IOException {
    Path out = folder.resolve("model");
    List<String> texts =
        OrderItem.generate(250, 7).responses().stream().map(Response::text).toList();

    Pretrained done =
        new EncoderPretraining(texts, settings(4), run("work"))
            .fromScratch(ModelShape.TINY, 600, out);

    assertThat(done.log().epochs()).hasSize(4);
    // Five seeds gave 26 to 36, of a vocabulary of some 257.
    assertThat(done.perplexity()).isLessThan(done.vocabulary() / 4.0);
    ModelFolder model = ModelFolder.open(out);
    assertThat(model.config().modelType()).isEqualTo("bert");
    assertThat(model.tokenizer()).exists();
    try (var checkpoint = model.checkpoint()) {
      assertThat(checkpoint.names())
          .contains("bert.embeddings.word_embeddings.weight", "cls.predictions.bias")
          .noneMatch(name -> name.contains("pooler"));
    }
  }

  private RunContext stopped(String work) {
    AtomicLong asked = new AtomicLong();
    return new RunContext(
        3,
        2,
        (task, done, total) -> {
          if (task.equals("Pretraining") && total > 0 && done > total / 2 + 1) {
            asked.incrementAndGet();
          }
        },
        () -> asked.get() > 0,
        folder.resolve(work),
        new Memo());
  }

  @Test
  void goesOnWhereItWasStoppedWithTheSameResult() throws IOException {
    Path unbroken = trained("unbroken", run("a"), 2);
    RunContext stopped = stopped("b");
    assertThatThrownBy(() -> trained("resumed", stopped, 2))
        .isInstanceOf(CancellationException.class);

    Path resumed = trained("resumed", run("b"), 2);

    assertThat(resumed.resolve("model.safetensors"))
        .hasSameBinaryContentAs(unbroken.resolve("model.safetensors"));
  }

  @Test
  void continuesAPretrainedModelWithLowerPerplexityThanItBegan() throws IOException {
    Path first = trained("first", run("a"), 2);

    Pretrained more =
        new EncoderPretraining(TEXTS, settings(3), run("b"))
            .continuing(ModelFolder.open(first), folder.resolve("second"));

    List<Double> qualities = more.log().epochs().stream().map(epoch -> epoch.quality()).toList();
    assertThat(qualities.get(2)).isGreaterThan(qualities.get(0));
    assertThat(folder.resolve("second").resolve("vocab.txt"))
        .hasSameBinaryContentAs(first.resolve("vocab.txt"));
  }

  @Test
  void doesNotGoOnWithWhatWasLearnedFromAnotherModelOfTheSameShape() throws IOException {
    ModelFolder first = ModelFolder.open(trained("first", run("a"), 1));
    ModelFolder second = ModelFolder.open(trained("second", run("b"), 2));
    Path out = folder.resolve("out");
    EncoderPretraining begun = new EncoderPretraining(TEXTS, settings(2), stopped("c"));
    assertThatThrownBy(() -> begun.continuing(first, out))
        .isInstanceOf(CancellationException.class);

    assertThatThrownBy(
            () -> new EncoderPretraining(TEXTS, settings(2), run("c")).continuing(second, out))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another model");
  }

  @Test
  void aModelThatKnowsNothingHasThePerplexityOfItsVocabulary() throws IOException {
    PretrainingSettings still = new PretrainingSettings(1, 16, 1e-9, 48, ComputeDevice.CPU);

    Pretrained done =
        new EncoderPretraining(TEXTS, still, run("w"))
            .fromScratch(ModelShape.TINY, 600, folder.resolve("model"));

    assertThat(done.perplexity()).isCloseTo(done.vocabulary(), withinPercentage(5));
  }

  @Test
  void refusesAFewTexts() {
    assertThatThrownBy(
            () ->
                new EncoderPretraining(TEXTS.subList(0, 5), settings(1), run("w"))
                    .fromScratch(ModelShape.TINY, 600, folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least 20 different texts");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void refusesAModelThatDoesNotLearnByHiddenTokens() throws IOException {
    Path first = trained("first", run("a"), 1);
    Path config = first.resolve("config.json");
    Files.writeString(config, Files.readString(config).replace("\"bert\"", "\"xlnet\""));

    assertThatThrownBy(
            () ->
                new EncoderPretraining(TEXTS, settings(1), run("b"))
                    .continuing(ModelFolder.open(first), folder.resolve("second")))
        .isInstanceOf(InputException.class);
  }
}
