package org.cyborgscoring.pipeline;

import java.util.function.Supplier;

/**
 * Remembers the outcomes of fits, so that a run that was stopped goes on where it was.
 *
 * <p>A store belongs to one design and one set of responses; within it, a name tells everything an
 * outcome depends on.
 */
@FunctionalInterface
public interface OutcomeStore {
  /** Remembers nothing: every outcome is computed. */
  OutcomeStore NONE = (name, fit) -> fit.get();

  /**
   * The outcome of a fit, computed if it is not there yet.
   *
   * @param name a file name without extension, such as {@code teacher}
   * @param fit does the work
   */
  Outcome get(String name, Supplier<Outcome> fit);
}
