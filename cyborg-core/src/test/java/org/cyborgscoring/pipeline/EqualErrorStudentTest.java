package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.cyborg.CyborgData;
import org.cyborgscoring.cyborg.CyborgRow;
import org.cyborgscoring.cyborg.Student;
import org.cyborgscoring.cyborg.StudentModel;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.Fitted;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ModelFiles;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class EqualErrorStudentTest {
  private static final Item ITEM = Item.of("1", ScoreScale.of(0, 10));
  private static final RunContext RUN = RunContext.withSeed(1);

  /** The fits that the Student was asked for, by the weights of the rows. */
  private final List<List<Double>> fits = new ArrayList<>();

  /** Gives everyone the weighted mean of all labels. */
  private final Student meanScore =
      (data, run) -> {
        fits.add(data.rows().stream().map(CyborgRow::weight).toList());
        double sum = 0;
        double total = 0;
        for (CyborgRow row : data.rows()) {
          sum += row.weight() * row.score();
          total += row.weight();
        }
        ScoreDistribution mean = distribution(sum / total);
        return new Fitted<>(new Constant(mean), data.rows().stream().map(row -> mean).toList());
      };

  @Test
  void givesWeightToTheSubgroupThatFaresWorst() {
    CyborgData data = data(160, 40);
    double plain = expected(meanScore, data);
    double equal = expected(new EqualErrorStudent(meanScore, List.of("g")), data);
    // The large group scores 2, the small one 8: the best compromise for the worse is nearer to 5.
    assertThat(plain).isEqualTo(3.2);
    assertThat(equal).isGreaterThan(4.2);
  }

  @Test
  void leavesRowsTheirWeightOnAverageAndWithinBounds() {
    new EqualErrorStudent(meanScore, List.of("g")).fit(data(160, 40), RUN);
    assertThat(fits).hasSize(5);
    for (List<Double> weights : fits) {
      assertThat(weights.stream().mapToDouble(w -> w).average().orElseThrow())
          .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
      assertThat(weights.get(159)).isLessThanOrEqualTo(weights.get(160));
    }
  }

  @Test
  void keepsTheFirstFitWhereNoOtherIsBetter() {
    CyborgData data = data(100, 100);
    assertThat(expected(new EqualErrorStudent(meanScore, List.of("g")), data)).isEqualTo(5.0);
  }

  @Test
  void takesOneFitWhereAllAreOfOneSubgroup() {
    new EqualErrorStudent(meanScore, List.of("other")).fit(data(10, 10), RUN);
    assertThat(fits).hasSize(1);
  }

  @Test
  void asksNothingForAHandfulOfRows() {
    SubgroupErrors errors = new SubgroupErrors(data(200, 1), List.of("g"));
    List<ScoreDistribution> predictions = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      predictions.add(distribution(i % 2 == 0 ? 1 : 3));
    }
    // Its one row errs by 7, the others by 1; without the prior its loss would be about 40.
    assertThat(errors.losses(predictions)[1]).isBetween(1.0, 4.0);
  }

  private static double expected(Student student, CyborgData data) {
    return student
        .fit(data, RUN)
        .model()
        .score(List.of(Response.unscored("x", "")))
        .get(0)
        .expected();
  }

  private static CyborgData data(int low, int high) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < low + high; i++) {
      boolean isLow = i < low;
      responses.add(
          new Response(
              "r" + i, "", HandScore.of(isLow ? 2 : 8), Map.of("g", isLow ? "low" : "high")));
    }
    return CyborgData.ofHandScores(new HandScored(ITEM, responses));
  }

  private static ScoreDistribution distribution(double expected) {
    double[] probabilities = new double[11];
    probabilities[0] = 1;
    return ScoreDistribution.of(ITEM.scale(), expected, probabilities);
  }

  private record Constant(ScoreDistribution score) implements StudentModel {
    @Override
    public List<ScoreDistribution> score(List<Response> responses) {
      return responses.stream().map(response -> score).toList();
    }

    @Override
    public String providerId() {
      return "constant";
    }

    @Override
    public void save(ModelFiles.Sink files) {}
  }
}
