package org.cyborgscoring.scoring;

import java.util.List;
import org.cyborgscoring.data.Response;

/**
 * Gives scores to responses. A scorer is immutable and may be used from several threads at once.
 * Whoever fitted or loaded one closes it when it is no longer needed: one may hold memory that Java
 * does not see.
 */
@FunctionalInterface
public interface Scorer extends AutoCloseable {

  /**
   * Scores responses; hand scores they may carry are not looked at.
   *
   * @return one distribution for each response, in their order; each depends on its own response
   *     alone, not on the others of the call
   */
  List<ScoreDistribution> score(List<Response> responses);

  /** Frees what it holds. It cannot score afterwards; closing it again does nothing. */
  @Override
  default void close() {}
}
