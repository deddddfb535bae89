package org.cyborgscoring.classic.gp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth function by the limited-memory BFGS method (Nocedal &amp; Wright, <i>Numerical
 * Optimization</i>, 2nd ed., algorithms 7.4 and 7.5), with a line search by bisection for the weak
 * Wolfe conditions (Lewis &amp; Overton 2013). It uses additions, multiplications and square roots
 * only, so it takes the same steps on every machine.
 *
 * @param iterations the most steps it takes
 * @param tolerance it stops when no derivative is larger in size than this
 */
public record Lbfgs(int iterations, double tolerance) {
  private static final int MEMORY = 10;
  private static final int LINE_STEPS = 25;
  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;

  /** How far a step went and how the gradient changed on the way. */
  private static final class Step {
    final double[] move;
    final double[] change;
    final double product;

    Step(Point from, Point to) {
      this.move = minus(to.at, from.at);
      this.change = minus(to.gradient, from.gradient);
      this.product = dot(move, change);
    }
  }

  private static final class Point {
    final double[] at;
    final double[] gradient;
    final double value;

    Point(Objective objective, double[] at) {
      this.at = at;
      this.gradient = new double[at.length];
      double found = objective.evaluate(at, gradient);
      this.value = Double.isNaN(found) ? Double.POSITIVE_INFINITY : found;
    }
  }

  /**
   * The best point found.
   *
   * @param start where to begin; the objective is finite there
   */
  public double[] minimise(Objective objective, double[] start) {
    Point here = new Point(objective, start.clone());
    Deque<Step> memory = new ArrayDeque<>();
    for (int i = 0; i < iterations && largest(here.gradient) > tolerance; i++) {
      double[] direction = direction(here.gradient, memory);
      if (dot(direction, here.gradient) >= 0) {
        memory.clear();
        direction = direction(here.gradient, memory);
      }
      double first = memory.isEmpty() ? Math.min(1, 1 / norm(here.gradient)) : 1;
      Point next = search(objective, here, direction, first);
      if (!(next.value < here.value)) {
        break;
      }
      remember(memory, here, next);
      here = next;
    }
    return here.at;
  }

  private static void remember(Deque<Step> memory, Point from, Point to) {
    Step step = new Step(from, to);
    if (step.product > 1e-10 * dot(step.change, step.change)) {
      memory.addFirst(step);
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
  }

  /** The two-loop recursion: minus the inverse Hessian's approximation times the gradient. */
  private static double[] direction(double[] gradient, Deque<Step> memory) {
    double[] q = gradient.clone();
    double[] alphas = new double[memory.size()];
    int at = 0;
    for (Step step : memory) {
      double alpha = dot(step.move, q) / step.product;
      alphas[at++] = alpha;
      add(q, -alpha, step.change);
    }
    if (!memory.isEmpty()) {
      Step last = memory.getFirst();
      scale(q, last.product / dot(last.change, last.change));
    }
    for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      double beta = dot(step.change, q) / step.product;
      add(q, alphas[--at] - beta, step.move);
    }
    scale(q, -1);
    return q;
  }

  private static Point search(Objective objective, Point from, double[] direction, double first) {
    double slope = dot(direction, from.gradient);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double length = first;
    Point best = from;
    for (int i = 0; i < LINE_STEPS; i++) {
      double[] at = from.at.clone();
      add(at, length, direction);
      Point point = new Point(objective, at);
      if (!(point.value <= from.value + DECREASE * length * slope)) {
        high = length;
      } else {
        best = point;
        if (dot(direction, point.gradient) >= CURVATURE * slope) {
          return point;
        }
        low = length;
      }
      length = high == Double.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
    }
    return best;
  }

  private static double largest(double[] v) {
    double largest = 0;
    for (double x : v) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  private static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] c = a.clone();
    add(c, -1, b);
    return c;
  }

  private static void add(double[] to, double factor, double[] v) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * v[i];
    }
  }

  private static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }
}
