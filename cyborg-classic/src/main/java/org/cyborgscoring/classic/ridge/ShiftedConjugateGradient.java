package org.cyborgscoring.classic.ridge;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Solves (A + λ I) x = b for several penalties λ at once, for every lane.
 *
 * <p>The Krylov spaces of A + λ I are the same for every λ, so conjugate gradients for the smallest
 * penalty give the solutions for all others without further products with A: multi-shift conjugate
 * gradients (Jegerlehner, B. (1996). Krylov space solvers for shifted linear systems,
 * hep-lat/9612014). Larger penalties converge sooner.
 *
 * <p>A lane stops when the residual of one penalty, the reference, is small. Solutions for smaller
 * penalties are then not quite done, which regularises them a little more; whoever chooses a
 * penalty by the error of these very solutions is not misled.
 */
final class ShiftedConjugateGradient {
  /** A penalty whose residual is this small against that of the smallest penalty has converged. */
  private static final double CONVERGED = 1e-12;

  private final double[] penalties;
  private final int reference;
  private final double tolerance;
  private final int mostSteps;

  /**
   * A solver.
   *
   * @param penalties the λ, ascending, above 0
   * @param reference the index of the penalty whose residual decides when to stop
   * @param tolerance where to stop: the residual's length relative to that of b
   * @param mostSteps where to stop at the latest
   */
  ShiftedConjugateGradient(double[] penalties, int reference, double tolerance, int mostSteps) {
    this.penalties = penalties.clone();
    this.reference = reference;
    this.tolerance = tolerance;
    this.mostSteps = mostSteps;
  }

  /**
   * The solutions.
   *
   * @param matrix A
   * @param b a value for every row and lane
   * @param beforeStep is told the number of each step, from 0, before it is taken
   * @return x for every penalty, with a value for every row and lane
   */
  float[][] solve(LaneOperator matrix, double[] b, Consumer<Integer> beforeStep) {
    int shifts = penalties.length;
    float[][] solutions = new float[shifts][b.length];
    float[][] directions = new float[shifts][b.length];
    for (float[] direction : directions) {
      for (int k = 0; k < b.length; k++) {
        direction[k] = (float) b[k];
      }
    }
    double[] residual = b.clone();
    double[] direction = b.clone();
    double[] product = new double[b.length];
    Lane[] lanes = new Lane[Lanes.COUNT];
    double[] squares = dots(residual, residual);
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = new Lane(squares[lane]);
    }
    for (int step = 0; step < mostSteps && Arrays.stream(lanes).anyMatch(l -> l.open); step++) {
      beforeStep.accept(step);
      matrix.apply(direction, product);
      for (int k = 0; k < product.length; k++) {
        product[k] += penalties[0] * direction[k];
      }
      double[] curvatures = dots(direction, product);
      for (int lane = 0; lane < lanes.length; lane++) {
        lanes[lane].stepLength(curvatures[lane]);
      }
      for (int k = 0; k < residual.length; k++) {
        residual[k] -= lanes[k % Lanes.COUNT].step * product[k];
      }
      squares = dots(residual, residual);
      for (int lane = 0; lane < lanes.length; lane++) {
        lanes[lane].turn(squares[lane]);
      }
      for (int s = 0; s < shifts; s++) {
        advance(solutions[s], directions[s], residual, lanes, s);
      }
      for (int k = 0; k < direction.length; k++) {
        direction[k] = residual[k] + lanes[k % Lanes.COUNT].turn * direction[k];
      }
      for (Lane lane : lanes) {
        lane.close();
      }
    }
    return solutions;
  }

  private static void advance(
      float[] solution, float[] direction, double[] residual, Lane[] lanes, int shift) {
    double[] steps = new double[Lanes.COUNT];
    double[] turns = new double[Lanes.COUNT];
    double[] scales = new double[Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      steps[lane] = lanes[lane].steps[shift];
      turns[lane] = lanes[lane].turns[shift];
      scales[lane] = lanes[lane].ratios[shift];
    }
    for (int k = 0; k < solution.length; k++) {
      int lane = k % Lanes.COUNT;
      double old = direction[k];
      solution[k] += (float) (steps[lane] * old);
      direction[k] = (float) (scales[lane] * residual[k] + turns[lane] * old);
    }
  }

  private static double[] dots(double[] a, double[] b) {
    double[] sums = new double[Lanes.COUNT];
    for (int k = 0; k < a.length; k += Lanes.COUNT) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        sums[lane] += a[k + lane] * b[k + lane];
      }
    }
    return sums;
  }

  /** The scalars of one lane. */
  private final class Lane {
    private final double target;
    private final double[] ratios = new double[penalties.length];
    private final double[] oldRatios = new double[penalties.length];
    private final double[] steps = new double[penalties.length];
    private final double[] turns = new double[penalties.length];
    private double square;
    private double step = 1;
    private double turn;
    private boolean open;

    Lane(double square) {
      this.square = square;
      this.target = tolerance * tolerance * square;
      this.open = square > 0;
      Arrays.fill(ratios, 1);
      Arrays.fill(oldRatios, 1);
    }

    /** Chooses the length of the next step, for the smallest penalty and from it for the others. */
    void stepLength(double curvature) {
      double oldStep = step;
      step = open && curvature > 0 ? square / curvature : 0;
      for (int s = 0; s < ratios.length; s++) {
        if (step == 0 || ratios[s] < CONVERGED) {
          steps[s] = 0;
          oldRatios[s] = 0;
          continue;
        }
        double shift = penalties[s] - penalties[0];
        double ratio = ratios[s];
        double old = oldRatios[s];
        double next =
            ratio
                * old
                * oldStep
                / (step * turn * (old - ratio) + old * oldStep * (1 + shift * step));
        oldRatios[s] = ratio;
        ratios[s] = next;
        steps[s] = step * next / ratio;
      }
    }

    /** Chooses how much of the old direction the next one keeps. */
    void turn(double newSquare) {
      turn = open && square > 0 ? newSquare / square : 0;
      square = newSquare;
      for (int s = 0; s < ratios.length; s++) {
        double ratio = oldRatios[s] == 0 ? 0 : ratios[s] / oldRatios[s];
        turns[s] = turn * ratio * ratio;
      }
    }

    void close() {
      open = open && ratios[reference] * ratios[reference] * square > target;
    }
  }
}
