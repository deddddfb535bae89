package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.pipeline.Predictions;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * The responses on which the Student and people differ most: where to look first for what the
 * Student does not see, and for hand scores that are worth a third read.
 *
 * @param lead how many differ
 * @param reads the heading over what the raters gave
 * @param responses the largest differences first
 * @param showsText whether the texts are shown
 */
public record DifferenceSection(
    String lead, String reads, List<DifferingResponse> responses, boolean showsText)
    implements Section {

  /**
   * The largest differences, where there are predictions of the Student.
   *
   * @param most how many to show at most
   * @param showText whether to show texts
   */
  public static Optional<DifferenceSection> of(RunFacts facts, int most, boolean showText) {
    return facts
        .predictions(ScorerNames.STUDENT_CYBORG)
        .map(student -> of(facts.scale(), student, most, showText));
  }

  private static DifferenceSection of(
      ScoreScale scale, Predictions student, int most, boolean showText) {
    List<Integer> differing =
        IntStream.range(0, student.responses().size())
            .filter(i -> pointDifference(student, i) > 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -pointDifference(student, i))
                    .thenComparingDouble(i -> -expectedDifference(student, i))
                    .thenComparing(i -> student.responses().get(i).id()))
            .toList();
    Reads reads = Reads.of(student.responses());
    List<DifferingResponse> shown = new ArrayList<>();
    differing.stream()
        .limit(most)
        .forEach(i -> shown.add(view(scale, reads, student, i, showText)));
    return new DifferenceSection(
        lead(differing.size(), shown.size(), student), reads.heading(), shown, showText);
  }

  private static DifferingResponse view(
      ScoreScale scale, Reads reads, Predictions student, int index, boolean showText) {
    Response response = student.responses().get(index);
    ScoreDistribution distribution = student.distributions().get(index);
    double point = student.points().get(index);
    return new DifferingResponse(
        response.id(),
        Cell.of(ScoreScale.format(response.score())),
        Cell.of(reads.of(response)),
        Cell.of(ScoreScale.format(point)).asStriking(),
        Cell.of(Numbers.brief(distribution.expected())),
        Cell.of(Numbers.percent(distribution.probability(scale.nearestIndex(point)))),
        showText ? ResponseText.of(response.text()) : ResponseText.HIDDEN);
  }

  private static String lead(int differing, int shown, Predictions student) {
    if (differing == 0) {
      return "The Student gives every response the score that people gave.";
    }
    String all =
        "The Student gives %s of %s another score than people do."
            .formatted(
                Numbers.count(differing), Numbers.count(student.responses().size(), "response"));
    return shown < differing
        ? all + " These are the %s with the largest differences.".formatted(Numbers.count(shown))
        : all;
  }

  private static double pointDifference(Predictions student, int index) {
    return Math.abs(student.points().get(index) - student.responses().get(index).score());
  }

  private static double expectedDifference(Predictions student, int index) {
    return Math.abs(
        student.distributions().get(index).expected() - student.responses().get(index).score());
  }

  @Override
  public String id() {
    return "differences";
  }

  @Override
  public String title() {
    return "Where machine and people differ most";
  }

  @Override
  public String template() {
    return "differences";
  }
}
