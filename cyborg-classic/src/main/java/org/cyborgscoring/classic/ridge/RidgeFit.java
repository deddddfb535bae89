package org.cyborgscoring.classic.ridge;

import org.cyborgscoring.scoring.RunContext;

/**
 * One ridge regression, with the penalty that predicts left-out folds best.
 *
 * @param penalty the penalty chosen
 * @param error the weighted mean squared error of the left-out predictions
 * @param leftOut for every row the prediction of the lane that left its fold out
 * @param columnWeights the weights of all columns, of the lane that left out nothing
 * @param surfaceWeights those of the surface terms
 * @param intercept and its intercept
 */
@SuppressWarnings("ArrayRecordComponent") // Made once per fit and shared, not copied.
record RidgeFit(
    double penalty,
    double error,
    double[] leftOut,
    float[] columnWeights,
    float[] surfaceWeights,
    double intercept) {

  /** Fits. */
  static RidgeFit of(TextKernel kernel, Labels labels, RidgeSettings settings, RunContext run) {
    double[] penalties = settings.penalties().stream().mapToDouble(p -> p).toArray();
    CentredSystem system = new CentredSystem(kernel, labels);
    float[][] solutions =
        new ShiftedConjugateGradient(penalties, settings.tolerance(), settings.mostSteps())
            .solve(system, system.rightSide(), step -> run.checkCancelled());
    Candidate best = choose(solutions, system, labels);
    float[] columns = kernel.columnSums(best.coefficients);
    return new RidgeFit(
        penalties[best.index],
        best.error,
        best.leftOut,
        lane(columns),
        lane(kernel.surfaceSums()),
        best.intercepts[Lanes.WHOLE]);
  }

  /** Walks from the middle penalty towards lower error; the error has one valley. */
  private static Candidate choose(float[][] solutions, CentredSystem system, Labels labels) {
    int middle = solutions.length / 2;
    Candidate best = new Candidate(middle, solutions[middle], system, labels);
    for (int direction : new int[] {1, -1}) {
      boolean moved = false;
      int next = best.index + direction;
      while (next >= 0 && next < solutions.length) {
        Candidate candidate = new Candidate(next, solutions[next], system, labels);
        if (candidate.error >= best.error) {
          break;
        }
        best = candidate;
        moved = true;
        next += direction;
      }
      if (moved) {
        break;
      }
    }
    return best;
  }

  private static float[] lane(float[] values) {
    float[] lane = new float[values.length / Lanes.COUNT];
    for (int k = 0; k < lane.length; k++) {
      lane[k] = values[k * Lanes.COUNT + Lanes.WHOLE];
    }
    return lane;
  }

  /** The solution for one penalty. */
  private static final class Candidate {
    private final int index;
    private final double[] coefficients;
    private final double[] intercepts = new double[Lanes.COUNT];
    private final double[] leftOut;
    private final double error;

    Candidate(int index, float[] solution, CentredSystem system, Labels labels) {
      this.index = index;
      this.coefficients = system.coefficients(solution);
      double[] predictions = system.predictions(coefficients, intercepts);
      this.leftOut = new double[labels.rows()];
      double sum = 0;
      for (int row = 0; row < leftOut.length; row++) {
        leftOut[row] = predictions[row * Lanes.COUNT + labels.folds()[row]];
        double residual = leftOut[row] - labels.values()[row];
        sum += labels.weights()[row] * residual * residual;
      }
      this.error = sum / labels.totalWeights()[Lanes.WHOLE];
    }
  }
}
