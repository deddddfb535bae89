package org.cyborgscoring.torch.likelihood;

/** The mean cross-entropy of labels and tempered probabilities as a function of 1/T. */
final class TemperatureLoss {
  private static final double TOLERANCE = 1e-6;

  private final double[][] logs;
  private final double[][] labels;

  TemperatureLoss(double[][] logProbabilities, double[][] labels) {
    if (logProbabilities.length == 0 || logProbabilities.length != labels.length) {
      throw new IllegalArgumentException(
          logProbabilities.length + " prompts and " + labels.length + " labels");
    }
    this.logs = new double[labels.length][];
    this.labels = labels;
    for (int i = 0; i < labels.length; i++) {
      logs[i] = PointProbabilities.relative(logProbabilities[i]);
      check(i);
    }
  }

  private void check(int prompt) {
    double sum = 0;
    for (double share : labels[prompt]) {
      sum += share >= 0 ? share : Double.NaN;
    }
    if (labels[prompt].length != logs[prompt].length || !(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException("Label " + prompt + " is no distribution over the scale.");
    }
  }

  /** The loss. */
  double at(double inverse) {
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double exponentials = 0;
      for (double log : logs[i]) {
        exponentials += StrictMath.exp(inverse * log);
      }
      sum += StrictMath.log(exponentials) - inverse * mean(labels[i], logs[i]);
    }
    return Math.max(0, sum / logs.length);
  }

  /** Its derivative: by how much the model expects greater logs than the labels have. */
  double slope(double inverse) {
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double[] probabilities = PointProbabilities.of(logs[i], inverse);
      sum += mean(probabilities, logs[i]) - mean(labels[i], logs[i]);
    }
    return sum / logs.length;
  }

  private static double mean(double[] weights, double[] values) {
    double sum = 0;
    double total = 0;
    for (int k = 0; k < values.length; k++) {
      sum += weights[k] * values[k];
      total += weights[k];
    }
    return sum / total;
  }
}
