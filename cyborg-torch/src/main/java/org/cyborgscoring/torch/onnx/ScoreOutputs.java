package org.cyborgscoring.torch.onnx;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Turns the numbers of the last layer, [rows, outputs], into scores within a graph.
 *
 * @param operators note it down
 */
record ScoreOutputs(Operators operators) {

  /**
   * Scores in a graph.
   *
   * @param expected [rows], trimmed as {@link ScoreDistribution} does
   * @param probabilities [rows, score points], not negative and summing to 1 up to rounding
   */
  record Scores(String expected, String probabilities) {}

  Scores of(String outputs, ScoreForm form) {
    if (form instanceof ScoreForm.Regression regression) {
      return regression(outputs, regression);
    }
    return form instanceof ScoreForm.Ordinal
        ? ordinal(outputs, form.scale())
        : classification(outputs, form.scale());
  }

  private Scores regression(String outputs, ScoreForm.Regression form) {
    String spread = operators.node("Mul", outputs, operators.number(form.deviation()));
    String mean = operators.node("Add", spread, operators.number(form.mean()));
    double[] cuts = form.cuts().cuts();
    float[] bounds = new float[cuts.length];
    for (int k = 0; k < cuts.length; k++) {
      bounds[k] = (float) cuts[k];
    }
    String distances = operators.node("Sub", constant(bounds), mean);
    String z = operators.node("Div", distances, operators.number(form.error() * Math.sqrt(2)));
    String twice = operators.node("Add", operators.node("Erf", z), operators.number(1));
    String below = operators.node("Mul", twice, operators.number(0.5));
    String none = operators.node("Mul", outputs, operators.number(0));
    String all = operators.node("Add", none, operators.number(1));
    String shares =
        operators.node("Sub", operators.concat(1, below, all), operators.concat(1, none, below));
    return new Scores(
        trimmed(operators.at(mean, 1, 0), form.scale()), operators.node("Relu", shares));
  }

  private Scores classification(String outputs, ScoreScale scale) {
    String shares = operators.softmax(outputs);
    float[] points = new float[scale.size()];
    for (int k = 0; k < points.length; k++) {
      points[k] = (float) scale.point(k);
    }
    String weighted = operators.node("Mul", shares, constant(points));
    return new Scores(trimmed(operators.sum(weighted, 1), scale), shares);
  }

  private Scores ordinal(String outputs, ScoreScale scale) {
    String reached = operators.node("Sigmoid", outputs);
    String steps = operators.node("Mul", operators.sum(reached, 1), operators.number(scale.step()));
    String expected = operators.node("Add", steps, operators.number(scale.min()));
    // No higher point is reached more often than a lower one, whatever training left.
    List<String> falling = new ArrayList<>();
    for (int k = 0; k < scale.size() - 1; k++) {
      String next = operators.slice(reached, 1, k, k + 1L);
      falling.add(k == 0 ? next : operators.node("Min", falling.get(k - 1), next));
    }
    String all = operators.concat(1, falling.toArray(String[]::new));
    String none = operators.node("Mul", falling.get(0), operators.number(0));
    String certain = operators.node("Add", none, operators.number(1));
    String shares =
        operators.node("Sub", operators.concat(1, certain, all), operators.concat(1, all, none));
    return new Scores(trimmed(expected, scale), shares);
  }

  private String trimmed(String expected, ScoreScale scale) {
    return operators.node(
        "Clip",
        expected,
        operators.number(scale.trim(Double.NEGATIVE_INFINITY, ScoreDistribution.TRIM)),
        operators.number(scale.trim(Double.POSITIVE_INFINITY, ScoreDistribution.TRIM)));
  }

  private String constant(float[] values) {
    return operators.graph().initializers().constant(values, values.length);
  }
}
