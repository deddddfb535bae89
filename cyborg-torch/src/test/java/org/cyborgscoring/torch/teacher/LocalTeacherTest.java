package org.cyborgscoring.torch.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.scoring.Scorer;
import org.cyborgscoring.scoring.TeacherProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTeacherTest {
  private static final HandScored TAUGHT = WordOrder.handScored(40, 1);
  private static final List<Response> UNSCORED = WordOrder.responses(30, 2);

  @TempDir static Path models;
  private static Path model = Path.of("");

  @TempDir Path work;

  @BeforeAll
  static void makeModel() throws IOException {
    List<String> texts = new ArrayList<>();
    TAUGHT.responses().forEach(response -> texts.add(response.text()));
    texts.add(WordOrder.ITEM.prompt() + " " + WordOrder.ITEM.rubric());
    model = TinyLanguageModel.write(models.resolve("tiny"), texts, 1);
  }

  @Test
  void scoresWithAProbabilityForEveryPointAfterFineTuning() {
    Result result = fit(Map.of("epochs", "2"), run());

    assertThat(result.outOfSample()).hasSize(TAUGHT.size());
    assertThat(result.scores()).hasSize(UNSCORED.size());
    for (ScoreDistribution score : result.scores()) {
      assertThat(Arrays.stream(score.probabilities()).sum()).isCloseTo(1, within(1e-9));
      assertThat(score.expected())
          .isCloseTo(score.probability(1), within(1e-9)); // The mean on a scale of 0 and 1.
    }
  }

  @Test
  void asksTheModelAsItIsWithExamplesOrWithout() {
    Result none = fit(Map.of("shots", "0"), run());
    Result two = fit(Map.of("shots", "2"), run());

    assertThat(none.scores()).isNotEqualTo(two.scores());
    assertThat(Files.exists(teacher().resolve("adapter_config.json"))).isFalse();
  }

  @Test
  void goesOnToTheSameResultWhereverItIsStopped() throws IOException {
    Result unbroken = fit(Map.of("epochs", "2"), run());
    AtomicInteger asked = new AtomicInteger();
    RunContext counted =
        run(work.resolve("count"))
            .withCancelled(
                () -> {
                  asked.incrementAndGet();
                  return false;
                });
    fit(Map.of("epochs", "2"), counted);
    int steps = asked.get();
    assertThat(steps).isGreaterThan(10);

    for (double share : new double[] {0.1, 0.4, 0.7, 0.95}) {
      Path broken = work.resolve("broken-" + share);
      AtomicInteger left = new AtomicInteger((int) (share * steps));
      RunContext stopped = run(broken).withCancelled(() -> left.decrementAndGet() < 0);
      assertThatThrownBy(() -> fit(Map.of("epochs", "2"), stopped))
          .isInstanceOf(CancellationException.class);
      assertThat(fit(Map.of("epochs", "2"), run(broken))).isEqualTo(unbroken);
    }
  }

  @Test
  void labelsNothingTwice() throws IOException {
    fit(Map.of("epochs", "1"), run());
    List<String> before = Files.readAllLines(teacher().resolve("labels.jsonl"));
    fit(Map.of("epochs", "1"), run());

    assertThat(Files.readAllLines(teacher().resolve("labels.jsonl"))).isEqualTo(before);
    long distinct = UNSCORED.stream().map(Response::text).distinct().count();
    assertThat(before).hasSize((int) distinct);
  }

  @Test
  void dropsALabelThatWasWrittenHalfwayAndComputesItAgain() throws IOException {
    Result whole = fit(Map.of("epochs", "1"), run());
    Path labels = teacher().resolve("labels.jsonl");
    byte[] bytes = Files.readAllBytes(labels);
    Files.write(labels, Arrays.copyOf(bytes, bytes.length - 7));

    assertThat(fit(Map.of("epochs", "1"), run())).isEqualTo(whole);
    assertThat(Files.readAllBytes(labels)).isEqualTo(bytes);
  }

  @Test
  void refusesOutOfSamplePredictionsOfOtherResponses() throws IOException {
    fit(Map.of("epochs", "1"), run());
    Files.writeString(teacher().resolve("out-of-sample.json"), "[]");

    assertThatThrownBy(() -> fit(Map.of("epochs", "1"), run()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("out-of-sample.json is damaged");
  }

  @Test
  void writesReasonsForTheLeastCertain() throws IOException {
    fit(Map.of("epochs", "1", "explain", "3"), run());

    assertThat(Files.readString(teacher().resolve("rationales.csv")).lines().count())
        .isBetween(2L, 4L);
  }

  @Test
  void keepsResponsesOutOfAllButTheReasons() throws IOException {
    fit(Map.of("epochs", "1"), run());

    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("eats the hare at night", "I think the fox");
      }
    }
  }

  @Test
  void refusesOptionsThatContradictEachOther() {
    assertThatThrownBy(() -> teacher(Map.of("shots", "2", "epochs", "3")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("epochs");
    assertThatThrownBy(() -> teacher(Map.of("shots", "2", "fine-tune", "true")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("shots");
    assertThatThrownBy(() -> teacher(Map.of("quantise", "nf4")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("quantize");
    assertThatThrownBy(() -> teacher(Map.of("shots", "9")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 to 8");
  }

  @Test
  void refusesHandScoresOfOnePointOnly() {
    List<Response> alike =
        TAUGHT.responses().stream().filter(response -> response.score() == 1).toList();
    HandScored one = new HandScored(WordOrder.ITEM, alike);

    assertThatThrownBy(() -> teacher(Map.of()).fit(one, List.of(), run()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the same");
  }

  private org.cyborgscoring.scoring.Teacher teacher(Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.putIfAbsent("device", "cpu");
    return TeacherProvider.named(model.toString(), all);
  }

  private record Result(List<ScoreDistribution> outOfSample, List<ScoreDistribution> scores) {}

  private Result fit(Map<String, String> options, RunContext run) {
    Fitted<Scorer> fitted = teacher(options).fit(TAUGHT, UNSCORED, run);
    try (Scorer scorer = fitted.model()) {
      return new Result(fitted.outOfSample(), scorer.score(UNSCORED));
    }
  }

  private RunContext run() {
    return run(work);
  }

  private static RunContext run(Path folder) {
    return RunContext.withSeed(1).withThreads(2).withWorkFolder(folder);
  }

  /** The folder of the one Teacher that was fitted. */
  private Path teacher() {
    try (Stream<Path> folders = Files.list(work.resolve("paid"))) {
      return folders.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
