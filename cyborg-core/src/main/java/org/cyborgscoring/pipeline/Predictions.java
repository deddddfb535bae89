package org.cyborgscoring.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * What one scorer says of some responses.
 *
 * @param responses the responses
 * @param distributions one for each response, in order
 * @param points the score points that would be reported, in order
 */
public record Predictions(
    List<Response> responses, List<ScoreDistribution> distributions, List<Double> points) {

  public Predictions {
    responses = List.copyOf(responses);
    distributions = List.copyOf(distributions);
    points = List.copyOf(points);
    if (responses.size() != distributions.size() || responses.size() != points.size()) {
      throw new IllegalArgumentException(
          responses.size()
              + " responses, "
              + distributions.size()
              + " distributions and "
              + points.size()
              + " points");
    }
  }

  /** Predictions whose points come from cut scores. */
  public static Predictions of(
      List<Response> responses, List<ScoreDistribution> distributions, CutScores cutScores) {
    List<Double> points =
        distributions.stream().map(d -> cutScores.pointFor(d.expected())).toList();
    return new Predictions(responses, distributions, points);
  }

  /** These predictions and, behind them, others of other responses. */
  public Predictions and(Predictions others) {
    List<Response> allResponses = new ArrayList<>(responses);
    allResponses.addAll(others.responses);
    List<ScoreDistribution> allDistributions = new ArrayList<>(distributions);
    allDistributions.addAll(others.distributions);
    List<Double> allPoints = new ArrayList<>(points);
    allPoints.addAll(others.points);
    return new Predictions(allResponses, allDistributions, allPoints);
  }

  /** The score points as numbers. */
  public double[] pointValues() {
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
