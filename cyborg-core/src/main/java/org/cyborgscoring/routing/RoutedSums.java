package org.cyborgscoring.routing;

import org.cyborgscoring.metrics.PairMoments;

/** Sums over pairs of scores; adding, replacing and mixing pairs is adding sums. */
final class RoutedSums {
  private final double origin;
  private double n;
  private double humans;
  private double machines;
  private double humanSquares;
  private double machineSquares;
  private double products;
  private double squaredErrors;
  private double right;

  /**
   * No pairs yet.
   *
   * @param origin a score near all others, so that squares lose no digits
   */
  RoutedSums(double origin) {
    this.origin = origin;
  }

  /** Counts a response so many times. */
  void add(double times, double human, double machine, boolean isRight) {
    double h = human - origin;
    double m = machine - origin;
    n += times;
    humans += times * h;
    machines += times * m;
    humanSquares += times * h * h;
    machineSquares += times * m * m;
    products += times * h * m;
    squaredErrors += times * (m - h) * (m - h);
    right += isRight ? times : 0;
  }

  RoutedSums copy() {
    return new RoutedSums(origin).plus(this, 1);
  }

  /** All responses, those that are not among these with the hand score as score. */
  RoutedSums completedBy(RoutedSums all) {
    RoutedSums read = all.readByPeople().plus(readByPeople(), -1);
    return copy().plus(read, 1);
  }

  /** What is to be expected of these if people read a share of them, whichever they are. */
  RoutedSums readAtRandom(double share) {
    return new RoutedSums(origin).plus(this, 1 - share).plus(readByPeople(), share);
  }

  private RoutedSums readByPeople() {
    RoutedSums read = new RoutedSums(origin);
    read.n = n;
    read.humans = humans;
    read.machines = humans;
    read.humanSquares = humanSquares;
    read.machineSquares = humanSquares;
    read.products = humanSquares;
    read.right = n;
    return read;
  }

  private RoutedSums plus(RoutedSums other, double times) {
    n += times * other.n;
    humans += times * other.humans;
    machines += times * other.machines;
    humanSquares += times * other.humanSquares;
    machineSquares += times * other.machineSquares;
    products += times * other.products;
    squaredErrors += times * other.squaredErrors;
    right += times * other.right;
    return this;
  }

  double size() {
    return n;
  }

  double right() {
    return right;
  }

  PairMoments moments() {
    return PairMoments.ofSums(
        (int) Math.rint(n),
        origin,
        origin,
        humans,
        machines,
        humanSquares,
        machineSquares,
        products,
        squaredErrors);
  }
}
