package org.cyborgscoring.sampling;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.scoring.Providers;
import org.cyborgscoring.scoring.RunContext;

/**
 * Chooses which responses people should score, from their texts alone. Found by {@link
 * ServiceLoader} under its id.
 */
public interface Sampler {

  /** The id that names it, such as {@code diverse}. */
  String id();

  /** One line for a help text. */
  String description();

  /**
   * Chooses responses to be scored by people. Hand scores are not looked at.
   *
   * @param responses the responses to choose from
   * @param budget how many to choose, 1 to {@code responses.size()}
   * @return the indices of the chosen ones, each once, most useful first where the method has an
   *     order; the first k are a good choice of k
   */
  int[] choose(List<Response> responses, int budget, RunContext run);

  /** All samplers by their id. */
  static Map<String, Sampler> all() {
    return Providers.all(Sampler.class, Sampler::id);
  }

  /**
   * The sampler with this id.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  static Sampler named(String id) {
    return Providers.find(Sampler.class, "sampling", id, Sampler::id);
  }
}
