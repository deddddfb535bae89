package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.likelihood.OneAtATime;
import org.cyborgscoring.torch.likelihood.PointLikelihood;
import org.cyborgscoring.torch.likelihood.PointProbabilities;
import org.cyborgscoring.torch.likelihood.Temperature;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PointLikelihoodParityTest {
  private static final double TOLERANCE = 2e-5;

  static Stream<Fixture> decoders() throws IOException {
    return DecoderParityTest.decoders();
  }

  private static int[] scoreTokens(Fixture fixture) {
    return fixture
        .json("inputs.json")
        .path("score_token_ids")
        .valueStream()
        .mapToInt(JsonNode::intValue)
        .toArray();
  }

  private static List<int[]> points(Fixture fixture) {
    return Arrays.stream(scoreTokens(fixture)).mapToObj(token -> new int[] {token}).toList();
  }

  private static double[][] score(DecoderFixture model, List<int[]> prompts, List<int[]> points) {
    try (GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU)) {
      return new PointLikelihood(model.decoder(), model.pass(), ComputeDevice.CPU, 200)
          .of(prompts, points, workers, PointLikelihood.Listener.NONE);
    }
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] expected(Fixture fixture, String name) {
    float[] floats = Fixture.floats(fixture.expected().path(name));
    double[] doubles = new double[floats.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheLogProbabilitiesOfTheReference(Fixture fixture) throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      double[][] logs = score(model, model.sequences(), points(fixture));
      assertThat(flat(logs))
          .containsExactly(expected(fixture, "score_logprobs_full_vocab"), within(TOLERANCE));
      double[] restricted =
          Arrays.stream(logs)
              .flatMapToDouble(
                  row -> Arrays.stream(PointProbabilities.of(row, Temperature.ONE)).map(Math::log))
              .toArray();
      assertThat(restricted)
          .containsExactly(expected(fixture, "score_logprobs_restricted"), within(TOLERANCE));
    }
  }

  /** Together with prompts that begin as it does, each prompt has the reference's numbers. */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void givesTheLogProbabilitiesOfTheReferenceAfterABeginningThatIsShared(Fixture fixture)
      throws IOException {
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      double[] expected = expected(fixture, "score_logprobs_full_vocab");
      int points = scoreTokens(fixture).length;
      for (int row = 0; row < model.sequences().size(); row++) {
        int[] prompt = model.sequences().get(row);
        double[][] logs = score(model, similar(prompt), points(fixture));
        assertThat(logs[0])
            .containsExactly(
                Arrays.copyOfRange(expected, row * points, (row + 1) * points), within(TOLERANCE));
      }
    }
  }

  /** The prompt and so many others, longer or with another last token, that sharing pays. */
  private static List<int[]> similar(int[] prompt) {
    List<int[]> prompts = new ArrayList<>(List.of(prompt));
    for (int i = 1; i < 10; i++) {
      int[] other = Arrays.copyOf(prompt, prompt.length + i % 3);
      other[prompt.length - 1] = (prompt[prompt.length - 1] + i) % 100;
      prompts.add(other);
    }
    return prompts;
  }

  /** Windows of 8 tokens end in prompts, in what they share, and between the tokens of points. */
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("decoders")
  void pointsOfSeveralTokensAreAsProbableAsByFullPasses(Fixture fixture) throws IOException {
    int[] t = scoreTokens(fixture);
    List<int[]> branching =
        List.of(
            new int[] {t[0], t[1]},
            new int[] {t[1]},
            new int[] {t[0], t[0], t[2]},
            new int[] {t[0], t[0], t[3]},
            new int[] {t[2], t[1], t[0], t[3]},
            new int[] {t[2], t[3]});
    // Such as 1, 2, 10 and 11 of models that split numbers into digits.
    List<int[]> digits =
        List.of(
            new int[] {t[0], t[3]},
            new int[] {t[1]},
            new int[] {t[0], t[2]},
            new int[] {t[0], t[0]});
    try (DecoderFixture model = DecoderFixture.of(fixture)) {
      OneAtATime reference = new OneAtATime(model.decoder(), model.pass());
      List<List<int[]>> calls =
          List.of(model.sequences(), similar(model.sequences().get(0)).subList(0, 7));
      for (List<int[]> prompts : calls) {
        for (List<int[]> points : List.of(branching, digits)) {
          double[][] logs = score(model, prompts, points);
          for (int row = 0; row < prompts.size(); row++) {
            assertThat(logs[row])
                .containsExactly(reference.of(prompts.get(row), points), within(TOLERANCE));
          }
        }
      }
    }
  }
}
