package org.cyborgscoring.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.server.Client.Heard;
import org.cyborgscoring.server.answering.ServedModel;
import org.cyborgscoring.server.answering.ServedOptions;
import org.cyborgscoring.server.http.HttpSettings;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model as it is, asked over HTTP. */
class PretrainedModelTest {
  private static final String MESSAGE = "How many animals does the fox eat? The fox eats the hare.";

  @TempDir static Path folder;
  private static @Nullable ServedModel model;
  private static @Nullable TeacherService service;
  private static @Nullable Client known;

  @BeforeAll
  static void start() throws IOException {
    TinyLanguageModel.write(folder.resolve("tiny"), List.of(MESSAGE), 1);
    model =
        ServedModel.open(
            folder.resolve("tiny").toString(),
            new ServedOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), ComputeDevice.CPU),
            RunContext.withSeed(0).withThreads(2));
    service =
        TeacherService.start(
            "tiny",
            model,
            new HttpSettings("127.0.0.1", 0, Optional.empty()),
            64,
            InstantSource.system(),
            Progress.NONE);
    known = Client.of(service);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (model != null) {
      model.close();
    }
  }

  private static Heard ask(Map<String, @Nullable Object> more) {
    Map<String, @Nullable Object> request = Client.chat("tiny", MESSAGE);
    request.putAll(more);
    return Objects.requireNonNull(known).complete(request);
  }

  @Test
  void givesEveryPointAProbabilityAlsoThoseOfSeveralDigits() {
    Object[] points = IntStream.rangeClosed(0, 12).boxed().toArray();
    Heard heard =
        ask(
            Map.of(
                "response_format",
                Client.schema(false, points),
                "logprobs",
                true,
                "top_logprobs",
                20));

    assertThat(heard.status()).as(heard.response().body()).isEqualTo(200);
    JsonNode parts = heard.choice().path("logprobs").path("content");
    assertThat(parts.path(0).path("token").asString()).isEqualTo("{\"score\": ");
    JsonNode alternatives = parts.path(1).path("top_logprobs");
    assertThat(alternatives.size()).isEqualTo(13);
    double sum = 0;
    double last = 0;
    for (JsonNode each : alternatives) {
      assertThat(each.path("logprob").asDouble()).isLessThanOrEqualTo(last);
      last = each.path("logprob").asDouble();
      sum += Math.exp(last);
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    String best = alternatives.path(0).path("token").asString();
    assertThat(heard.content()).isEqualTo("{\"score\": " + best + "}");
    assertThat(heard.json().path("usage").path("prompt_tokens").asInt()).isGreaterThan(10);
  }

  @Test
  void tellsAsManyAlternativesAsAreWanted() {
    Heard heard =
        ask(
            Map.of(
                "response_format",
                Client.schema(false, 0, 0.5, 1),
                "logprobs",
                true,
                "top_logprobs",
                2));

    JsonNode parts = heard.choice().path("logprobs").path("content");
    assertThat(parts.path(1).path("top_logprobs").size()).isEqualTo(2);
    assertThat(parts.path(2).path("token").asString()).isEqualTo("}");
  }

  @Test
  void answersTheSameAgainAndOtherwiseByChanceAlone() {
    Object format = Client.schema(false, 0, 1, 2, 3);
    assertThat(ask(Map.of("response_format", format)).content())
        .isEqualTo(ask(Map.of("response_format", format, "temperature", 0)).content());

    List<String> seeded =
        IntStream.range(0, 24)
            .mapToObj(
                seed ->
                    ask(Map.of("response_format", format, "temperature", 2, "seed", seed))
                        .content())
            .toList();

    assertThat(seeded.stream().distinct().count()).isGreaterThan(1);
    assertThat(ask(Map.of("response_format", format, "temperature", 2, "seed", 3)).content())
        .isEqualTo(seeded.get(3));
  }

  @Test
  void writesAReasonBeforeTheScore() {
    Heard heard = ask(Map.of("response_format", Client.schema(true, 0, 1, 2), "max_tokens", 24));

    assertThat(heard.status()).as(heard.response().body()).isEqualTo(200);
    JsonNode answer = new JsonMapper().readTree(heard.content());
    assertThat(answer.propertyNames()).containsExactly("rationale", "score");
    assertThat(answer.path("rationale").isString()).isTrue();
    assertThat(answer.path("score").asInt()).isBetween(0, 2);
  }

  @Test
  void writesFreeTextUpToABound() {
    Heard heard = ask(Map.of("max_tokens", 3));

    assertThat(heard.status()).as(heard.response().body()).isEqualTo(200);
    int tokens = heard.json().path("usage").path("completion_tokens").asInt();
    assertThat(tokens).isBetween(1, 3);
    assertThat(heard.choice().path("finish_reason").asString())
        .isEqualTo(tokens < 3 ? "stop" : "length");
  }

  @Test
  void refusesChanceAndLogprobsInFreeText() {
    assertThat(ask(Map.of("temperature", 1)).parameter()).isEqualTo("temperature");
    assertThat(ask(Map.of("logprobs", true)).parameter()).isEqualTo("logprobs");
  }

  @Test
  void refusesAnswersOfAnotherForm() {
    assertThat(ask(Map.of("response_format", Client.schema(false, 1))).parameter())
        .isEqualTo("response_format");
    assertThat(ask(Map.of("response_format", Client.schema(false, "a", "b"))).parameter())
        .isEqualTo("response_format");
  }

  @Test
  void refusesWhatIsLongerThanItsContext() {
    Map<String, @Nullable Object> request = Client.chat("tiny", "fox ".repeat(2000));
    request.put("response_format", Client.schema(false, 0, 1));

    Heard heard = Objects.requireNonNull(known).complete(request);

    assertThat(heard.status()).isEqualTo(400);
    assertThat(heard.code()).isEqualTo("context_length_exceeded");
  }
}
