package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.prompting.AnswerForm;
import org.cyborgscoring.prompting.PromptTemplate;
import org.cyborgscoring.prompting.ScoringPrompt;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.TeacherProvider;
import org.cyborgscoring.server.TeacherService;
import org.cyborgscoring.server.answering.ServedModel;
import org.cyborgscoring.server.answering.ServedOptions;
import org.cyborgscoring.server.http.HttpSettings;
import org.cyborgscoring.torch.decoder.Adaptation;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.likelihood.PointLikelihood;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.pretraining.DecoderPretraining;
import org.cyborgscoring.torch.pretraining.ModelShape;
import org.cyborgscoring.torch.pretraining.PretrainingSettings;
import org.cyborgscoring.torch.prompt.PromptEncoder;
import org.cyborgscoring.torch.prompt.TokenizedPrompt;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.source.ModelSource;
import org.cyborgscoring.torch.teacher.LanguageModel;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hosted Teacher against a served one: what is said on one side is heard on the other. */
@Timeout(300)
class ServedTeacherTest {
  private static final List<String> WORDS =
      List.of("water", "light", "soil", "air", "warmth", "leaf", "root", "seed");

  @TempDir static Path shared;
  private static Path model = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void pretrain() throws IOException {
    model = shared.resolve("tiny");
    List<String> texts = responses(60, 3).stream().map(Response::text).toList();
    new DecoderPretraining(
            texts,
            List.of(item(3).prompt(), item(3).rubric()),
            new PretrainingSettings(1, 16, 1e-3, 1024, ComputeDevice.CPU),
            RunContext.withSeed(1).withThreads(2).withWorkFolder(shared.resolve("work")))
        .fromScratch(ModelShape.named("tiny"), 400, model);
  }

  private static Item item(int highest) {
    return new Item(
        "plants", ScoreScale.of(0, highest), "What does the plant need?", "A point for each need.");
  }

  private static List<Response> responses(int size, int highest) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int point = i % (highest + 1);
      StringBuilder text = new StringBuilder("The plant needs");
      for (int j = 0; j < point; j++) {
        text.append(' ').append(WORDS.get((i + j) % WORDS.size()));
      }
      responses.add(Response.scored("r" + i, text + " number " + i, point));
    }
    return responses;
  }

  private static HandScored handScored(int highest) {
    return new HandScored(item(highest), responses(2 * highest + 20, highest));
  }

  private static List<Response> unscored(int highest) {
    return responses(2 * highest + 40, highest).subList(2 * highest + 20, 2 * highest + 40).stream()
        .map(response -> response.withHandScore(null))
        .toList();
  }

  private RunContext context(String name) {
    return RunContext.withSeed(7).withThreads(2).withWorkFolder(folder.resolve(name));
  }

  /** Fits a Teacher of this machine and gives what it says of the others. */
  private List<ScoreDistribution> fitLocal(int highest) {
    return fitLocal(highest, "none");
  }

  private List<ScoreDistribution> fitLocal(int highest, String quantize) {
    Fitted<Scorer> fitted =
        TeacherProvider.named(
                model.toString(),
                Map.of("epochs", "1", "device", "cpu", "batch", "16", "quantize", quantize))
            .fit(handScored(highest), unscored(highest), context("run/work"));
    try (Scorer scorer = fitted.model()) {
      return scorer.score(unscored(highest));
    }
  }

  private ServedModel open(Path teacher) throws IOException {
    return ServedModel.open(
        teacher.toString(),
        new ServedOptions(Optional.empty(), Optional.empty(), Optional.empty(), ComputeDevice.CPU),
        context("serving"));
  }

  private static TeacherService serve(ServedModel served) throws IOException {
    return TeacherService.start(
        "rater",
        served,
        new HttpSettings("127.0.0.1", 0, Optional.empty()),
        64,
        InstantSource.system(),
        Progress.NONE);
  }

  private List<ScoreDistribution> askHosted(
      TeacherService service,
      HandScored handScored,
      List<Response> unscored,
      Map<String, String> more) {
    Map<String, String> options = new HashMap<>(more);
    options.put("base-url", service.baseUrl());
    options.put("calibrate", "false");
    options.putIfAbsent("shots", "0");
    try (Scorer scorer =
        TeacherProvider.named("openai:rater", options)
            .fit(handScored, unscored, context("hosted"))
            .model()) {
      return scorer.score(unscored);
    }
  }

  private static void assertSame(List<ScoreDistribution> heard, List<ScoreDistribution> said) {
    assertThat(heard).hasSameSizeAs(said);
    for (int i = 0; i < said.size(); i++) {
      assertThat(heard.get(i).probabilities())
          .containsExactly(said.get(i).probabilities(), within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12})
  void hearsWhatAFittedTeacherSays(int highest) throws IOException {
    List<ScoreDistribution> said = fitLocal(highest);
    try (ServedModel served = open(folder.resolve("run"));
        TeacherService service = serve(served)) {
      assertThat(served.fitted().orElseThrow().item()).isEqualTo(item(highest));
      assertSame(askHosted(service, handScored(highest), unscored(highest), Map.of()), said);
    }
  }

  @Test
  void keepsWeightsAsTheTeacherWasFittedWith() throws IOException {
    List<ScoreDistribution> said = fitLocal(3, "bf16");
    try (ServedModel served = open(folder.resolve("run"));
        TeacherService service = serve(served)) {
      assertSame(askHosted(service, handScored(3), unscored(3), Map.of()), said);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 12})
  void hearsWhatAModelSaysAsItIs(int highest) throws IOException {
    List<ScoreDistribution> said = likelihoods(highest);
    try (ServedModel served = open(model);
        TeacherService service = serve(served)) {
      assertThat(served.fitted()).isEmpty();
      assertSame(askHosted(service, handScored(highest), unscored(highest), Map.of()), said);
    }
  }

  private List<ScoreDistribution> likelihoods(int highest) throws IOException {
    AnswerForm form = new AnswerForm(item(highest).scale(), false);
    ScoringPrompt prompt =
        new ScoringPrompt(
            PromptTemplate.standard(),
            item(highest),
            form.instruction(),
            (response, count) -> List.of(),
            0);
    try (LanguageModel language =
            LanguageModel.open(
                ModelSource.folder(model.toString()).folder(context("own")),
                WeightStorage.FLOAT32,
                ComputeDevice.CPU);
        GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU)) {
      PromptEncoder encoder =
          new PromptEncoder(
              language.input().tokenizer(), language.input().chat(), prompt, form, 1024);
      double[][] logs =
          new PointLikelihood(
                  language.decoder(), language.pass(Adaptation.NONE), ComputeDevice.CPU, 4096)
              .of(
                  encoder.encode(unscored(highest), 1).stream()
                      .map(TokenizedPrompt::tokens)
                      .toList(),
                  encoder.points(),
                  workers,
                  PointLikelihood.Listener.NONE);
      return IntStream.range(0, logs.length)
          .mapToObj(
              i ->
                  ScoreDistribution.withMean(
                      item(highest).scale(), PointProbabilities.of(logs[i], Temperature.ONE)))
          .toList();
    }
  }

  @Test
  void hearsInWordsThatItAsksOtherwiseThanTheTeacherWasTrained() throws IOException {
    List<ScoreDistribution> unused = fitLocal(3);
    Path template = folder.resolve("other.txt");
    Files.writeString(template, "=== user ===\nOne of {{scale}}. {{answer}}\n\n{{response}}\n");
    try (ServedModel served = open(folder.resolve("run"));
        TeacherService service = serve(served)) {
      for (Map<String, String> otherwise :
          List.of(Map.of("prompt-template", template.toString()), Map.of("explain", "true"))) {
        assertThatThrownBy(() -> askHosted(service, handScored(3), unscored(3), otherwise))
            .isInstanceOf(InputException.class)
            .hasMessageContaining("trained with another prompt template, item or rubric")
            .hasMessageContaining("prompt-template.txt");
      }
    }
  }

  @Test
  void hearsThatAResponseIsLongerThanTheContext() throws IOException {
    List<ScoreDistribution> unused = fitLocal(3);
    List<Response> asked = new ArrayList<>(unscored(3));
    asked.set(7, Response.unscored("long", "water light ".repeat(1500)));
    try (ServedModel served = open(folder.resolve("run"));
        TeacherService service = serve(served)) {
      List<ScoreDistribution> heard = askHosted(service, handScored(3), asked, Map.of());

      assertThat(heard).hasSize(asked.size());
      assertThat(
              Files.readAllLines(folder.resolve("hosted/paid/answers.jsonl")).stream()
                  .filter(line -> line.contains("TOO_LONG")))
          .hasSize(1);
    }
  }
}
