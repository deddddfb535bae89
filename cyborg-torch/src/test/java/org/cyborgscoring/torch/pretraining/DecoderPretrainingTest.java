package org.cyborgscoring.torch.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.checkpoint.ModelFolder;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.DecoderReader;
import org.cyborgscoring.torch.decoder.Decoders;
import org.cyborgscoring.torch.decoder.Weights;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.text.Tokenizer;
import org.cyborgscoring.torch.text.TokenizerFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecoderPretrainingTest {
  private static final List<String> TEXTS =
      DemoItem.generate(150, 7).responses().stream().map(Response::text).toList();
  private static final List<String> TOLD = List.of("Explain the Zyzzyva.", "2: Zyzzyva. 0: none.");

  @TempDir private Path folder;

  private RunContext run(String work) {
    return RunContext.withSeed(3).withThreads(2).withWorkFolder(folder.resolve(work));
  }

  private static DecoderPretraining pretraining(int epochs, double learningRate, RunContext run) {
    return new DecoderPretraining(
        TEXTS, TOLD, new PretrainingSettings(epochs, 16, learningRate, 48, ComputeDevice.CPU), run);
  }

  private Path trained(String name, RunContext run, int epochs) throws IOException {
    Path out = folder.resolve(name);
    Pretrained unused = pretraining(epochs, 2e-3, run).fromScratch(ModelShape.TINY, 500, out);
    return out;
  }

  @Test
  void learnsToPredictTheNextTokenOfTextsItHasNotSeen() throws IOException {
    Pretrained done =
        pretraining(4, 2e-3, run("work"))
            .fromScratch(ModelShape.TINY, 500, folder.resolve("model"));

    assertThat(done.log().epochs()).hasSize(4);
    assertThat(done.perplexity()).isLessThan(done.vocabulary() / 4.0);
  }

  @Test
  void aModelThatKnowsNothingHasThePerplexityOfItsVocabulary() throws IOException {
    Pretrained done =
        pretraining(1, 1e-9, run("w")).fromScratch(ModelShape.TINY, 500, folder.resolve("model"));

    assertThat(done.perplexity()).isCloseTo(done.vocabulary(), withinPercentage(10));
  }

  @Test
  void theFolderReadsBackAsTheModelThatWasJudged() throws IOException {
    Path out = folder.resolve("model");
    Pretrained done = pretraining(2, 2e-3, run("a")).fromScratch(ModelShape.TINY, 500, out);

    ModelFolder model = ModelFolder.open(out);
    DecoderPlan plan = Decoders.plan(model.config());
    assertThat(plan.tied()).isTrue();
    assertThat(plan.elements()).isEqualTo(done.parameters());
    // Not a step, and the same texts set apart: what is judged is what was read.
    Pretrained again =
        new DecoderPretraining(
                TEXTS,
                List.of(),
                new PretrainingSettings(1, 16, 1e-12, 48, ComputeDevice.CPU),
                run("b"))
            .continuing(model, folder.resolve("again"));
    assertThat(again.perplexity()).isCloseTo(done.perplexity(), within(1e-3));
  }

  @Test
  void givesTheLogitsOfTheWeightsItWrote() throws IOException {
    ModelFolder model = ModelFolder.open(trained("model", run("a"), 1));
    Path copy = folder.resolve("copy");
    Pretrained unused =
        pretraining(1, 1e-30, run("b")).continuing(model, copy); // A step of no length.

    assertThat(logits(ModelFolder.open(copy))).isEqualTo(logits(model));
  }

  private static float[] logits(ModelFolder model) throws IOException {
    DecoderPlan plan = Decoders.plan(model.config());
    try (Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(model.path()));
        Parameters weights = new DecoderReader(plan).read(model)) {
      int[] prompt = tokenizer.frame().around(tokenizer.encode("The steel spoon feels").body());
      return Scope.get(
          () ->
              Tensors.floats(
                  new Decoder(plan)
                      .next(DecoderPass.of(Weights.of(weights)), prompt, ComputeDevice.CPU)));
    }
  }

  @Test
  void canWriteEveryAnswerAndWhatTheTeacherIsTold() throws IOException {
    Path out = trained("model", run("a"), 1);

    try (Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(out))) {
      for (String text : List.of("{\"score\": 3}", "{\"score\": -12.5}", "Zyzzyva", "QqXx~^|")) {
        assertThat(tokenizer.encode(text).unknown()).as(text).isZero();
      }
      assertThat(tokenizer.encode("Score").body()).isNotEqualTo(tokenizer.encode("score").body());
      assertThat(Arrays.stream(tokenizer.frame().around(new int[0])))
          .containsExactly(ModelFolder.open(out).config().integer("bos_token_id"));
    }
  }

  @Test
  void endsTextsAlsoWhereOneTokenBeginsAndEndsThem() throws IOException {
    Path out = trained("model", run("a"), 1);
    try (Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(out))) {
      assertThat(DecoderPretraining.end(tokenizer)).containsExactly(3);
    }
    for (String name : List.of("special_tokens_map.json", "tokenizer_config.json")) {
      Path file = out.resolve(name);
      Files.writeString(
          file,
          Files.readString(file).replace("\"eos_token\" : \"<eos>\"", "\"eos_token\" : \"<bos>\""));
    }
    try (Tokenizer tokenizer = new Tokenizer(TokenizerFiles.in(out))) {
      assertThat(tokenizer.frame().around(new int[0])).containsExactly(2);
      assertThat(DecoderPretraining.end(tokenizer)).containsExactly(2);
    }
  }

  @Test
  void goesOnWhereItWasStoppedWithTheSameResult() throws IOException {
    Path unbroken = trained("unbroken", run("a"), 3);
    AtomicBoolean late = new AtomicBoolean();
    RunContext stopped =
        run("b")
            .withProgress((task, done, total) -> late.set(total > 0 && done > total / 2))
            .withCancelled(late::get);
    assertThatThrownBy(() -> trained("resumed", stopped, 3))
        .isInstanceOf(CancellationException.class);

    Path resumed = trained("resumed", run("b").withThreads(1), 3);

    assertThat(resumed.resolve("model.safetensors"))
        .hasSameBinaryContentAs(unbroken.resolve("model.safetensors"));
  }

  @Test
  void continuesAPretrainedDecoderToLowerPerplexity() throws IOException {
    Path first = trained("first", run("a"), 1);

    Pretrained more =
        pretraining(3, 2e-3, run("b"))
            .continuing(ModelFolder.open(first), folder.resolve("second"));

    List<Double> qualities = more.log().epochs().stream().map(epoch -> epoch.quality()).toList();
    assertThat(qualities.get(2)).isGreaterThan(qualities.get(0));
    assertThat(folder.resolve("second/tokenizer.json"))
        .hasSameBinaryContentAs(first.resolve("tokenizer.json"));
  }

  @Test
  void sendsEncodersAndDecodersToEachOther() throws IOException {
    Path decoder = trained("decoder", run("a"), 1);
    assertThatThrownBy(
            () ->
                new EncoderPretraining(TEXTS, settings(), run("b"))
                    .continuing(ModelFolder.open(decoder), folder.resolve("x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'llama' is a decoder")
        .hasMessageContaining("by --decoder");
    Path config = decoder.resolve("config.json");
    Files.writeString(config, Files.readString(config).replace("\"llama\"", "\"bert\""));
    assertThatThrownBy(
            () ->
                pretraining(1, 1e-3, run("c"))
                    .continuing(ModelFolder.open(decoder), folder.resolve("x")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'bert' is an encoder")
        .hasMessageContaining("without --decoder");
  }

  private static PretrainingSettings settings() {
    return new PretrainingSettings(1, 16, 1e-3, 48, ComputeDevice.CPU);
  }

  @Test
  void refusesAFewTextsAndAVocabularyWithoutRoom() {
    assertThatThrownBy(
            () ->
                new DecoderPretraining(TEXTS.subList(0, 5), TOLD, settings(), run("w"))
                    .fromScratch(ModelShape.TINY, 500, folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least 20 different texts");
    assertThatThrownBy(
            () ->
                pretraining(1, 1e-3, run("w"))
                    .fromScratch(ModelShape.TINY, 100, folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("let it have 192 at least");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
