package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.metrics.AdjacentAgreement;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ExactAgreement;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.RootMeanSquaredError;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.cyborgscoring.metrics.Statistic;
import org.cyborgscoring.pipeline.Evaluation;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.RunDesign;
import org.cyborgscoring.pipeline.RunResult;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.run.EvaluatedRun;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.screening.CodedResponse;
import org.cyborgscoring.screening.ConditionCode;

/** A run's result made of random numbers, as large and as complete as a test wants it. */
final class SampleRun {
  private static final List<String> WORDS =
      List.of("the", "acid", "rain", "dissolves", "marble", "because", "it", "reacts", "slowly");

  private final Random random = new Random(7);
  private String itemId = "1";
  private ScoreScale scale = ScoreScale.of(0, 3);
  private int tests = 334;
  private boolean twoReads = true;
  private boolean heldOut = true;
  private boolean groups = true;
  private boolean coded = true;
  private boolean sum = false;
  private int machineScored = 1200;
  private String firstText = "";

  static SampleRun heldOut() {
    return new SampleRun();
  }

  SampleRun crossValidated() {
    heldOut = false;
    return this;
  }

  SampleRun item(String newItemId) {
    itemId = newItemId;
    return this;
  }

  SampleRun scale(String notation) {
    scale = ScoreScale.parse(notation);
    return this;
  }

  SampleRun tests(int n) {
    tests = n;
    return this;
  }

  SampleRun oneRead() {
    twoReads = false;
    return this;
  }

  SampleRun withoutGroups() {
    groups = false;
    return this;
  }

  SampleRun withoutCodes() {
    coded = false;
    return this;
  }

  /** All training responses keep their hand scores. */
  SampleRun nothingHidden() {
    machineScored = 0;
    return this;
  }

  /** Two raters' scores of half the scale each add up to the score of record. */
  SampleRun resolvedBySum() {
    sum = true;
    return this;
  }

  /** The text of the response on which Student and people differ most. */
  SampleRun mostDifferentText(String text) {
    firstText = text;
    return this;
  }

  /** The result with its full evaluation, on few bootstrap samples. */
  EvaluatedRun evaluated() {
    return EvaluatedRun.of(
        result(), EvaluationSettings.DEFAULT.withResamples(20), RunContext.withSeed(1));
  }

  RunResult result() {
    List<Response> responses = responses();
    Map<String, Predictions> predictions = new LinkedHashMap<>();
    predictions.put(ScorerNames.STUDENT_HAND, predictions(responses, 0.62));
    predictions.put(ScorerNames.TEACHER, predictions(responses, 0.52));
    predictions.put(ScorerNames.STUDENT_CYBORG, predictions(responses, 0.49));
    if (heldOut) {
      predictions.put(ScorerNames.STUDENT_RANDOM, predictions(responses, 0.64));
      predictions.put(ScorerNames.STUDENT_ALL, predictions(responses, 0.44));
    }
    Map<String, Map<String, Estimate>> scorers = new LinkedHashMap<>();
    for (String name : ScorerNames.IN_ORDER) {
      if (predictions.containsKey(name)) {
        scorers.put(name, agreement(responses, predictions.get(name).pointValues()));
      }
    }
    scorers.put(ScorerNames.HUMAN, humanAgreement(responses));
    Evaluation evaluation =
        new Evaluation(
            itemId,
            new Evaluation.Counts(
                heldOut ? 133 : responses.size(), machineScored, responses.size(), coded ? 5 : 0),
            heldOut ? Estimate.of(0.734) : Estimate.undefined("There is no Student on all."),
            scorers);
    Item item = Item.of(itemId, scale);
    return new RunResult(
        RunDesign.DEFAULT,
        item,
        heldOut ? RunResult.Protocol.HELD_OUT : RunResult.Protocol.CROSS_VALIDATED,
        new CyborgData(item, List.of()),
        CutScores.rounding(scale),
        coded ? codedResponses() : List.of(),
        predictions,
        heldOut ? (machineScored == 0 ? curve().subList(2, 3) : curve()) : List.of(),
        evaluation);
  }

  private List<Response> responses() {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < tests; i++) {
      double ability = random.nextGaussian();
      double human = point(ability + 0.25 * random.nextGaussian());
      double second = point(ability + 0.25 * random.nextGaussian());
      String text = words(4 + random.nextInt(90));
      if (i == 0 && !firstText.isEmpty()) {
        human = scale.max();
        text = firstText;
      }
      responses.add(
          new Response(
              "r" + (1000 + i),
              text,
              handScore(human, second),
              groups
                  ? Map.of(
                      "gender", i % 2 == 0 ? "female" : "male",
                      "language", i % 11 == 0 ? "learner" : i % 7 == 0 ? "" : "native")
                  : Map.of()));
    }
    return responses;
  }

  private HandScore handScore(double human, double second) {
    if (sum) {
      double first = Math.ceil(human / 2);
      return new HandScore(human, first, human - first);
    }
    return twoReads ? HandScore.of(human, second) : HandScore.of(human);
  }

  private Predictions predictions(List<Response> responses, double noise) {
    List<ScoreDistribution> distributions = new ArrayList<>();
    double range = scale.max() - scale.min();
    for (int i = 0; i < responses.size(); i++) {
      double error = noise * range / 2.4 * random.nextGaussian();
      double expected =
          i == 0 && !firstText.isEmpty() ? scale.min() : responses.get(i).score() + error;
      distributions.add(
          ScoreDistribution.of(scale, expected, probabilities(expected, noise * range / 2.4)));
    }
    return Predictions.of(responses, distributions, CutScores.rounding(scale));
  }

  private double[] probabilities(double expected, double sd) {
    double[] p = new double[scale.size()];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      double z = (scale.point(k) - expected) / sd;
      p[k] = Math.exp(-0.5 * z * z) + 1e-9;
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  private double point(double ability) {
    double middle = (scale.min() + scale.max()) / 2;
    double spread = (scale.max() - scale.min()) / 4;
    return scale.point(scale.nearestIndex(middle + spread * ability));
  }

  private String words(int n) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private Map<String, Estimate> agreement(List<Response> responses, double[] points) {
    return statistics(
        ScorePairs.of(responses.stream().mapToDouble(Response::score).toArray(), points),
        StandardizedMeanDifference.ofMachine());
  }

  private Map<String, Estimate> humanAgreement(List<Response> responses) {
    double[] first = {};
    double[] second = {};
    if (twoReads) {
      first = responses.stream().mapToDouble(Response::score).toArray();
      second = responses.stream().mapToDouble(r -> secondRead(r)).toArray();
    }
    return statistics(ScorePairs.of(first, second), StandardizedMeanDifference.ofSecondHuman());
  }

  private static double secondRead(Response response) {
    HandScore score = response.handScore();
    return score == null || score.secondRead() == null ? Double.NaN : score.secondRead();
  }

  private Map<String, Estimate> statistics(ScorePairs pairs, Statistic smd) {
    Map<String, Estimate> values = new LinkedHashMap<>();
    List.of(
            new QuadraticWeightedKappa(),
            new PearsonCorrelation(),
            smd,
            new ExactAgreement(),
            new AdjacentAgreement(scale),
            new RootMeanSquaredError())
        .forEach(statistic -> values.put(statistic.id(), statistic.compute(pairs)));
    return values;
  }

  private static List<CodedResponse> codedResponses() {
    List<CodedResponse> responses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      responses.add(
          new CodedResponse(
              Response.unscored("c" + i, "idk"),
              i < 3 ? ConditionCode.REFUSAL : ConditionCode.BLANK));
    }
    return responses;
  }

  private static List<RunResult.CurvePoint> curve() {
    return List.of(
        new RunResult.CurvePoint(33, Estimate.of(0.562)),
        new RunResult.CurvePoint(66, Estimate.of(0.617)),
        new RunResult.CurvePoint(133, Estimate.of(0.668)),
        new RunResult.CurvePoint(266, Estimate.of(0.712)),
        new RunResult.CurvePoint(532, Estimate.of(0.751)));
  }
}
