package org.cyborgscoring.planning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.pipeline.RunDesign;

/**
 * What a plan is made for, and how.
 *
 * @param run Teacher, Student, cut scores and seed of the run that is planned; its amount, sampling
 *     and share held out have no part in it
 * @param target the QWK to be reached, in (0, 1)
 * @param repeats how often the hand-scored responses are divided anew, at least 2: from the spread
 *     between repeats comes what one training differs from another
 * @param resamples how many resamples of the hand-scored responses the intervals rest on, at least
 *     100
 */
public record PlanDesign(RunDesign run, double target, int repeats, int resamples) {
  /** Repeats unless said otherwise. */
  public static final int REPEATS = 3;

  /** Resamples unless said otherwise. */
  public static final int RESAMPLES = 1000;

  private static final int LEAST_REPEATS = 2;
  private static final int LEAST_RESAMPLES = 100;

  public PlanDesign {
    if (!(target > 0 && target < 1)) {
      throw new InputException(
          "The target QWK lies between 0 and 1, such as 0.70; it is " + target + ".");
    }
    if (repeats < LEAST_REPEATS || resamples < LEAST_RESAMPLES) {
      throw new InputException(
          "A plan needs at least "
              + LEAST_REPEATS
              + " repeats and "
              + LEAST_RESAMPLES
              + " resamples.");
    }
  }

  /**
   * What the measured points depend on besides the responses, by name. Target and resamples are not
   * among it: they only ask another question of the same measurement.
   */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(run.settings());
    settings.keySet().removeAll(List.of("handScored", "sampling", "testShare"));
    settings.put("repeats", Integer.toString(repeats));
    return settings;
  }
}
