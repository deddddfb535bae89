package org.cyborgscoring.torch.training;

/**
 * The learning rate of every step: it rises in a straight line over the warm-up, then falls.
 *
 * @param peak the highest rate, that of the first step after the warm-up; above 0
 * @param warmUp the number of steps before the peak, at least 0 and below {@code steps}
 * @param steps the number of all steps, at least 1
 * @param decay how the rate falls
 */
public record LearningRateSchedule(
    double peak, long warmUp, long steps, TrainingSettings.Decay decay) {

  public LearningRateSchedule {
    if (!(peak > 0 && warmUp >= 0 && warmUp < steps)) {
      throw new IllegalArgumentException(peak + ", " + warmUp + " of " + steps + " steps");
    }
  }

  /** The schedule of a training of this many steps, at least 1. */
  public static LearningRateSchedule of(TrainingSettings settings, long steps) {
    long warmUp = Math.min(steps - 1, (long) (settings.warmUpShare() * steps));
    return new LearningRateSchedule(settings.learningRate(), warmUp, steps, settings.decay());
  }

  /**
   * The rate of a step. It is above 0 at every step: the first step of a warm-up already learns,
   * and 0 is what would follow the last.
   *
   * @param step the step's number, from 0
   */
  public double at(long step) {
    if (step < 0 || step >= steps) {
      throw new IllegalArgumentException("step " + step + " of " + steps);
    }
    if (step < warmUp) {
      return peak * (step + 1) / (warmUp + 1);
    }
    double done = (double) (step - warmUp) / (steps - warmUp);
    return switch (decay) {
      case LINEAR -> peak * (1 - done);
      case COSINE -> peak * (1 + StrictMath.cos(StrictMath.PI * done)) / 2;
    };
  }
}
