package org.cyborgscoring.classic.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.LabelCertainty;
import org.cyborgscoring.cyborg.Origin;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.cyborg.StudentProvider;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.demo.DemoItem;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.Statistic;
import org.cyborgscoring.scoring.CutScoreSample;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.DistributionMatched;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class NgramRidgeTest {
  private static final List<Response> RESPONSES = RidgeFixture.demo(700, 5);
  private static final List<Response> TRAIN = RESPONSES.subList(0, 400);
  private static final List<Response> TEST = RESPONSES.subList(400, 700);

  private static final Student STUDENT = StudentProvider.named("ngram-ridge");
  private static final Fitted<StudentModel> FITTED = fit(TRAIN);

  @Test
  void learnsToScoreLikePeople() {
    CutScores cuts =
        new DistributionMatched()
            .choose(
                CutScoreSample.of(
                    RidgeFixture.SCALE, expected(FITTED.outOfSample()), scores(TRAIN)));
    double[] points = new double[TEST.size()];
    List<ScoreDistribution> scored = FITTED.model().score(TEST);
    for (int i = 0; i < points.length; i++) {
      points[i] = cuts.pointFor(scored.get(i).expected());
    }

    assertThat(correlation(expected(scored), scores(TEST))).isGreaterThan(.7);
    assertThat(agreement(points, scores(TEST))).isGreaterThan(.7);
  }

  @Test
  void predictsOutOfSampleAsWellAsNewResponsesAndNoBetter() {
    double inside = error(expected(FITTED.model().score(TRAIN)), scores(TRAIN));
    double outside = error(expected(FITTED.outOfSample()), scores(TRAIN));
    double fresh = error(expected(FITTED.model().score(TEST)), scores(TEST));

    assertThat(outside).isGreaterThan(1.1 * inside).isCloseTo(fresh, within(.2 * fresh));
  }

  @Test
  void isNotFooledByScoresWithoutMeaning() {
    List<Double> shuffled = new ArrayList<>(TRAIN.stream().map(Response::score).toList());
    Collections.shuffle(shuffled, new Random(3));
    List<Response> random = new ArrayList<>();
    for (int i = 0; i < TRAIN.size(); i++) {
      random.add(Response.scored(TRAIN.get(i).id(), TRAIN.get(i).text(), shuffled.get(i)));
    }

    Fitted<StudentModel> fitted = fit(random);

    assertThat(correlation(expected(fitted.outOfSample()), scores(random))).isBetween(-.2, .2);
  }

  @Test
  void givesTheSameBitsOnAnyNumberOfThreads() {
    RunContext run = RidgeFixture.run();
    CyborgData data = RidgeFixture.handScored(TRAIN);
    Fitted<StudentModel> one = STUDENT.fit(data, run.withThreads(1));
    Fitted<StudentModel> many = STUDENT.fit(data, run.withThreads(5));

    assertThat(many.outOfSample()).isEqualTo(one.outOfSample());
    assertThat(many.model().score(TEST)).isEqualTo(one.model().score(TEST));
  }

  @Test
  void scoresEachResponseOnItsOwn() {
    StudentModel model = FITTED.model();
    List<ScoreDistribution> together = model.score(TEST);

    for (int i = 0; i < 20; i++) {
      assertThat(model.score(List.of(TEST.get(i)))).containsExactly(together.get(i));
    }
    assertThat(model.score(List.of())).isEmpty();
  }

  @Test
  void learnsFromMachineScores() {
    List<Response> few = TRAIN.subList(0, 40);
    List<Response> rest = TRAIN.subList(40, 400);
    List<ScoreDistribution> predictions =
        rest.stream().map(r -> machineScore(r.score(), .2)).toList();
    CyborgData merged =
        CyborgData.merge(
            new HandScored(RidgeFixture.DEMO, few),
            rest,
            predictions,
            CutScores.rounding(RidgeFixture.SCALE),
            "teacher");

    double alone = error(expected(fit(few).model().score(TEST)), scores(TEST));
    Fitted<StudentModel> cyborg = STUDENT.fit(merged, RidgeFixture.run());
    double helped = error(expected(cyborg.model().score(TEST)), scores(TEST));

    assertThat(cyborg.outOfSample()).hasSize(400);
    assertThat(helped).isLessThan(.9 * alone);
  }

  @Test
  void trustsCertainLabelsMore() {
    CyborgRow certain = machineRow(2, 0);
    CyborgRow unsure = machineRow(2, .6);
    CyborgData data =
        new CyborgData(RidgeFixture.DEMO, List.of(handRow(0), handRow(3), certain, unsure));

    double[] weights = LabelCertainty.weights(data);

    assertThat(weights).startsWith(1, 1, 1);
    assertThat(weights[3]).isCloseTo(2.25 / (2.25 + .6), within(1e-9));
  }

  @Test
  void givesProbabilitiesThatAreAsWideAsItsErrors() {
    double logLoss = 0;
    List<ScoreDistribution> scored = FITTED.model().score(TEST);
    double[] shares = new double[4];
    for (int i = 0; i < TEST.size(); i++) {
      int index = RidgeFixture.SCALE.indexOf(TEST.get(i).score());
      logLoss -= StrictMath.log(scored.get(i).probability(index)) / TEST.size();
      shares[index] += 1.0 / TEST.size();
    }
    double entropy = 0;
    for (double share : shares) {
      entropy -= share * StrictMath.log(share);
    }
    assertThat(logLoss).isLessThan(.8 * entropy);
  }

  @Test
  void scoresOnScalesWithHalfPoints() {
    ScoreScale halves = DemoItem.HALF_POINT_SCALE;
    List<Response> responses = DemoItem.generate(200, 3, halves).responses();

    Fitted<StudentModel> fitted =
        STUDENT.fit(
            CyborgData.ofHandScores(new HandScored(DemoItem.item(halves), responses)),
            RidgeFixture.run());

    assertThat(fitted.outOfSample()).allMatch(d -> d.size() == halves.size());
    assertThat(correlation(expected(fitted.outOfSample()), scores(responses))).isGreaterThan(.6);
  }

  @Test
  void scoresAnyText() {
    StudentModel model = FITTED.model();
    List<Response> odd =
        List.of(
            Response.unscored("empty", ""),
            Response.unscored("spaces", " \n\t "),
            Response.unscored("controls", "\u0000\u0007\ud800"),
            Response.unscored("emoji", "\ud83d\ude00".repeat(50)),
            Response.unscored(
                "long", "spoons feel cold because metal conducts heat. ".repeat(25_000)));

    assertThat(model.score(odd)).hasSize(5).allMatch(d -> Double.isFinite(d.expected()));
  }

  @Test
  void learnsFromAsFewAsTenResponsesEvenEmptyOnes() {
    List<Response> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(Response.scored("r" + i, "", i % 2));
    }

    Fitted<StudentModel> fitted = fit(ten);

    assertThat(fitted.outOfSample()).allSatisfy(d -> assertThat(d.expected()).isBetween(.2, .8));
  }

  @Test
  void probabilitiesGiveEveryPointTheShareThatItHasAmongTheLabels() {
    double[] expected = new double[4];
    double[] labels = new double[4];
    for (ScoreDistribution distribution : fit(TRAIN).outOfSample()) {
      for (int k = 0; k < 4; k++) {
        expected[k] += distribution.probability(k);
      }
    }
    for (CyborgRow row : CyborgData.ofHandScores(new HandScored(DemoItem.item(), TRAIN)).rows()) {
      for (int k = 0; k < 4; k++) {
        labels[k] += row.distribution().probability(k);
      }
    }

    assertThat(expected).containsExactly(labels, within(1e-6));
  }

  @Test
  void refusesFewerThanTenRows() {
    assertThatThrownBy(() -> fit(TRAIN.subList(0, 9)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at least 10")
        .hasMessageContaining("spoons has 9");
  }

  @Test
  void refusesScoresThatAreAllAlike() {
    List<Response> alike =
        TRAIN.subList(0, 20).stream().map(r -> Response.scored(r.id(), r.text(), 2)).toList();

    assertThatThrownBy(() -> fit(alike))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("two score points");
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    RunContext run = RidgeFixture.run();
    RunContext cancelled =
        new RunContext(1, 1, Progress.NONE, () -> true, run.workFolder(), new Memo());

    assertThatThrownBy(() -> STUDENT.fit(RidgeFixture.handScored(TRAIN), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  private static Fitted<StudentModel> fit(List<Response> responses) {
    return STUDENT.fit(RidgeFixture.handScored(responses), RidgeFixture.run());
  }

  private static CyborgRow handRow(double score) {
    return new CyborgRow(
        Response.scored("h" + score, "text", score),
        Origin.HUMAN,
        "hand",
        score,
        ScoreDistribution.certain(RidgeFixture.SCALE, score));
  }

  private static CyborgRow machineRow(double score, double variance) {
    return new CyborgRow(
        Response.unscored("m" + variance, "text"),
        Origin.MACHINE,
        "teacher",
        score,
        machineScore(score, variance));
  }

  /** Spreads over the neighbours so that the variance is as asked, away from the scale's ends. */
  private static ScoreDistribution machineScore(double score, double variance) {
    ScoreScale scale = RidgeFixture.SCALE;
    int index = scale.indexOf(score);
    if (variance == 0 || index == 0 || index == scale.size() - 1) {
      return ScoreDistribution.certain(scale, score);
    }
    double[] probabilities = new double[scale.size()];
    probabilities[index] = 1 - variance;
    probabilities[index - 1] = variance / 2;
    probabilities[index + 1] = variance / 2;
    return ScoreDistribution.of(scale, score, probabilities);
  }

  private static double[] expected(List<ScoreDistribution> distributions) {
    return distributions.stream().mapToDouble(ScoreDistribution::expected).toArray();
  }

  private static double[] scores(List<Response> responses) {
    return responses.stream().mapToDouble(Response::score).toArray();
  }

  private static double error(double[] predictions, double[] scores) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += (predictions[i] - scores[i]) * (predictions[i] - scores[i]);
    }
    return sum / scores.length;
  }

  private static double correlation(double[] predictions, double[] scores) {
    return value(new PearsonCorrelation(), predictions, scores);
  }

  private static double agreement(double[] points, double[] scores) {
    return value(new QuadraticWeightedKappa(), points, scores);
  }

  private static double value(Statistic statistic, double[] machine, double[] human) {
    return ((Estimate.Defined) statistic.compute(ScorePairs.of(human, machine))).value();
  }
}
